/** A matcher as Pact's own builders understand it: an example, and what else may stand in its place. */
export interface Matched {
  readonly value: unknown
  readonly 'pact:matcher:type': unknown
}

type Rule = readonly [type: string, options?: object]

function matched(value: unknown, ...rules: readonly Rule[]): Matched {
  return { value, 'pact:matcher:type': rules.map(([type, options]) => ({ 'pact:matcher:type': type, ...options })) }
}

/** Any text, the empty one included. */
export function text(example: string): Matched {
  return matched(example, ['type'])
}

/** Any text but the empty one. */
export function someText(example: string): Matched {
  return matched(example, ['type'], ['notEmpty'])
}

/**
 * Text that fits as a whole. Pact takes `\d` for the digits of all scripts, so write `[0-9]`; and its regex alone would take a
 * number for its digits, so the type counts too.
 */
export function pattern(expression: RegExp, example: string): Matched {
  return matched(example, ['type'], ['regex', { regex: spanning(expression, example) }])
}

function spanning(expression: RegExp, example: string | number): string {
  const { source } = expression
  if (source.startsWith('^') && source.endsWith('$') && expression.test(String(example))) return source
  throw new TypeError(`${expression} must span the whole text, and fit ${JSON.stringify(example)}.`)
}

/** One of these words; the first is the example. */
export function oneOf(...words: readonly [string, ...string[]]): Matched {
  const choice = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)).join('|')
  return pattern(new RegExp(`^(?:${choice})$`), words[0])
}

/** Any whole number. */
export function integer(example: number): Matched {
  return matched(example, ['integer'])
}

/** A whole number whose digits fit. */
export function wholeNumber(expression: RegExp, example: number): Matched {
  return matched(example, ['integer'], ['regex', { regex: spanning(expression, example) }])
}

/** A whole number of 0 or more. */
export function count(example: number): Matched {
  return wholeNumber(/^[0-9]+$/, example)
}

/** A whole number above 0. */
export function positive(example: number): Matched {
  return wholeNumber(/^[1-9][0-9]*$/, example)
}

/** Any number. */
export function decimal(example: number): Matched {
  return matched(example, ['number'])
}

/** A number of 0 or more. */
export function amount(example: number): Matched {
  return matched(example, ['number'], ['regex', { regex: spanning(/^[0-9]+(?:\.[0-9]+)?$/, example) }])
}

/** Only this value. Needed within lists, where Pact takes any value of the example's type for the right one. */
export function only(value: string | number | boolean): Matched {
  return matched(value, ['equality'])
}

/** A list of so many items or more, each like this one. */
export function listOf(item: unknown, least: 0 | 1): Matched {
  return { value: [item], 'pact:matcher:type': [{ 'pact:matcher:type': 'type', min: least }] }
}

/** A value that a provider state sets up: the client must send just this one, and a replay elsewhere sends the one that exists there. */
export function fromState(expression: string, value: string | number): Matched & { readonly expression: string } {
  return { value, 'pact:matcher:type': 'equality', 'pact:generator:type': 'ProviderState', expression } as ReturnType<typeof fromState>
}
