import { parseRegExpLiteral, type AST } from '@eslint-community/regexpp'

/** Roughly the largest number of ways in which a text may match: `factor × length ** power`. A backtracking engine may try them all. */
export interface Growth {
  readonly factor: number
  readonly power: number
}

const one: Growth = { factor: 1, power: 0 }
const endless: Growth = { factor: Infinity, power: 1 }
/** A bounded repetition of more than this counts as unbounded. */
const few = 20

/** Estimates the growth of an expression. */
export function growthOf(expression: RegExp): Growth {
  try {
    const { pattern } = parseRegExpLiteral(expression)
    const ways = waysOf(pattern)
    // Without an anchor the engine tries again at each character. That is harmless if nothing repeats.
    return ways.power === 0 || (!expression.multiline && pattern.alternatives.every(isAnchored)) ? ways : { ...ways, power: ways.power + 1 }
  } catch {
    return endless
  }
}

function isAnchored({ elements }: AST.Alternative): boolean {
  const [first] = elements
  if (first?.type === 'Assertion') return first.kind === 'start'
  return (first?.type === 'Group' || first?.type === 'CapturingGroup') && first.alternatives.every(isAnchored)
}

function waysOf(node: AST.Node): Growth {
  switch (node.type) {
    case 'Quantifier':
      return repeated(node)
    case 'Backreference':
      // A backreference matches in one way, but its text may be long.
      return { factor: 1, power: [node.resolved].flat().some((group) => waysOf(group).power > 0) ? 1 : 0 }
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return anyOf(node.alternatives)
    case 'Assertion':
      return 'alternatives' in node ? anyOf(node.alternatives) : one
    default:
      return one
  }
}

/** If the repeated element can match in several ways, they multiply with each repetition. */
function repeated({ element, min, max }: AST.Quantifier): Growth {
  const ways = waysOf(element)
  if (ways.power === 0 && ways.factor === 1)
    return max > few ? { factor: 1, power: min === max ? 0 : 1 } : { factor: max - min + 1, power: 0 }
  if (max > few) return endless
  return { factor: ways.factor ** max * (max - min + 1), power: ways.power * max }
}

function anyOf(alternatives: readonly AST.Alternative[]): Growth {
  const each = alternatives.map(({ elements }) => allOf(elements))
  return { factor: each.reduce((sum, { factor }) => sum + factor, 0), power: Math.max(...each.map(({ power }) => power)) }
}

/** An engine does not backtrack into a lookaround after it matched, so its ways do not multiply with those of the rest. */
function allOf(elements: readonly AST.Element[]): Growth {
  let ways = one
  let most = one
  for (const element of elements) {
    const each = waysOf(element)
    const product = { factor: ways.factor * each.factor, power: ways.power + each.power }
    most = { factor: Math.max(most.factor, product.factor), power: Math.max(most.power, product.power) }
    if (element.type !== 'Assertion') ways = product
  }
  return most
}
