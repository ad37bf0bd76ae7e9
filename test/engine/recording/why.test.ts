import { describe, expect, test } from 'vitest'
import { fint } from '../../../mocks/fint/index.ts'
import { createMock, type Mock } from '../../../src/index.ts'
import type { JournalEntry } from '../../../src/world/journal.ts'
import { libraryDocument } from '../../infer/library.ts'
import { ask } from '../shop.ts'

const phone = '08111111111'
const headers = { 'x-requested-with': 'XMLHttpRequest' }
const loan = (amount: string): object => ({ partner_meta: 'demo-partner', phone, amount, transaction_pin: '1234' })

const mockOf = (): Mock => createMock({ providers: [fint], specs: [{ name: 'library', document: libraryDocument as never }] })

async function last(mock: Mock): Promise<JournalEntry> {
  return (await mock.world().journal()).at(-1) as JournalEntry
}

async function disburse(mock: Mock, amount: string): Promise<JournalEntry> {
  await ask(mock, '/fint/v1/power/disburseLoan', { body: loan(amount), headers })
  return last(mock)
}

async function withMeter(): Promise<Mock> {
  const mock = mockOf()
  await mock.world().given({ state: 'a customer has a meter', params: { phone } })
  return mock
}

describe('the journal says who answered and why', () => {
  test('a refusal by a rule of the provider names the rule, its decision and the records it looked at', async () => {
    const mock = await withMeter()
    const { writes } = await disburse(mock, '500')
    const refused = await disburse(mock, '500')
    expect(refused.answeredBy).toBe('provider')
    expect(refused.why).toEqual([
      {
        by: 'handler',
        outcome: 'refused',
        reason: expect.stringMatching(
          /^The provider fint refuses the call, because this rule does not hold: The customer has no unpaid loan\. Decision FINT-13 of the spec says: /,
        ),
        rule: 'The customer has no unpaid loan.',
        decision: 'FINT-13',
        records: [`loans/${writes[0]?.key}`],
      },
    ])
  })

  test('a request that breaks the spec is refused, with the place in the spec and its evidence', async () => {
    const { why, violations } = await disburse(await withMeter(), 'much')
    expect(why).toEqual([
      { by: 'provider', outcome: 'refused', reason: expect.stringContaining('The request breaks the spec: /body/amount must match') },
    ])
    expect(violations).toEqual([
      expect.objectContaining({
        at: '/body/amount',
        spec: { pointer: '/components/schemas/NairaAmount', evidence: expect.objectContaining({ level: 'assumed', decision: 'FINT-05' }) },
      }),
    ])
  })

  test('an inferred operation has its role and the reason for it', async () => {
    const mock = mockOf()
    await ask(mock, '/library/books', { method: 'GET' })
    const { answeredBy, why } = await last(mock)
    expect(answeredBy).toBe('inferred')
    expect(why).toEqual([
      {
        by: 'inferred',
        outcome: 'answered',
        reason: expect.stringMatching(/^The mock inferred that the operation does this: list\. The path is the collection/),
      },
    ])
  })

  test('a preferred response, an unknown path and a wrong method each have a reason', async () => {
    const mock = mockOf()
    await ask(mock, '/library/books', { method: 'GET', headers: { prefer: 'code=200' } })
    expect((await last(mock)).why).toMatchObject([{ by: 'preference' }])
    await ask(mock, '/library/nothing', { method: 'GET' })
    expect((await last(mock)).why).toEqual([
      {
        by: 'mock',
        outcome: 'refused',
        reason: expect.stringMatching(/^The spec of library has no operation at this path\. The nearest operation is GET /),
      },
    ])
    await ask(mock, '/library/books', { method: 'DELETE' })
    expect((await last(mock)).why).toMatchObject([{ reason: 'The spec of library has this path, but not with this method.' }])
  })

  test('a call that the mock answers or refuses before it has an operation', async () => {
    const mock = mockOf()
    await ask(mock, '/library/books', { headers: { 'x-mock-fault': 'nothing' } })
    expect((await last(mock)).why).toEqual([{ by: 'mock', outcome: 'refused', reason: 'The mock refuses the call; the reply says why.' }])
    await ask(mock, '/library/books', { method: 'OPTIONS' })
    expect((await last(mock)).why).toEqual([{ by: 'mock', outcome: 'answered', reason: 'The mock itself answers this OPTIONS request.' }])
  })
})

describe('the journal shows what a call read and wrote', () => {
  test('records before and after, without secrets and without what the mock keeps for itself', async () => {
    const mock = await withMeter()
    const { reads, writes } = await disburse(mock, '500')
    expect(reads).toContainEqual({ collection: 'fint/customers', key: '1', exists: true })
    expect(writes.map(({ collection }) => collection)).toEqual(['fint/loans'])
    expect(writes[0]).not.toHaveProperty('before')
    expect(writes[0]?.after).toMatchObject({ amount: '500.00', stdToken: expect.stringMatching(/^secret-\d+$/) })
    await ask(mock, '/fint/v1/power/linkMeterNumber', {
      body: { partner_meta: 'p', phone, meter_number: '45000000001', provider: 'EKEDP' },
      headers,
    })
    expect((await last(mock)).writes).toEqual([])
  })

  test('a record that was looked for and does not exist', async () => {
    const mock = mockOf()
    await ask(mock, '/library/books/987654', { method: 'GET' })
    expect((await last(mock)).reads).toContainEqual(expect.objectContaining({ collection: 'library/books', exists: false }))
  })

  test('nothing of a step that was undone', async () => {
    const mock = await withMeter()
    const { writes } = await disburse(mock, '1')
    expect(writes).toEqual([])
  })

  test('at most 20 records that were read', async () => {
    const mock = createMock({ specs: [{ name: 'library', document: libraryDocument as never, records: 30 }] })
    for (let count = 0; count < 40; count += 1) await ask(mock, '/library/books', { body: { title: `Book ${count}` } })
    await ask(mock, '/library/books', { method: 'GET' })
    expect((await last(mock)).reads.length).toBeLessThanOrEqual(20)
  })
})
