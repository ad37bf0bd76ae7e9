import { sample, stringMatching } from 'fast-check'
import type { Operation } from '../../src/spec/operation.ts'
import type { Interaction, MatchingRule } from './pacts.ts'

type Part = string | number
type Rules = readonly { readonly parts: readonly Part[]; readonly matchers: readonly MatchingRule[] }[]

/**
 * Values that a response's matchers take and the spec refuses. The operation is to be one of a spec without `required`, since a
 * contract says only what the client depends on.
 */
export function tooLoose(operation: Operation, { description, response }: Interaction): string[] {
  const example = response.body?.content
  if (example === undefined) return []
  const rules: Rules = Object.entries(response.matchingRules?.body ?? {}).map(([path, { matchers }]) => ({
    parts: partsOf(path),
    matchers,
  }))
  const breaks = (body: unknown): boolean => operation.checkReply({ status: response.status, headers: json, body }).length > 0
  if (breaks(example)) return [`${description}: the example itself`]
  return placesIn(example).flatMap(({ parts, value }) =>
    accepted(value, matchersOf(parts, rules))
      .filter((each) => breaks(replaced(example, parts, each)))
      .map((each) => `${description}: ${parts.join('.')} takes ${JSON.stringify(each)}`),
  )
}

const json = { 'content-type': 'application/json' }

/** The parts of `$.offers[*].id` or `$['not-before-policy']`. Examples have equal items, so `*` is the first. */
function partsOf(path: string): Part[] {
  const parts = path.matchAll(/\.([^.[\]]+)|\['([^']+)'\]|\[(\*|\d+)\]/g)
  return [...parts].map(([, plain, quoted, index]) => plain ?? quoted ?? (index === '*' ? 0 : Number(index)))
}

function placesIn(value: unknown, parts: readonly Part[] = []): { parts: readonly Part[]; value: unknown }[] {
  const below = typeof value !== 'object' || value === null ? [] : Object.entries(value)
  const inside = below.flatMap(([name, each]) => placesIn(each, [...parts, Array.isArray(value) ? Number(name) : name]))
  return [{ parts, value }, ...inside]
}

/** The matchers of the place itself, else the type if a matcher applies to what contains it. */
function matchersOf(parts: readonly Part[], rules: Rules): readonly MatchingRule[] {
  const own = rules.find((rule) => rule.parts.length === parts.length && rule.parts.every((part, index) => part === parts[index]))
  if (own) return own.matchers
  const above = rules.some((rule) => rule.parts.length < parts.length && rule.parts.every((part, index) => part === parts[index]))
  return [{ match: above ? 'type' : 'equality' }]
}

const words = ['', ' ', 'x', 'Ünï', '0', '-1', '1.5', '00', 'true', 'null']
const numbers = [-1e6, -1, -0.5, 0, 0.5, 1, 2, 1e6]

/** Values that all of these matchers take. Values for patterns are generated, always the same. */
function accepted(example: unknown, matchers: readonly MatchingRule[]): unknown[] {
  if (Array.isArray(example)) {
    const [list] = matchers
    if (list?.match !== 'type') return []
    return list.min === 0 || list.min === undefined ? [[], [...example, ...example]] : [[...example, ...example]]
  }
  if (typeof example === 'object' && example !== null) return []
  const drawn = matchers.flatMap(({ regex }) =>
    regex === undefined ? [] : sample(stringMatching(new RegExp(regex)), { seed: 1, numRuns: 25 }),
  )
  const candidates = [...words, ...numbers, true, false, null, ...drawn, ...drawn.map(Number).filter(Number.isSafeInteger)]
  return candidates.filter((value) => matchers.every((matcher) => takes(matcher, value, example)))
}

function takes({ match, regex }: MatchingRule, value: unknown, example: unknown): boolean {
  if (match === 'equality') return value === example
  if (match === 'integer') return Number.isInteger(value)
  if (match === 'number') return typeof value === 'number'
  if (match === 'notEmpty') return value !== '' && value !== null
  if (match === 'regex') return new RegExp(regex as string).test(String(value))
  if (match === 'type') return typeof value === typeof example && (value === null) === (example === null)
  throw new Error(`What "${match}" takes is not known here.`)
}

function replaced(body: unknown, [part, ...rest]: readonly Part[], value: unknown): unknown {
  if (part === undefined) return value
  const copy: Record<Part, unknown> = Array.isArray(body) ? ([...body] as never) : { ...(body as object) }
  copy[part] = replaced(copy[part], rest, value)
  return copy
}
