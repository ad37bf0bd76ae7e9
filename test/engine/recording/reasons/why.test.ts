import { describe, expect, test } from 'vitest'
import { fint } from '../../../../mocks/fint/index.ts'
import { createMock, type Mock } from '../../../../src/index.ts'
import type { AnyCall, HandlerReply } from '../../../../src/provider/provider.ts'
import type { JournalEntry } from '../../../../src/world/journal/journalEntry.ts'
import { libraryDocument } from '../../../infer/library.ts'
import { NothingAppendedError } from '../../../../src/world/log.ts'
import { MemoryLog, MemoryStorage } from '../../../logs/memoryLog.ts'
import { ask, documentOf, shop, shopDocument } from '../../shop.ts'

const phone = '08111111111'
const headers = { 'x-requested-with': 'XMLHttpRequest' }
const loan = (amount: string): object => ({ partner_meta: 'demo-partner', phone, amount, transaction_pin: '1234' })

const mockOf = (): Mock => createMock({ providers: [fint], specs: [{ name: 'library', document: libraryDocument as never }] })

/** A handler that replies what the spec does not allow, or fails. */
function getThing(call: AnyCall<unknown>): HandlerReply {
  if (call.params['id'] === 'bad') return call.reply(200, { id: 7 })
  throw new Error('no such luck')
}

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
    expect(refused.why.at(-1)).toEqual({
      phase: 'answer',
      by: 'handler',
      outcome: 'refused',
      reason: expect.stringMatching(
        /^The provider fint refuses the call, because the call breaks this rule: The customer has no unpaid loan\. Decision FINT-13 of the spec says: /,
      ),
      rule: 'The customer has no unpaid loan.',
      decision: 'FINT-13',
      records: [`loans/${writes[0]?.key}`],
    })
  })

  test('an operation without an operationId is not named by its method and path twice', async () => {
    const get = { responses: { 200: { description: 'ok' } } }
    const document = { openapi: '3.1.0', info: { title: 'Pets', version: '1' }, paths: { '/pets': { get } } }
    const mock = createMock({ specs: [{ name: 'pets', document }] })
    await mock.fetch(new Request('http://mock/pets/pets'))
    const [entry] = await mock.world().journal()
    expect(entry?.why[0]?.reason).toBe('GET /pets is an operation of pets. The world is "default".')
  })

  test('the phases that let the call pass come first, each with a reason', async () => {
    const { why } = await disburse(await withMeter(), '500')
    expect(why.map(({ phase, by, outcome, reason }) => `${phase}, ${by} ${outcome}: ${reason}`)).toEqual([
      'route, spec passed: POST /v1/power/disburseLoan is the operation disburseLoan of fint. The world is "default".',
      'gate, fault passed: No fault stops the call.',
      'authorise, provider passed: The spec requires no credentials, and fint lets the call pass.',
      'check, spec passed: The request matches the spec.',
      'answer, mock passed: No override is set for this call, and it does not ask for a certain response.',
      'answer, handler answered: The handler of disburseLoan answers.',
    ])
  })

  test('a value that breaks a rule which no schema expresses names the rule and its decision', async () => {
    const { answeredBy, why, violations } = await disburse(await withMeter(), '1.00')
    expect(answeredBy).toBe('provider')
    expect(why.at(-1)).toMatchObject({ outcome: 'refused', rule: 'An amount is from 500.00 to 1000000.00.', decision: 'FINT-06' })
    expect(violations).toMatchObject([{ code: 'rule', at: '/body/amount', spec: { pointer: '/components/schemas/NairaAmount' } }])
  })

  test('a request that breaks the spec is refused, with the place in the spec and its evidence', async () => {
    const { why, violations } = await disburse(await withMeter(), 'much')
    expect(why.map(({ phase }) => phase)).toEqual(['route', 'gate', 'authorise', 'check'])
    expect(why.at(-1)).toEqual({
      phase: 'check',
      by: 'provider',
      outcome: 'refused',
      reason: expect.stringContaining('The request breaks the spec: /body/amount must match'),
    })
    expect(violations).toEqual([
      expect.objectContaining({
        at: '/body/amount',
        spec: {
          pointer: '/components/schemas/NairaAmount/pattern',
          evidence: expect.objectContaining({ level: 'assumed', decision: 'FINT-05' }),
        },
      }),
    ])
  })

  test('an inferred operation has its role and the reason for it', async () => {
    const mock = mockOf()
    await ask(mock, '/library/books', { method: 'GET' })
    const { answeredBy, why } = await last(mock)
    expect(answeredBy).toBe('inferred')
    expect(why.at(-1)).toEqual({
      phase: 'answer',
      by: 'inferred',
      outcome: 'answered',
      reason: expect.stringMatching(/^The mock inferred that the operation does this: list\. The path is the collection/),
    })
  })

  test('an inferred refusal has its role, even if the spec declares no body for it and the mock words it as a problem', async () => {
    const content = { 'application/json': { schema: { type: 'object', properties: { id: { type: 'string' } } } } }
    const ok = { description: '', content }
    const paths = {
      '/pets': { post: { requestBody: { content }, responses: { 201: ok } } },
      '/pets/{id}': { get: { responses: { 200: ok } } },
    }
    const mock = createMock({ specs: [{ name: 'pets', document: documentOf(paths) as never, records: 0 }] })
    await ask(mock, '/pets/pets/7', { method: 'GET' })
    const { answeredBy, why, reply } = await last(mock)
    expect([reply.status, (reply.body as { readonly type: string }).type]).toEqual([404, 'about:blank'])
    expect(answeredBy).toBe('inferred')
    expect(why.at(-1)).toMatchObject({ by: 'inferred', outcome: 'refused', rule: expect.stringContaining('must exist') })
  })

  test('a call that could not be saved says so, and not that it has no credentials', async () => {
    const store = new MemoryLog(new MemoryStorage())
    store.append = async () => Promise.reject(new NothingAppendedError('disk full'))
    const document = {
      ...shopDocument,
      security: [{ key: [] }],
      components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'k' } } },
    }
    const mock = createMock({ providers: [shop({ document })], store })
    await Promise.all(['k', 'other'].map((name) => ask(mock, '/shop/things', { body: { id: 'a' }, headers: { [name]: '1' } })))
    const entries = await mock.world().journal()
    const reason = 'The world could not be saved; nothing was changed. The notes and the reply say more.'
    const unsaved = { phase: 'answer', by: 'mock', outcome: 'refused', reason }
    expect(entries.map(({ why }) => why.at(-1))).toEqual([unsaved, unsaved])
  })

  test('a reply that breaks the spec names its violation, and a handler that fails counts as a failure', async () => {
    const mock = createMock({ providers: [shop({ handlers: { getThing } })] })
    await ask(mock, '/shop/things/bad')
    const broken = 'The handler of getThing made a reply that breaks the spec: /reply/body/id must be string. Its changes were undone.'
    expect(await last(mock)).toMatchObject({
      why: expect.arrayContaining([{ phase: 'answer', by: 'mock', outcome: 'refused', reason: broken }]),
      violations: [
        {
          at: '/reply/body/id',
          spec: { pointer: expect.stringMatching(/200\/content\/application~1json\/schema\/properties\/id\/type$/) },
        },
      ],
    })
    await ask(mock, '/shop/things/a')
    const { why, notes } = await last(mock)
    expect(why.map(({ phase, reason }) => `${phase}: ${reason}`).slice(1)).toEqual([
      'answer: Something failed in the mock. The notes and the reply say more.',
    ])
    expect(notes).toEqual([expect.stringMatching(/^Error: no such luck \(why\.test\.ts:\d+:\d+\)$/)])
  })

  test('a preferred response, an unknown path and a wrong method each have a reason', async () => {
    const mock = mockOf()
    await ask(mock, '/library/books', { method: 'GET', headers: { prefer: 'code=200' } })
    expect((await last(mock)).why.at(-1)).toMatchObject({ by: 'preference', outcome: 'answered' })
    await ask(mock, '/library/nothing', { method: 'GET' })
    expect((await last(mock)).why).toEqual([
      {
        phase: 'route',
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
    expect((await last(mock)).why).toEqual([
      { phase: 'route', by: 'mock', outcome: 'refused', reason: 'Invalid fault. The reply says more.' },
    ])
    await ask(mock, '/library/books', { method: 'OPTIONS' })
    expect((await last(mock)).why).toEqual([
      { phase: 'route', by: 'mock', outcome: 'answered', reason: 'The mock itself answers this OPTIONS request.' },
    ])
  })
})

describe('the journal shows what a call read and wrote', () => {
  test('records before and after, without secrets and without what the mock keeps for itself', async () => {
    const mock = await withMeter()
    const { reads, writes } = await disburse(mock, '500')
    expect(reads).toContainEqual({ collection: 'fint/customers', key: '1', exists: true, value: expect.objectContaining({ phone }) })
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

  test('a record as it was when it was read, also one that the collection starts with', async () => {
    const mock = mockOf()
    const get = (): Promise<unknown> => ask(mock, '/library/books/1', { method: 'GET' })
    await get()
    const [started] = (await last(mock)).reads
    expect(started).toMatchObject({ collection: 'library/books', key: '1', exists: true, value: { data: { id: 1 } } })
    await ask(mock, '/library/books/1', { method: 'PATCH', body: { title: 'Once' } })
    await get()
    await ask(mock, '/library/books/1', { method: 'PATCH', body: { title: 'Twice' } })
    const entries = await mock.world().journal()
    const titles = entries.map(
      ({ reads: [read] }) => (read?.value as { readonly data?: { readonly title: string } } | undefined)?.data?.title,
    )
    expect(titles.slice(1)).toEqual([titles[0], 'Once', 'Once'])
  })

  test('how many records a list has, including those that the collection starts with', async () => {
    const mock = mockOf()
    await ask(mock, '/library/books', { body: { title: 'One more' } })
    await ask(mock, '/library/books', { method: 'GET', query: 'limit=2' })
    expect((await last(mock)).reads).toEqual([{ collection: 'library/books', count: 4 }])
  })

  test('no key that is a secret, however short, in what was read, written or looked at', async () => {
    const pin = '8351'
    const schema = { type: 'object', properties: { pin: { type: 'string' }, name: { type: 'string' } }, required: ['pin'] }
    const content = { 'application/json': { schema } }
    const ok = { description: '', content }
    const paths = {
      '/cards': { post: { requestBody: { required: true, content }, responses: { 201: ok } }, get: { responses: { 200: ok } } },
      '/cards/{pin}': {
        parameters: [{ name: 'pin', in: 'path', required: true, schema: { type: 'string' } }],
        get: { responses: { 200: ok } },
        delete: { responses: { 204: { description: '' } } },
      },
    }
    const mock = createMock({ specs: [{ name: 'cards', document: documentOf(paths) as never, records: 0 }] })
    await ask(mock, `/cards/cards/${pin}`, { method: 'GET' })
    await ask(mock, '/cards/cards', { body: { pin, name: 'Ada' } })
    await ask(mock, `/cards/cards/${pin}`, { method: 'GET' })
    await ask(mock, `/cards/cards/${pin}`, { method: 'DELETE' })
    const entries = await mock.world().journal()
    expect(entries.map(({ reply }) => reply.status)).toEqual([404, 201, 200, 204])
    expect(JSON.stringify(entries.map((each) => ({ ...each, at: 0, realTime: 0, took: 0 })))).not.toContain(pin)
    expect(entries[3]?.writes[0]?.key).toMatch(/^secret-\d+$/)
  })

  test('the values of a search that found no record, without secrets', async () => {
    const mock = mockOf()
    const { reads } = await disburse(mock, '500')
    expect(reads).toEqual([{ collection: 'fint/customers', where: { partner: expect.any(String), phone }, exists: false }])
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
