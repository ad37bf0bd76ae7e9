import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { fint } from '../../../mocks/fint/index.ts'
import { createMock } from '../../../src/index.ts'
import { listen } from '../../../src/node.ts'
import { ControlError, httpControl, localControl, pageControl, type Control } from '../../../src/testing.ts'
import { pageOf } from './pageOf.ts'

const start = Date.parse('2026-01-31T00:00:00Z')
const options = { providers: [fint], now: () => start, mostWorlds: 6 }

const listening = await listen(createMock(options), { port: 0, adminToken: 'open-sesame' })
afterAll(() => listening.close())

const controls: Readonly<Record<string, Control>> = {
  'a mock in this process': localControl(createMock(options)),
  'a mock that listens': httpControl(`${listening.url}/`, { token: 'open-sesame' }),
  'a mock in a page': pageControl(pageOf({ tally: localControl(createMock(options)) })),
}

/** Status and words of a refusal. */
async function refused(wanted: Promise<unknown>): Promise<string> {
  const error: unknown = await wanted.catch((each: unknown) => each)
  expect(error).toBeInstanceOf(ControlError)
  return `${(error as ControlError).problem.status} ${(error as ControlError).message}`
}

function notAField(name: string): RegExp {
  return new RegExp(`^422 "${name}" is not a field of this operation\\. It takes "`)
}

describe.each(Object.entries(controls))('the control of %s', (_, control) => {
  test('sets up states and shows the records', async () => {
    const world = control.world('shown')
    expect(world.name).toBe('shown')
    await world.given({ state: 'a customer is registered', params: { phone: '08122222222' } })
    const state = await world.state()
    expect(state).toMatchObject({ world: 'shown', now: '2026-01-31T00:00:00.000Z', version: 1, strict: false })
    expect(state.collections['fint/customers']).toMatchObject({ total: 1, records: [{ phone: '08122222222' }] })
    expect((await world.state(0)).collections['fint/customers']).toMatchObject({ total: 1, records: [] })
  })

  test('moves the clock', async () => {
    const world = control.world('clock')
    expect(await world.advance('P1M')).toMatchObject({ now: '2026-02-28T00:00:00.000Z' })
    expect(await world.setClock('2030-01-01T00:00:00Z')).toMatchObject({ now: '2030-01-01T00:00:00.000Z' })
    expect(await world.clock()).toMatchObject({ now: '2030-01-01T00:00:00.000Z' })
    await world.reset()
    expect(await world.clock()).toMatchObject({ now: '2026-01-31T00:00:00.000Z' })
  })

  test('sets and resets, reads and clears the journal, and returns undefined if there is no output', async () => {
    const world = control.world('set')
    expect(await world.setStrict(true)).toBeUndefined()
    expect(await world.state()).toMatchObject({ strict: true })
    expect(await world.given({ state: 'a customer is registered' })).toBeUndefined()
    expect(await world.reset()).toBeUndefined()
    expect(await world.state()).toMatchObject({ strict: false })
    expect(await world.journal()).toEqual([])
    expect(await world.clearJournal()).toBeUndefined()
    expect(await world.delete()).toBeUndefined()
    expect(await control.worldNames()).not.toContain('set')
  })

  test('uses the world default if none is named', async () => {
    await control.world().given({ state: 'a customer is registered' })
    expect(await control.worldNames()).toContain('default')
    await control.world('default').delete()
    expect(await control.worldNames()).not.toContain('default')
  })

  test('rejects with the same status and message wherever the mock runs', async () => {
    const world = control.world('refused')
    await world.reset()
    expect(await refused(world.given({ state: 'no such thing' }))).toMatch(
      /^404 There is no state "no such thing"\. States: "fint: a customer/,
    )
    expect(await refused(world.given({ state: 'a customer is registred' }))).toMatch(
      /^404 There is no state "a customer is registred"\. Did you mean "a customer is registered"\? States: /,
    )
    expect(await refused(world.given({ state: 'a customer is registered', params: { phone: 1 } }))).toMatch(/^422 The parameter "phone"/)
    expect(await refused(world.advance('tomorrow'))).toMatch(/^422 Invalid duration\./)
    expect(await refused(world.setClock('2026-02-30T00:00:00Z'))).toMatch(/^422 Invalid time\./)
    const bounds = '422 The clock shows times from 1970-01-01T00:00:00Z to 9000-01-01T00:00:00Z.'
    expect(await refused(world.setClock('1969-12-31T00:00:00Z'))).toBe(bounds)
    expect(await refused(world.advance('P7000Y'))).toBe(bounds)
    expect(await refused(control.world('no one').delete())).toMatch(/^4\d\d /)
    expect(await refused(control.world('bad name').reset())).toMatch(/^400 A world/)
    expect(await refused(control.world('').reset())).toMatch(/^40[04] /)
  })

  test('rejects fields that an operation does not have', async () => {
    const world = control.world('misspelt')
    await world.reset()
    expect(await refused(world.calls({ opration: 'disburseLoan' } as object))).toMatch(notAField('opration'))
    expect(await refused(world.journal({ staus: '404' } as object))).toMatch(notAField('staus'))
    const override = { operation: 'disburseLoan', reply: { status: 409 }, untill: '2026-03-01T08:00:00Z' }
    expect(await refused(world.override(override))).toMatch(notAField('untill'))
    const record = { provider: 'fint', collection: 'customers', key: '1', changes: {}, chnages: {} }
    expect(await refused(world.patchRecord(record))).toMatch(notAField('chnages'))
    expect(await world.overrides()).toEqual([])
  })

  test('rejects when there are too many worlds', async () => {
    const many = Array.from({ length: 7 }, (_each, index) => control.world(`many-${index}`).reset())
    await expect(Promise.all(many)).rejects.toMatchObject({ name: 'ControlError', problem: { status: 429 } })
  })
})

describe('a control that cannot reach its mock', () => {
  test('says that nothing answers, that something else answers or that the token is wrong', async () => {
    await expect(httpControl('http://127.0.0.1:1').world().clock()).rejects.toThrow('No mock answers at http://127.0.0.1:1/__admin')
    const other = createServer((_request, response) => response.writeHead(404).end('<h1>Not found</h1>')).listen(0, '127.0.0.1')
    await once(other, 'listening')
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`
    await expect(httpControl(url).worldNames()).rejects.toThrow(`${url}/__admin/worlds answered 404, but not like the admin API of a mock.`)
    other.close()
    await expect(httpControl(listening.url, { token: 'guess' }).worldNames()).rejects.toThrow('Send the admin token')
  })

  test('says that the page has no control', async () => {
    const message = 'The page has no control of a mock. Set globalThis.other = mocked.control there.'
    await expect(pageControl(pageOf({}), 'other').world().clock()).rejects.toThrow(message)
    await expect(pageControl(pageOf({}), 'other').worldNames()).rejects.toThrow(message)
  })

  test('passes on errors that are not refusals of the mock', async () => {
    const broken = { worldNames: () => Promise.reject(new TypeError('out of order')) }
    await expect(pageControl(pageOf({ tally: broken })).worldNames()).rejects.toThrow('out of order')
  })
})
