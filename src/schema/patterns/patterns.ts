import { finding, type FindingCode, type Report } from '../../document/finding.ts'
import { ecmaPattern } from './ecmaPattern.ts'
import { growthOf, type Growth } from './growth.ts'
import { linearMatcher, type Matcher } from './linear.ts'

/** Steps that matching one text may take with the built-in engine, about: where the linear one could do it, and where not. */
const mostSteps = 20_000
const mostStepsAlone = 1_000_000
/** Steps for each character, for expressions that take linear time. */
const mostFactor = 100

interface PatternEngine {
  (pattern: string, flags: string): Matcher
  code: string
}

/**
 * Compiles the `pattern`s of a document. The built-in engine is fast but takes for ever on some expressions and texts;
 * where that could happen, a linear one matches instead. What neither can match in time accepts everything, with a warning.
 */
export function patternEngine(report: Report): PatternEngine {
  const compile = (pattern: string): Matcher => {
    const test = matcher(pattern, (code) => report(finding(code, '', { pattern: JSON.stringify(pattern) })))
    // Ajv tells expressions apart by their text.
    return Object.assign({ test }, { toString: () => pattern })
  }
  return Object.assign((pattern: string) => compile(pattern), { code: 'require("patternEngine")' })
}

/** The patterns of a document, for use without compiled schemas. Each is compiled on first use. */
export class Patterns {
  readonly #known = new Map<string, Matcher['test']>()

  test(pattern: string, text: string): boolean {
    let test = this.#known.get(pattern)
    if (!test) this.#known.set(pattern, (test = matcher(pattern, () => {})))
    return test(text)
  }
}

function matcher(pattern: string, report: (code: FindingCode) => void): Matcher['test'] {
  const expression = expressionOf(pattern)
  if (!expression) {
    report('bad-pattern')
    return () => true
  }
  const { factor, power } = growthOf(expression)
  if (power <= 1 && factor <= mostFactor) return (text) => expression.test(text)
  let other: Matcher | undefined
  const slow = (text: string): boolean => (other ??= linearMatcher(expression) ?? patient(expression, { factor, power }, report)).test(text)
  return (text) => (factor * text.length ** power <= mostSteps ? expression.test(text) : slow(text))
}

function patient(expression: RegExp, { factor, power }: Growth, report: (code: FindingCode) => void): Matcher {
  const test = (text: string): boolean => {
    if (factor * text.length ** power <= mostStepsAlone) return expression.test(text)
    report('slow-pattern')
    return true
  }
  return { test }
}

/** A `pattern` as an expression, in whatever dialect it is written. Undefined if it is invalid. */
export function expressionOf(written: string): RegExp | undefined {
  // Many patterns escape characters that need no escape, which the `u` flag forbids.
  for (const unicode of ['u', '']) {
    try {
      const { source, flags } = ecmaPattern(written)
      return new RegExp(source, `${flags}${unicode}`)
    } catch {
      // The next flags may do.
    }
  }
  return undefined
}
