import { describe, expect, test } from 'vitest'
import { uncovered } from '../../contracts/uncovered.ts'
import { providers } from '../../mocks/index.ts'
import { gaps } from './coverage.ts'
import { apiOf, operationOf, pacts, type Pact } from './pacts.ts'

const [first] = pacts as readonly [Pact, ...Pact[]]

test('every provider has one pact, named after both sides, and there are no others', () => {
  expect(pacts.map(({ file }) => file)).toEqual(providers.map(({ name }) => `tallystick-client-${name}.json`).toSorted())
  for (const { file, consumer, provider } of pacts) expect(file).toBe(`${consumer.name}-${provider.name}.json`)
})

describe.each(pacts)('the pact with $provider.name', (pact) => {
  test('covers every operation and status of its spec, or gives a reason', () => {
    expect(gaps(pact, uncovered)).toEqual([])
  })

  test('begins each description with the operation that it is about', () => {
    const api = apiOf(pact)
    for (const each of pact.interactions) expect(each.description.split(' ')[0]).toBe(operationOf(api, each).id)
  })

  test('has no two interactions with the same description', () => {
    const descriptions = pact.interactions.map(({ description }) => description)
    expect(descriptions.toSorted()).toEqual([...new Set(descriptions)].toSorted())
  })
})

/** The first pact without interactions of a status. */
function without(status: number): Pact {
  return { ...first, interactions: first.interactions.filter(({ response }) => response.status !== status) }
}

describe('the check of coverage', () => {
  test('reports an operation without a success, and an uncovered refusal without a reason', () => {
    expect(gaps(without(201), uncovered)).toEqual([
      'onboardIndividual 201 is in no interaction',
      'onboardCorporate 201 is in no interaction',
    ])
    expect(gaps(without(401), uncovered)).toHaveLength(5)
    expect(gaps({ ...first, interactions: [] }, uncovered)).toHaveLength(15)
  })

  test('reports reasons for statuses that are covered, undeclared, or a success', () => {
    const needless = { advancly: { loadStock: { 400: 'No.', 418: 'No.' }, nowhere: { 404: 'No.' } } }
    expect(gaps(first, needless)).toEqual(['loadStock 400 needs no reason', 'loadStock 418 needs no reason', 'nowhere 404 needs no reason'])
    expect(gaps(without(201), { advancly: { onboardIndividual: { 201: 'No.' } } })).toContain('onboardIndividual 201 needs no reason')
  })
})
