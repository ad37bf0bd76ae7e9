import { finding, type FindingCode, type Report } from '../../document/finding.ts'
import { ecmaPattern } from './ecmaPattern.ts'
import { growthOf, type Growth } from './growth.ts'
import { linearMatcher, type TextMatcher } from './linear.ts'

/** About how many steps the built-in engine may take for one text: if the linear engine supports the expression, and if it does not. */
const mostSteps = 20_000
const mostStepsAlone = 1_000_000
/** The most steps per character for expressions that take linear time. */
const mostFactor = 100

interface PatternEngine {
  (pattern: string, flags: string): TextMatcher
  code: string
}

/**
 * Returns the function that compiles the `pattern`s of a document. The built-in engine is fast, but takes far too long for some
 * expressions and strings. For those, a linear engine is used. If neither can answer in time, the string is accepted and a finding
 * reported.
 */
export function patternEngine(report: Report): PatternEngine {
  const compile = (pattern: string): TextMatcher => {
    const test = matcher(pattern, (code) => report(finding(code, '', { pattern: JSON.stringify(pattern) })))
    // Ajv distinguishes expressions by `toString`.
    return Object.assign({ test }, { toString: () => pattern })
  }
  return Object.assign((pattern: string) => compile(pattern), { code: 'require("patternEngine")' })
}

/** Tests strings against patterns without compiled schemas. Each pattern is compiled on first use. */
export class Patterns {
  readonly #known = new Map<string, TextMatcher['test']>()

  test(pattern: string, text: string): boolean {
    let test = this.#known.get(pattern)
    if (!test) this.#known.set(pattern, (test = matcher(pattern, () => {})))
    return test(text)
  }
}

function matcher(pattern: string, report: (code: FindingCode) => void): TextMatcher['test'] {
  const expression = expressionOf(pattern)
  if (!expression) {
    report('bad-pattern')
    return () => true
  }
  const { factor, power } = growthOf(expression)
  if (power <= 1 && factor <= mostFactor) return (text) => expression.test(text)
  let other: TextMatcher | undefined
  const slow = (text: string): boolean => (other ??= linearMatcher(expression) ?? patient(expression, { factor, power }, report)).test(text)
  return (text) => (factor * text.length ** power <= mostSteps ? expression.test(text) : slow(text))
}

function patient(expression: RegExp, { factor, power }: Growth, report: (code: FindingCode) => void): TextMatcher {
  const test = (text: string): boolean => {
    if (factor * text.length ** power <= mostStepsAlone) return expression.test(text)
    report('slow-pattern')
    return true
  }
  return { test }
}

/** Compiles a `pattern`, which may be written in the dialect of another language. Undefined if it is invalid. */
export function expressionOf(written: string): RegExp | undefined {
  // Many patterns escape characters that need no escape, which the `u` flag forbids.
  for (const unicode of ['u', '']) {
    try {
      const { source, flags } = ecmaPattern(written)
      return new RegExp(source, `${flags}${unicode}`)
    } catch {
      // Try the next flags.
    }
  }
  return undefined
}
