import { parseRegExpLiteral, visitRegExpAST, type AST } from '@eslint-community/regexpp'
import { RE2JS } from 're2js'

export interface TextMatcher {
  readonly test: (text: string) => boolean
}

/** Compiles an expression for an engine that takes linear time. Undefined if that engine does not support the expression. */
export function linearMatcher(expression: RegExp): TextMatcher | undefined {
  // The two engines have different line ends.
  if (expression.multiline) return undefined
  try {
    const flags = expression.ignoreCase ? RE2JS.CASE_INSENSITIVE : 0
    const compiled = RE2JS.compile(RE2JS.translateRegExp(translated(expression)), flags)
    return { test: (text) => compiled.test(text) }
  } catch {
    return undefined
  }
}

const lineEnds = '\\n\\r\\x{2028}\\x{2029}'
const spaces = '\\t\\n\\x{0b}\\f\\r\\x{feff}\\p{Z}'

/** The source of an expression for RE2. Classes that RE2 understands differently are written out. */
function translated(expression: RegExp): string {
  const { pattern } = parseRegExpLiteral(expression)
  const replacements: { readonly node: AST.Node; readonly by: string }[] = []
  visitRegExpAST(pattern, {
    onCharacterSetEnter(node) {
      const by = spelledOut(node, expression)
      if (by !== undefined) replacements.push({ node, by })
    },
  })
  let text = pattern.raw
  for (const { node, by } of replacements.toReversed()) {
    text = text.slice(0, node.start - pattern.start) + by + text.slice(node.end - pattern.start)
  }
  return text
}

function spelledOut(set: AST.CharacterSet, { dotAll }: RegExp): string | undefined {
  if (set.kind === 'any') return dotAll ? '(?s:.)' : `[^${lineEnds}]`
  if (set.kind !== 'space') return undefined
  if (set.parent.type !== 'CharacterClass') return set.negate ? `[^${spaces}]` : `[${spaces}]`
  if (set.negate) throw new SyntaxError('RE2 cannot express \\S within a class.')
  return spaces
}
