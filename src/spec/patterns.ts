import { parseRegExpLiteral, type AST } from '@eslint-community/regexpp'
import { RE2JS } from 're2js'

/** Steps that matching one text may take with the built-in engine, about. */
const mostSteps = 1_000_000

interface Matcher {
  readonly test: (text: string) => boolean
}

interface PatternEngine {
  (pattern: string, flags: string): Matcher
  code: string
}

/**
 * Compiles the `pattern`s of a document. The built-in engine is fast but takes for ever on some expressions and texts;
 * where that could happen, a linear one matches instead. What neither can match in time accepts everything, with a warning.
 */
export function patternEngine(warn: (at: string, message: string) => void): PatternEngine {
  const compile = (pattern: string): Matcher => {
    const test = matcher(pattern, (message) => warn('', `The pattern ${JSON.stringify(pattern)} ${message}`))
    // Ajv tells expressions apart by their text.
    return Object.assign({ test }, { toString: () => pattern })
  }
  return Object.assign((pattern: string) => compile(pattern), { code: 'patternEngine' })
}

function matcher(pattern: string, warn: (message: string) => void): Matcher['test'] {
  const expression = parse(pattern)
  if (!expression) {
    warn('is not a regular expression, so it is not checked.')
    return () => true
  }
  const power = growthOf(expression)
  if (power === 0) return (text) => expression.test(text)
  let linear: Matcher | undefined
  const slow = (text: string): boolean => (linear ??= linearMatcher(pattern, warn)).test(text)
  return (text) => (text.length ** power <= mostSteps ? expression.test(text) : slow(text))
}

function linearMatcher(pattern: string, warn: (message: string) => void): Matcher {
  try {
    const compiled = RE2JS.compile(pattern)
    return { test: (text) => compiled.test(text) }
  } catch {
    warn('could take for ever on long texts, so it is not checked on those.')
    return { test: () => true }
  }
}

/** Specs are written with the `u` flag in mind or without; both are taken. */
function parse(pattern: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags)
    } catch {
      // The next flags may do.
    }
  }
  return undefined
}

/** The power of a text's length that matching may take: the open-ended repetitions, infinite where one holds a choice. */
function growthOf(expression: RegExp): number {
  try {
    return growth(parseRegExpLiteral(expression).pattern, false)
  } catch {
    return Infinity
  }
}

/** Repetitions up to this many times count as fixed. */
const few = 20

function growth(node: AST.Node, repeated: boolean): number {
  switch (node.type) {
    case 'Quantifier':
      if (repeated && node.min !== node.max) return Infinity
      return (node.max > few ? 1 : 0) + growth(node.element, node.max > 1)
    case 'Backreference':
      return Infinity
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
    case 'Assertion': {
      const choices = 'alternatives' in node ? node.alternatives : []
      if (repeated && choices.length > 1) return Infinity
      return choices.flatMap(({ elements }) => elements).reduce((sum, each) => sum + growth(each, repeated), 0)
    }
    default:
      return 0
  }
}
