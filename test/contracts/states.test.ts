import { describe, expect, expectTypeOf, test } from 'vitest'
import { fint } from '../../contracts/fint/fint.ts'
import { providers } from '../../mocks/index.ts'
import { pacts, type Interaction, type Pact } from './pacts.ts'

/** Names of values that a request takes from its provider states. */
function wanted({ request }: Interaction): string[] {
  const expressions = JSON.stringify(request.generators ?? {}).matchAll(/\$\{([^}]+)\}/g)
  return [...expressions].map(([, name]) => name as string)
}

/** `state`, and `state: parameter`. */
function named({ interactions }: Pact): string[] {
  return interactions.flatMap(({ providerStates = [] }) =>
    providerStates.flatMap(({ name, params = {} }) => [name, ...Object.keys(params).map((each) => `${name}: ${each}`)]),
  )
}

describe.each(pacts)('the pact with $provider.name', (pact) => {
  test('uses existing provider states and parameters', () => {
    const states = providers.find(({ name }) => name === pact.provider.name)?.states ?? {}
    const known = Object.entries(states).flatMap(([name, { params }]) => [name, ...Object.keys(params).map((each) => `${name}: ${each}`)])
    expect(known).toEqual(expect.arrayContaining(named(pact)))
  })

  test('takes from its states only parameters that they are given', () => {
    expect(pact.interactions.flatMap(wanted).length).toBeGreaterThan(5)
    const missing = pact.interactions.flatMap((each) => {
      const given = new Set((each.providerStates ?? []).flatMap(({ params = {} }) => Object.keys(params)))
      return wanted(each).flatMap((name) => (given.has(name) ? [] : [`${each.description}: ${name}`]))
    })
    expect(missing).toEqual([])
  })

  test('matches requests exactly', () => {
    const rules = pact.interactions.flatMap(({ request }) => {
      const { path, query = {}, body = {} } = request.matchingRules ?? {}
      return [...(path ? [path] : []), ...Object.values(query), ...Object.values(body)].flatMap(({ matchers }) => matchers)
    })
    // A form has a matcher for its content type.
    expect(rules.filter(({ match }) => match !== 'equality' && match !== 'contentType')).toEqual([])
  })
})

test('a misspelt state, or a misspelt parameter of one, does not compile', () => {
  type Given = NonNullable<Parameters<typeof fint>[1]['given']>
  expectTypeOf<{ 'a customer has a meter': { phone: string } }>().toExtend<Given>()
  expectTypeOf<keyof Given>().not.toEqualTypeOf<string>()
  expectTypeOf<'a customer has a metre'>().not.toExtend<keyof Given>()
  expectTypeOf<'fone'>().not.toExtend<keyof NonNullable<Given['a customer has a meter']>>()
  expectTypeOf<{ 'a customer has a meter': { phone: number } }>().not.toExtend<Given>()
})
