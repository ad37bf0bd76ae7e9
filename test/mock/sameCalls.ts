/** Run by `determinism.test.ts` as a process of its own: makes the same calls each time and prints all that came of them. */
import { fint } from '../../mocks/fint/index.ts'
import { createMock, type Mock } from '../../src/index.ts'
import document from '../../src/generated/fint.json' with { type: 'json' }
import { ask, documentOf, type Ask } from '../engine/shop.ts'

const text = { type: 'string' }
const schema = {
  type: 'object',
  properties: {
    at: { ...text, format: 'date-time' },
    day: { ...text, format: 'date' },
    time: { ...text, format: 'time' },
    name: text,
    first_name: text,
    phone: text,
    email: { ...text, format: 'email' },
    id: { ...text, format: 'uuid' },
    price: { type: 'number' },
    code: { ...text, pattern: '^[A-Z]{3}\\d{4}$' },
    updated_at: text,
    description: text,
  },
}
const made = documentOf({ '/made/{id}': { get: { responses: { 200: { description: '', content: { 'application/json': { schema } } } } } } })

async function calls(mock: Mock): Promise<unknown[]> {
  const headers = { 'x-requested-with': 'XMLHttpRequest' }
  const customer = { partner_meta: 'demo-partner', phone: '08111111111', transaction_pin: '1234' }
  const power: [string, Ask][] = [
    ['registerCustomer', { body: { ...customer, first_name: 'İpek', last_name: 'IŞIK' } }],
    ['linkMeterNumber', { body: { ...customer, provider: 'ikedc', meter_number: '45012345678' } }],
    ['disburseLoan', { body: { ...customer, amount: '1234.56' } }],
    ['getRechargeToken', { query: 'partner_meta=demo-partner&reference=PL000000000001' }],
    ['disburseLoan', { body: customer }],
    ['verifyCustomer', { body: customer }],
    ['verifyCustomer', { body: '{', headers: { 'content-type': 'application/json' } }],
    ['nowhere', {}],
  ]
  const seen: unknown[] = []
  for (const [path, call] of power)
    seen.push(await ask(mock, `/fint/v1/power/${path}`, { ...call, headers: { ...headers, ...call.headers } }))
  for (const id of ['1', '2', 'ä'])
    seen.push(await ask(mock, `/made/made/${encodeURIComponent(id)}`, { headers: { prefer: 'dynamic=true' } }))
  for (const { paths } of [document])
    for (const path of Object.keys(paths)) seen.push(await ask(mock, `/sampled${path}`, { headers: { prefer: 'dynamic=true' } }))
  return seen
}

const mock = createMock({
  providers: [fint],
  specs: [
    { name: 'made', document: made as never },
    { name: 'sampled', document: document as never },
  ],
  seed: 42,
  now: () => Date.UTC(2026, 2, 29, 0, 30),
})
await mock.world().given({ state: 'a customer has a meter', params: { phone: '08122222222', meter_number: '45099999999' } })
const replies = await calls(mock)
await mock.world().advance('P1M2DT3H')
const later = await calls(mock)
const journal = (await mock.world().journal()).map((exchange) => ({ ...exchange, took: 0 }))
process.stdout.write(JSON.stringify({ replies, later, journal, state: await mock.world().state() }, undefined, 1))
