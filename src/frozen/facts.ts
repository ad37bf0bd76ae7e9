/**
 * What was found out about one frozen value. Each part of the mock keeps its results here, so that it computes them once. Facts are kept
 * with their value because tables of many values are slow: a lookup in a large `WeakMap` takes three times as long.
 */
export interface Facts {
  /** The value as JSON. */
  text: string | undefined
  /** The result of its check, if it is a reply. */
  checked: object | undefined
  /** The response of a spec for which it is a valid body. */
  bodyOf: object | undefined
  /** The check of a list that it passed as an item. */
  itemOf: object | undefined
  /** The value with its secrets replaced. */
  hidden: object | undefined
  /** What a list shows of it, and which list. */
  listed: unknown
  listedBy: object | undefined
  /** Its texts in lower case, for searches. */
  searched: string | undefined
  /** The reply that shows it alone. */
  reply: object | undefined
  /** Roughly how many bytes of memory it takes. */
  size: number | undefined
}

/** Not enumerable, so that JSON, copies and comparisons leave it out. */
const place = Symbol('facts')

/** Makes facts for a value that is frozen next. A value that is frozen already gets none. */
export function makeFacts(value: object): void {
  const facts: Facts = {
    text: undefined,
    checked: undefined,
    bodyOf: undefined,
    itemOf: undefined,
    hidden: undefined,
    listed: undefined,
    listedBy: undefined,
    searched: undefined,
    reply: undefined,
    size: undefined,
  }
  Reflect.defineProperty(value, place, { value: facts })
}

/** The facts about a value. Undefined if it may change, or was not frozen by the mock. */
export function factsOf(value: object): Facts | undefined {
  return (value as { readonly [place]?: Facts })[place]
}
