import type { Schema } from '../../document/document.ts'
import type { Operation } from '../../spec/operation.ts'
import { successOf, type Success } from './bodies.ts'
import type { Draft } from './draft.ts'
import { itemOf, listedItem } from './envelope.ts'
import { existenceOf, type Existence } from './roles/existence.ts'
import type { Structures } from './fields.ts'
import { keptItem, saysNothing } from './keptItem.ts'
import { keyParameter, paramSchema } from './keys/carrier.ts'
import { findKey, type Key } from './keys/keys.ts'
import type { InferredOperation, Resource, Role } from './model.ts'
import { paramsOf, readPath, type PlacedParam } from './paths.ts'
import { mapEnvelope, unsaidList } from './unsaid/unsaidLists.ts'

/** What is known of a resource before its schemas are compared. */
export type Outline = Omit<Resource, 'kept' | 'key' | 'isClosed' | 'existence' | 'params' | 'aliases'>

/**
 * A resource whose key is found when it is first asked for. A mock of a large document starts with hundreds of resources, and few of them
 * are called.
 */
export class InferredResource implements Resource {
  readonly name: string
  readonly noun: string
  readonly identity: readonly string[]
  readonly scope: readonly string[]
  readonly isSingleton: boolean
  readonly operations: readonly InferredOperation[]
  readonly #structures: Structures
  readonly #draft: Draft
  /** The item that replies show. */
  readonly #shown: Schema | undefined
  #item: { readonly schema: Schema | undefined } | undefined
  #kept: { readonly schema: Schema | undefined } | undefined
  #key: Key | undefined
  #existence: Existence | undefined
  #params: readonly PlacedParam[] | undefined

  constructor(structures: Structures, draft: Draft, { name, noun, identity, scope, item, isSingleton, operations }: Outline) {
    this.name = name
    this.noun = noun
    this.identity = identity
    this.scope = scope
    this.#shown = item
    this.isSingleton = isSingleton
    this.operations = operations
    this.#structures = structures
    this.#draft = draft
  }

  get item(): Schema | undefined {
    return (this.#item ??= { schema: (this.#isUnsaid() ? this.kept : undefined) ?? this.#shown }).schema
  }

  get kept(): Schema | undefined {
    return (this.#kept ??= { schema: this.#keep() }).schema
  }

  get key(): Key {
    return (this.#key ??= this.#findKey())
  }

  get isClosed(): boolean {
    return this.#exists().isClosed
  }

  get existence(): string {
    return this.#exists().existence
  }

  get aliases(): ReadonlyMap<string, string> {
    return this.#draft.aliases
  }

  get params(): readonly PlacedParam[] {
    return (this.#params ??= byLabel(this.operations.flatMap((each) => each.params)))
  }

  #findKey(): Key {
    if (this.isSingleton) return { at: undefined, param: undefined, schema: undefined, reason: 'there is only one' }
    const { item, noun } = this
    const created = this.#withRole('create').map((each) => itemOf(this.#structures, successOf(each)?.schema, noun))
    const listed = this.#lists().map((each) => this.#listedItem(successOf(each)?.schema))
    const [first, ...others] = keyParams(this.#draft)
    const candidates = [first, ...others].map((param) =>
      findKey(this.#structures, {
        item,
        noun,
        created,
        listed,
        param,
        isText: () => this.#isText(param),
        isName: () => this.#isName(param),
      }),
    )
    const found = candidates.find(({ at }) => at !== undefined) ?? (candidates[0] as Key)
    return this.#draft.itemPlaces.length > 0 ? found : { ...found, param: undefined }
  }

  /** Whether the path parameter for the key is a text. */
  #isText(param: string | undefined): boolean {
    const { types } = this.#structures.of(paramSchema(this, this.identity.at(-1), param))
    return types.has('string') && !types.has('integer') && !types.has('number')
  }

  /** Whether the path parameter for the key is described as a name: `The name of the bucket.` */
  #isName(param: string | undefined): boolean {
    const description: unknown = keyParameter(this, this.identity.at(-1), param)?.object.description
    return typeof description === 'string' && /^\s*(?:the )?(?:unique )?name of (?:the|an?|this) /i.test(description)
  }

  #exists(): Existence {
    const { isSingleton, key, noun } = this
    return (this.#existence ??= isSingleton
      ? { isClosed: false, existence: 'It is the only object at its path, so it always exists.' }
      : existenceOf(this.#structures, { creates: this.#withRole('create'), replaces: this.#withRole('replace') }, { key, noun }))
  }

  /** Whether the schemas of replies say nothing about the item: then it is known from requests alone. */
  #isUnsaid(): boolean {
    const shown = this.operations.filter(({ role }) => role === 'read' || role === 'list')
    const isSilent = (success: Success | undefined): boolean =>
      success?.isUndescribed === true ||
      saysNothing(this.#structures, success?.schema) ||
      unsaidList(this.#structures, success?.schema) !== undefined
    return (
      saysNothing(this.#structures, this.#shown) || (shown.length > 0 && shown.every(({ operation }) => isSilent(successOf(operation))))
    )
  }

  #keep(): Schema | undefined {
    const { noun } = this
    const sending = (['create', 'replace', 'update', 'merge', 'change singleton'] as const).flatMap((role) => this.#withRole(role))
    const param = this.isSingleton ? undefined : keyParams(this.#draft)[0]
    const carrier = paramSchema(this, this.identity.at(-1), param)
    const listed = this.#lists()
      .map((each) => successOf(each)?.schema)
      .filter((each) => unsaidList(this.#structures, each) === undefined)
      .map((each) => this.#listedItem(each))
    return keptItem(this.#structures, { shown: [...listed, this.#shown], noun, sending, param, carrier })
  }

  /** An item in the body of a list. */
  #listedItem(schema: Schema | undefined): Schema | undefined {
    return mapEnvelope(this.#structures, schema, this.#shown)?.item ?? listedItem(this.#structures, schema, this.noun)
  }

  #withRole(role: Role): readonly Operation[] {
    return this.operations.filter((each) => each.role === role).map(({ operation }) => operation)
  }

  #lists(): readonly Operation[] {
    return this.#draft.listPlaces.flatMap(({ operations }) => operations.filter(({ method }) => method === 'GET'))
  }
}

function byLabel(params: readonly PlacedParam[]): readonly PlacedParam[] {
  const found = new Map<string, PlacedParam>()
  for (const each of params) if (each.word === undefined && !found.has(each.label)) found.set(each.label, each)
  return [...found.values()]
}

/** The names of the path parameter for the key, that of a read first; else the names that procedures use. */
function keyParams({ itemPlaces, procedures }: Draft): readonly string[] {
  const operations = itemPlaces.flatMap((place) => place.operations)
  const first = itemPlaces[0]?.operations.find(({ method }) => method === 'GET')
  const all = first ? [first, ...operations] : operations
  const inPaths = all.flatMap(({ path }) => paramsOf(readPath(path).segments).at(-1)?.name ?? [])
  return [...new Set(inPaths.length > 0 ? inPaths : procedures.flatMap(({ keyPlace }) => keyPlace?.name ?? []))]
}
