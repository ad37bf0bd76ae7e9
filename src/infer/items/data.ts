import { isObject } from '../../document/lenient.ts'
import { bare } from '../words/names.ts'

/** The fields of an item, or of a body. */
export type Data = Record<string, unknown>

/** The value that was sent under a name, or under one that differs only in case and separators. */
export function sentValue(sent: Data, name: string): unknown {
  if (Object.hasOwn(sent, name)) return sent[name]
  const similar = Object.keys(sent).find((each) => bare(each) === bare(name))
  return similar === undefined ? undefined : sent[similar]
}

/** The value of a field; of one in an object, by its dotted name. */
export function fieldValue(data: Data, field: string): unknown {
  const value = sentValue(data, field)
  if (value !== undefined || !field.includes('.')) return value
  let inner: unknown = data
  for (const name of field.split('.')) inner = isObject(inner) ? sentValue(inner, name) : undefined
  return inner
}

/** The values of an object by their names as they are. */
export function ownValues(data: Data): (name: string) => unknown {
  return (name) => (Object.hasOwn(data, name) ? data[name] : undefined)
}

/** Like `sentValue`, for many names: the names that were sent are read at most once. */
export function sentValues(sent: Data): (name: string) => unknown {
  const names = new FieldNames(sent)
  return (name) => {
    const found = names.find(name)
    return found === undefined ? undefined : sent[found]
  }
}

/**
 * Finds the names of an object's fields by names that differ only in case and separators. Each lookup is fast, because a client may send
 * very many fields.
 */
export class FieldNames {
  readonly #data: Data
  #known: Map<string, string> | undefined

  constructor(data: Data) {
    this.#data = data
  }

  /** The name itself if the object has it, else the first that differs only in case and separators. */
  find(name: string): string | undefined {
    if (Object.hasOwn(this.#data, name)) return name
    const similar = this.#names().get(bare(name))
    return similar !== undefined && Object.hasOwn(this.#data, similar) ? similar : undefined
  }

  /** Sets a field of the object. */
  set(name: string, value: unknown): void {
    const names = this.#names()
    if (!names.has(bare(name))) names.set(bare(name), name)
    this.#data[name] = value
  }

  #names(): Map<string, string> {
    return (this.#known ??= new Map(
      Object.keys(this.#data)
        .toReversed()
        .map((each) => [bare(each), each]),
    ))
  }
}

/** Sets a value at any depth. Changes `data`. */
export function setAt(data: Data, at: readonly string[], value: unknown): void {
  let owner = data
  for (const name of at.slice(0, -1)) {
    const inner = isObject(owner[name]) ? { ...owner[name] } : {}
    owner[name] = inner
    owner = inner
  }
  owner[at.at(-1) as string] = value
}

/** A value at any depth; undefined if there is none. */
export function getAt(data: unknown, at: readonly string[]): unknown {
  let value = data
  for (const name of at) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Data)[name]
  }
  return value
}
