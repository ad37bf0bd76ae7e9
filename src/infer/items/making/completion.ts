import { isReference } from '../../../document/references.ts'
import { isObject } from '../../../document/lenient.ts'
import type { Schema } from '../../../document/document.ts'
import { isEqual } from '../../../schema/equality.ts'
import { project } from '../../lists/project.ts'
import type { Structures } from '../../resources/fields.ts'
import type { MakingContext, Wish } from './wish.ts'

interface Around {
  readonly structures: Structures
  readonly value: (schema: Schema, context: MakingContext, wish: Wish) => unknown
  readonly fits: (value: unknown, schema: Schema) => boolean
}

/** Parts that are nested deeper are not looked at. */
const deepest = 4

/** Keywords that do not say which values are valid. */
const silent = new Set([
  'title',
  'description',
  'example',
  'examples',
  'default',
  'deprecated',
  'externalDocs',
  'xml',
  'readOnly',
  'writeOnly',
])

/**
 * Makes up what the schema of an item requires and a client did not send: the name in `{id, name}` where it sent an id. It is made once,
 * when the item is stored, so that every reply shows the same.
 */
export class Completion {
  readonly #around: Around

  constructor(around: Around) {
    this.#around = around
  }

  /** Whether a value that the request accepts may not be one of the item: the two schemas differ, or the server sets a part of it. */
  mayMiss(asked: Schema | undefined, schema: Schema): boolean {
    return asked === undefined || !isEqual(plain(asked), plain(schema)) || this.#hasPartsOfServer(schema, 0)
  }

  #hasPartsOfServer(schema: Schema, depth: number): boolean {
    const { structures } = this.#around
    const { fields, required, items } = structures.of(schema)
    if (depth > deepest) return true
    const isOfServer = ([name, each]: readonly [string, Schema]): boolean =>
      (required.has(name) && structures.of(each).isReadOnly) || this.#hasPartsOfServer(each, depth + 1)
    return [...fields].some(isOfServer) || (items !== undefined && this.#hasPartsOfServer(items, depth + 1))
  }

  /** The value with what it lacks. A value that is shown as it is, and one that cannot be completed, stays. */
  completed(value: unknown, schema: Schema, { call, ...wish }: Wish & { readonly call: MakingContext }): unknown {
    const { structures, fits } = this.#around
    const like = project(structures, schema, value)
    if (fits(like, schema)) return value
    const made = this.#around.value(schema, call, { ...wish, like, sparse: true })
    return fits(made, schema) ? joined(value, made) : value
  }
}

function plain(schema: Schema): unknown {
  if (!isObject(schema) || isReference(schema)) return schema
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !silent.has(keyword) && !keyword.startsWith('x-')))
}

/**
 * What was made up, with what else was sent: fields that the item does not declare, which other replies may show. Texts and numbers in lists
 * stay if no object was made that contains them.
 */
function joined(sent: unknown, made: unknown): unknown {
  if (Array.isArray(sent) && Array.isArray(made) && sent.length === made.length)
    return sent.map((each, index) => (isObject(each) || holds(made[index], each) ? joined(each, made[index]) : each))
  if (!isObject(made)) return made
  if (!isObject(sent)) return holds(made, sent) ? made : sent
  const both: Record<string, unknown> = { ...sent }
  for (const [name, value] of Object.entries(made)) both[name] = Object.hasOwn(sent, name) ? joined(sent[name], value) : value
  return both
}

function holds(made: unknown, sent: unknown): boolean {
  return isObject(made) && Object.values(made).includes(sent)
}
