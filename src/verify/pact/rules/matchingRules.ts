import { covers, parsePath } from './jsonPath.ts'
import type { RuleSet } from '../pact.ts'

/** A rule for a place of a body, with the JSON path that it is for. */
export interface BodyRule {
  readonly path: string
  readonly set: RuleSet
}

/** Returns a function that finds the rule for a place: the most specific one for the place itself, else the one for what surrounds it. */
export function bodyRules(
  rules: Readonly<Record<string, RuleSet>> | undefined,
): (place: readonly (string | number)[]) => BodyRule | undefined {
  const known = Object.entries(rules ?? {}).map(([path, set]) => ({ path, set, parts: parsePath(path) }))
  const sorted = known.toSorted((a, b) => b.parts.length - a.parts.length || wildcards(a.parts) - wildcards(b.parts))
  return (place) => sorted.find(({ parts }) => covers(parts, place))
}

function wildcards(parts: readonly unknown[]): number {
  return parts.filter((part) => typeof part === 'symbol').length
}
