import { afterAll, beforeAll, expect, test } from 'vitest'
import { fint } from '../../mocks/fint/index.ts'
import { limits, startMock, type Running, type TestCall, type TestReply } from '../transports/transports.ts'

const providers = '/fint/v1/power/getUtilityServiceProviders'
const verify = '/fint/v1/powerverifyCustomer'
const ajax = { 'x-requested-with': 'XMLHttpRequest' }

let chromium: Running
const call = (sent: TestCall): Promise<TestReply> => chromium.call(sent)
beforeAll(async () => {
  chromium = await startMock('msw in chromium', { providers: [fint] })
})
afterAll(() => chromium.close())

/** What happens in Chromium for each row of the table that names it. */
const tries: Partial<Record<keyof typeof limits, () => Promise<void>>> = {
  'send a body on GET': () => expect(call({ path: providers, body: {} })).rejects.toThrow('TypeError'),
  'send a TRACE': () => expect(call({ method: 'TRACE', path: providers })).rejects.toThrow('TypeError'),
  'send dot segments': async () => expect((await call({ path: `/fint/../..${providers}`, headers: ajax })).status).toBe(200),
  'answer what is no operation': async () => expect((await call({ path: '/fint/nowhere' })).body).toMatchObject({ name: 'InternalError' }),
  'choose how a body is framed': async () => {
    await call({ method: 'POST', path: verify, headers: { 'transfer-encoding': 'chunked' }, body: '{}' })
    expect(await lastHeaders()).not.toHaveProperty('transfer-encoding')
  },
  'set headers that browsers keep to themselves': async () => {
    await call({ path: providers, headers: { ...ajax, origin: 'https://app.example', cookie: 'a=b' } })
    expect(await lastHeaders()).toMatchObject(ajax)
    for (const name of ['origin', 'cookie']) expect(await lastHeaders()).not.toHaveProperty(name)
  },
  'take functions of the test': () =>
    expect(startMock('msw in chromium', { providers: [fint], local: { now: () => 0 } })).rejects.toThrow(
      'Functions cannot be passed to a page',
    ),
  'give a state a parameter called __proto__': async () => {
    const params = JSON.parse('{"__proto__": "red"}') as Record<string, unknown>
    await expect(chromium.control.world('proto').given({ state: 'a customer is registered', params })).resolves.toBeUndefined()
  },
}

async function lastHeaders(): Promise<unknown> {
  return (await chromium.control.world().journal()).at(-1)?.request.headers
}

const rows = Object.entries(limits).filter(([, names]) => (names as readonly string[]).includes('msw in chromium'))

test.each(rows.map(([row]) => row as keyof typeof limits))('the table is right that Chromium cannot %s', async (row) => {
  expect.hasAssertions()
  await (tries[row] as () => Promise<void>)()
})
