/** A matcher for Pact's own builders: an example, and what else is accepted in its place. */
export interface Matched {
  readonly value: unknown
  readonly 'pact:matcher:type': unknown
}

type Rule = readonly [type: string, options?: object]

function matched(value: unknown, ...rules: readonly Rule[]): Matched {
  return { value, 'pact:matcher:type': rules.map(([type, options]) => ({ 'pact:matcher:type': type, ...options })) }
}

/** Any text, also empty text. */
export function text(example: string): Matched {
  return matched(example, ['type'])
}

/** Any text that is not empty. */
export function someText(example: string): Matched {
  return matched(example, ['type'], ['notEmpty'])
}

/**
 * Text that matches as a whole. In Pact `\d` matches the digits of all scripts, so write `[0-9]`; and a regex alone would also
 * match a number by its digits, so the type is checked too.
 */
export function pattern(expression: RegExp, example: string): Matched {
  return matched(example, ['type'], ['regex', { regex: spanning(expression, example) }])
}

function spanning(expression: RegExp, example: string | number): string {
  const { source } = expression
  if (source.startsWith('^') && source.endsWith('$') && expression.test(String(example))) return source
  throw new TypeError(`${expression} must span the whole text, and match ${JSON.stringify(example)}.`)
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

/** A whole number whose digits match. */
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

/** Only this value. Needed within lists, where Pact accepts any value of the example's type. */
export function only(value: string | number | boolean): Matched {
  return matched(value, ['equality'])
}

/** A list of at least this many items, each like this one. */
export function listOf(item: unknown, least: 0 | 1): Matched {
  return { value: [item], 'pact:matcher:type': [{ 'pact:matcher:type': 'type', min: least }] }
}

/** A value that a provider state sets up: the client must send exactly it, and a replay elsewhere sends the one that exists there. */
export function fromState(expression: string, value: string | number): Matched & { readonly expression: string } {
  return { value, 'pact:matcher:type': 'equality', 'pact:generator:type': 'ProviderState', expression } as ReturnType<typeof fromState>
}
