import { describe, expect, test } from 'vitest'
import { compile } from '../../src/spec/api.ts'
import { operationOf, pacts, specOf, type MatchingRule, type Pact } from './pacts.ts'
import { tooLoose } from './tightness.ts'

/** A spec in which every field is optional. */
function optional(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(optional)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key, each]) => key !== 'dependentRequired' && !(key === 'required' && Array.isArray(each)))
  return Object.fromEntries(kept.map(([key, each]) => [key, optional(each)]))
}

function loose(pact: Pact): string[] {
  const api = compile(optional(specOf(pact)) as object)
  return pact.interactions.flatMap((each) => tooLoose(operationOf(api, each), each))
}

/** Patterns, each with the description of its interaction. */
function patternsOf({ interactions }: Pact): { description: string; regex: string; kinds: string }[] {
  return interactions.flatMap(({ description, response }) =>
    Object.values(response.matchingRules?.body ?? {}).flatMap(({ matchers }) => {
      const regex = matchers.find(({ match }) => match === 'regex')?.regex
      return regex === undefined ? [] : [{ description, regex, kinds: matchers.map(({ match }) => match).join() }]
    }),
  )
}

describe.each(pacts)('the pact with $provider.name', (pact) => {
  test('accepts only answers that its spec allows', () => {
    expect(loose(pact)).toEqual([])
  })

  test('has patterns that span the text', () => {
    expect(patternsOf(pact).filter(({ regex }) => !/^\^.*\$$/.test(regex))).toEqual([])
  })

  test('has a type beside every pattern, because Pact matches numbers by their digits', () => {
    expect(patternsOf(pact).filter(({ kinds }) => !/^(type|integer|number),regex$/.test(kinds))).toEqual([])
  })

  test('has no classes such as \\d in patterns, because Pact matches those of all scripts', () => {
    expect(patternsOf(pact).filter(({ regex }) => /\\[dws]/i.test(regex))).toEqual([])
  })
})

/** The interactions that have a matcher at a JSON path, with it replaced. */
function planted(pact: Pact, path: string, matchers: readonly MatchingRule[]): Pact {
  const interactions = pact.interactions.flatMap((each) => {
    const body = each.response.matchingRules?.body ?? {}
    return path in body ? [{ ...each, response: { ...each.response, matchingRules: { body: { ...body, [path]: { matchers } } } } }] : []
  })
  return { ...pact, interactions }
}

describe('the check of matchers', () => {
  const [fint, interswitch, lipaLater] = ['fint', 'interswitch', 'lipa-later'].map((name) =>
    pacts.find(({ provider }) => provider.name === name),
  ) as [Pact, Pact, Pact]

  test.for([
    ['any text for a pattern', fint, '$.data.meterNumber', [{ match: 'type' }]],
    ['a wider pattern', fint, '$.data.meterNumber', [{ match: 'type' }, { match: 'regex', regex: '^[0-9]+$' }]],
    ['a number for its digits', fint, '$.data.meterNumber', [{ match: 'regex', regex: '^[0-9]{11,13}$' }]],
    ['any text for an enum', fint, '$.data.unitsType', [{ match: 'type' }]],
    ['an empty text', interswitch, '$.loanId', [{ match: 'type' }]],
    ['any number for one above 0', interswitch, '$.offers[*].tenure', [{ match: 'integer' }]],
    ['fractions for whole numbers', interswitch, '$.offers[*].amountPayable', [{ match: 'number' }]],
    ['any text within a list for a constant', interswitch, '$.offers[*].currency', [{ match: 'type' }]],
    ['an empty list where one item is needed', interswitch, '$.offers', [{ match: 'type' }]],
    ['a code that is no error', lipaLater, '$.code', [{ match: 'integer' }]],
  ] as const)('finds %s', ([, pact, path, matchers]) => {
    const found = loose(planted(pact, path, matchers))
    expect(found.length).toBeGreaterThan(0)
  })
})
