import { isObject } from '../../document/lenient.ts'
import { bare } from '../words/names.ts'

/** The fields of an item, or of a body. */
export type Data = Record<string, unknown>

/** The value that was sent under a name, or under one that differs in case and separators only. */
export function sentValue(sent: Data, name: string): unknown {
  if (Object.hasOwn(sent, name)) return sent[name]
  const similar = Object.keys(sent).find((each) => bare(each) === bare(name))
  return similar === undefined ? undefined : sent[similar]
}

/** As `sentValue`, for many names: those that were sent are read at most once. */
export function sentValues(sent: Data): (name: string) => unknown {
  let names: Map<string, string> | undefined
  return (name) => {
    if (Object.hasOwn(sent, name)) return sent[name]
    names ??= new Map(
      Object.keys(sent)
        .toReversed()
        .map((each) => [bare(each), each]),
    )
    const similar = names.get(bare(name))
    return similar === undefined ? undefined : sent[similar]
  }
}

/** Whether there is a value under a name, or under one that differs in case and separators only. */
export function hasBare(data: Data, name: string): boolean {
  return Object.hasOwn(data, name) || Object.keys(data).some((each) => bare(each) === bare(name))
}

/** Sets a value however deep. Adds to `data`. */
export function setAt(data: Data, at: readonly string[], value: unknown): void {
  let owner = data
  for (const name of at.slice(0, -1)) {
    const inner = isObject(owner[name]) ? { ...owner[name] } : {}
    owner[name] = inner
    owner = inner
  }
  owner[at.at(-1) as string] = value
}

/** A value however deep; undefined if there is none. */
export function getAt(data: unknown, at: readonly string[]): unknown {
  let value = data
  for (const name of at) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Data)[name]
  }
  return value
}
