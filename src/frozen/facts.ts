/**
 * What was found out about one frozen value. Each part of the mock keeps its results here, so that it computes them once. Facts are kept
 * with their value because tables of many values are slow: a lookup in a large `WeakMap` takes three times as long.
 */
export class Facts {
  // A reply that shows a record, alone or in a list, looks at the first ones, so they are close together in memory.
  /** The value as JSON. */
  text: string | undefined = undefined
  /** The value with its secrets replaced. */
  hidden: object | undefined = undefined
  /** The value itself. */
  readonly of: unknown
  /** The check of a list that it passed as an item. */
  itemOf: object | undefined = undefined
  /** The response of a spec for which it is a valid body. */
  bodyOf: object | undefined = undefined
  /** Roughly how many bytes of memory it takes. */
  size: number | undefined = undefined
  /** The result of its check, if it is a reply. */
  checked: object | undefined = undefined
  /** What a list shows of it, and which list. */
  listed: Facts | undefined = undefined
  listedBy: object | undefined = undefined
  /** Its texts in lower case, for searches. */
  searched: string | undefined = undefined
  /** The reply that shows it alone. */
  reply: object | undefined = undefined

  constructor(of: unknown) {
    this.of = of
  }
}

/**
 * The place for facts is a private field of the value. JSON, copies and comparisons do not see it, and it can be set when the value is
 * frozen. So facts are made only for values that need them. The constructor gets the value from `itself`, and adds the field to it. That
 * takes a tenth of the time of `Object.defineProperty`.
 */
class FactsField extends (itself as unknown as new (value: object) => object) {
  #facts: Facts | undefined = undefined

  static isIn(value: object): value is FactsField {
    return #facts in value
  }

  static factsOf(value: object, isMade: boolean): Facts | undefined {
    if (!(#facts in value)) return undefined
    return isMade ? value.#facts : (value.#facts ??= new Facts(value))
  }
}

/** As a constructor it makes no object: it returns the one that it gets, so that a class can add private fields to it. */
export function itself(value: object): object {
  return value
}

/** Makes a place for facts in a value that is frozen next. A value that is frozen already gets none. */
export function makeFacts(value: object): void {
  if (Object.isExtensible(value) && !FactsField.isIn(value)) void new FactsField(value)
}

/** Whether a value was frozen by the mock, so that facts can be kept with it. */
export function hasFacts(value: object): boolean {
  return FactsField.isIn(value)
}

/** The facts about a value. Undefined if it may change, or was not frozen by the mock. */
export function factsOf(value: object): Facts | undefined {
  return FactsField.factsOf(value, false)
}

/** The same, but undefined also if nothing was found out yet. */
export function knownFacts(value: object): Facts | undefined {
  return FactsField.factsOf(value, true)
}
