import type { Structure, Structures } from '../../resources/fields.ts'
import { fieldFor } from './filterFields.ts'
import { comparisonsOf, testOf, type Test } from './filters.ts'

/** Words and signs of filter expressions, by the names that `operators.ts` has for them. */
const operators: Readonly<Record<string, string>> = {
  eq: 'eq',
  ne: 'ne',
  co: 'contains',
  sw: 'startswith',
  ew: 'endswith',
  gt: 'gt',
  ge: 'gte',
  lt: 'lt',
  le: 'lte',
  '=': 'eq',
  '==': 'eq',
  '!=': 'ne',
  ':': 'eq',
  '>': 'gt',
  '>=': 'gte',
  '<': 'lt',
  '<=': 'lte',
}
/** `name eq "Ada"`, `name = 'Ada'`, `age ge 3` */
const comparison =
  /^(?:\(\s*)?([\w./-]+)\s*(?:\b(eq|ne|co|sw|ew|gt|ge|lt|le)\b|(==|!=|>=|<=|[=:<>]))\s*("[^"]*"|'(?:[^']|'')*'|[^\s"'()]+)(?:\s*\))?$/i
/** `contains(name, 'Ada')` */
const call = /^(contains|startswith|endswith)\(\s*([\w./-]+)\s*,\s*("[^"]*"|'(?:[^']|'')*')\s*\)$/i

/**
 * The tests of a filter expression, as SCIM, OData and Google's APIs have them: comparisons that are joined by `and`, each of which may be
 * several that are joined by `or`. Undefined if the text is no such expression, or names a field that items do not have.
 */
export function expressionTests(structures: Structures, item: Structure, text: string): Test[] | undefined {
  const found: Test[] = []
  for (const part of split(text, 'and')) {
    const either = split(part, 'or').map((each) => comparisonTest(structures, item, each))
    const tests = either.filter((each) => each !== undefined)
    const [only] = tests
    if (only === undefined || tests.length < either.length) return undefined
    found.push(tests.length === 1 ? only : anyOf(tests))
  }
  return found
}

function anyOf(tests: readonly Test[]): Test {
  return {
    holds: (record) => tests.some(({ holds }) => holds(record)),
    comparisons: comparisonsOf(tests),
  }
}

function comparisonTest(structures: Structures, item: Structure, untrimmed: string): Test | undefined {
  const text = untrimmed.trim()
  const [, negated] = /^not\s*\((.*)\)$/i.exec(text) ?? []
  if (negated !== undefined) return negationOf(comparisonTest(structures, item, negated))
  const [, name, word, sign, compared] = comparison.exec(text) ?? []
  const [, called, argument, value] = name === undefined ? (call.exec(text) ?? []) : []
  const field = name ?? argument
  const asked = compared ?? value
  const operator = called?.toLowerCase() ?? operators[(word ?? sign ?? '').toLowerCase()]
  if (field === undefined || asked === undefined || operator === undefined) return undefined
  const named = field.replaceAll('/', '.')
  return testOf(fieldFor(structures, item, operator === 'eq' ? named : `${named}__${operator}`), unquoted(asked))[0]
}

function negationOf(test: Test | undefined): Test | undefined {
  return test && { holds: (record) => !test.holds(record), comparisons: test.comparisons }
}

/** The parts between a word, without those in quotes. */
function split(text: string, word: 'and' | 'or'): string[] {
  const parts = ['']
  for (const piece of text.match(/"[^"]*"|'[^']*'|\s+|[^\s"']+/g) ?? []) {
    if (piece.toLowerCase() === word) parts.push('')
    else parts[parts.length - 1] += piece
  }
  return parts
}

function unquoted(text: string): string {
  if (!/^(["']).*\1$/.test(text)) return text
  // OData doubles a quote within quotes.
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text.slice(1, -1)
}
