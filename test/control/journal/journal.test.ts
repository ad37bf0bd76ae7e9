import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { fint } from '../../../mocks/fint/index.ts'
import { createMock, type Mock, type WorldControl } from '../../../src/index.ts'
import { httpControl } from '../../../src/control/controls/httpControl.ts'
import { listen, type Listening } from '../../../src/node.ts'
import { Journal } from '../../../src/world/journal/journal.ts'
import { ask } from '../../engine/shop.ts'

const headers = { 'x-requested-with': 'XMLHttpRequest' }
const phone = '08111111111'
const secret = 'partner-meta-4711'

async function disburse(mock: Mock, amount: string, world = 'default'): Promise<string> {
  const body = { partner_meta: secret, phone, amount, transaction_pin: '1234' }
  const reply = await ask(mock, '/fint/v1/power/disburseLoan', { body, headers: { ...headers, 'x-mock-world': world } })
  return reply.headers['x-mock-exchange'] as string
}

async function afterCalls(): Promise<Mock> {
  const mock = createMock({ providers: [fint] })
  await mock.world().given({ state: 'a customer has a meter', params: { phone, partner_meta: secret } })
  await disburse(mock, '5000')
  await disburse(mock, '5000')
  await disburse(mock, 'much')
  await ask(mock, '/fint/v1/power/getUtilityServiceProviders', { headers })
  await disburse(mock, '7000', 'other')
  return mock
}

describe('the journal of a world', () => {
  test.each([
    [{}, [1, 2, 3, 4]],
    [{ operation: 'disburseLoan' }, [1, 2, 3]],
    [{ operation: 'fint/disburseLoan', limit: 2 }, [2, 3]],
    [{ operation: 'fint/verifyCustomer' }, []],
    [{ record: 'fint/loans/PL9' }, []],
    [{ status: '409' }, [2]],
    [{ status: 409 }, [2]],
    [{ status: '4xx' }, [2, 3]],
    [{ answeredBy: 'handler' as const }, [1, 4]],
    [{ violation: '/body/amount' }, [3]],
    [{ violation: 'pattern' }, [3]],
    [{ record: 'fint/loans/PL000000000001' }, [1, 2]],
    [{ record: 'fint/loans' }, [1, 2]],
    [{ text: 'UTILITY service' }, [4]],
    [{ since: 2 }, [3, 4]],
    [{ since: 1, status: '2xx' }, [4]],
  ])('is filtered by %o', async (filter, ids) => {
    const mock = await afterCalls()
    expect((await mock.world().journal(filter)).map(({ id }) => id)).toEqual(ids)
  })

  test('takes a status only where it is a status or a class', async () => {
    const mock = await afterCalls()
    await expect(mock.world().journal({ status: 'many' })).rejects.toMatchObject({ problem: { status: 422 } })
    await expect(mock.world().journal({ status: 40 })).rejects.toThrow('40 is not a status. Use one such as 404, or a class such as 4xx.')
  })

  test.each([
    [
      { operation: 'disburseLaon' },
      '"operation" is "disburseLaon", which is not mocked. Did you mean "disburseLoan"? It must be one of: fint/',
    ],
    [{ operation: 'fint/other' }, '"operation" is "fint/other", which is not mocked.'],
    [
      { record: 'fint/loan' },
      '"record" is "fint/loan", which is in no collection. It must begin with one of: fint/partners, fint/customers, fint/loans.',
    ],
    [{ answeredBy: 'x' as 'mock' }, '"answeredBy" must be one of "handler", "inferred", "example", '],
  ])('is not filtered by a name that the mock does not have: %o', async (filter, detail) => {
    const mock = await afterCalls()
    const refused = { problem: { status: 422, detail: expect.stringContaining(detail) } }
    const world: WorldControl = mock.world()
    await expect(world.journal(filter)).rejects.toMatchObject(refused)
    await expect(world.har(filter)).rejects.toMatchObject(refused)
    await expect(mock.run('journals', filter)).rejects.toMatchObject(refused)
    await expect(mock.run('harOfAll', filter)).rejects.toMatchObject(refused)
  })

  test('has one exchange by the id that its reply names', async () => {
    const mock = await afterCalls()
    const [world, id] = (await disburse(mock, '9000')).split('/')
    expect(await mock.world(world).exchange(id as string)).toMatchObject({ id: Number(id), request: { body: { amount: '9000' } } })
    await expect(mock.world().exchange('99')).rejects.toMatchObject({ problem: { type: 'urn:tallystick:problem:no-such-exchange' } })
  })

  test('says who called, as the provider identifies the caller, and never by the credential itself', async () => {
    const [first] = await (await afterCalls()).world().journal()
    expect(first?.principal).toMatch(/^[0-9a-f]{32}$/)
  })

  test('counts the calls with a shape', async () => {
    const world = (await afterCalls()).world()
    const count = async (shape: Parameters<typeof world.calls>[0]): Promise<number> => (await world.calls(shape)).count
    expect(await count({ operation: 'disburseLoan', body: { amount: '5000' } })).toBe(2)
    expect(await count({ operation: 'disburseLoan', body: { amount: '5000' }, status: 200 })).toBe(1)
    expect(await count({ operation: 'disburseLoan', body: { amount: '6000' } })).toBe(0)
    expect(await count({ method: 'get' })).toBe(1)
    expect(await count({ answeredBy: 'provider', path: '/fint/v1/power/disburseLoan' })).toBe(2)
  })

  test('counts calls of a path that no operation has, by the path as it was sent', async () => {
    const mock = await afterCalls()
    for (const path of ['/fint/v1/power/disburseLaon', '/elsewhere']) {
      expect(await mock.world().calls({ path })).toMatchObject({ count: 0 })
      await ask(mock, path, { query: 'a=1' })
      expect(await mock.world().calls({ path, query: { a: 1 } })).toMatchObject({ count: 1, calls: [{ reply: { status: 404 } }] })
    }
  })

  test.each([
    [{ operation: 'disburseLaon' }, '"operation" is "disburseLaon", which is not mocked.'],
    [{ method: 'PSOT' }, '"method" must be one of: GET, PUT, POST, DELETE, OPTIONS, HEAD, PATCH, TRACE.'],
    [{ path: 'fint/v1/power/disburseLoan' }, '"path" must begin with a slash and have no query'],
    [{ path: '/fint/v1/power/disburseLoan?amount=5000' }, '"path" must begin with a slash and have no query'],
    [{ status: 4090 }, '"status" must be an integer from 100 to 599.'],
    [{ answeredBy: 'handlers' as 'handler' }, '"answeredBy" must be one of "handler", '],
  ])('does not count the calls of a shape that no call can have: %o', async (shape, detail) => {
    const counting = (await afterCalls()).world().calls(shape)
    await expect(counting).rejects.toMatchObject({ problem: { status: 422, detail: expect.stringContaining(detail) } })
  })

  test('compares secrets by what the journal shows of them', async () => {
    const world = (await afterCalls()).world()
    expect((await world.calls({ body: { partner_meta: secret } })).count).toBe(3)
    expect((await world.calls({ body: { partner_meta: 'another' } })).count).toBe(0)
    expect(JSON.stringify(await world.calls({ body: { partner_meta: secret } }))).not.toContain(secret)
  })
})

test('a limit is the number of entries that are read, in however many worlds', async () => {
  const mock = createMock({ providers: [fint] })
  for (const world of ['a', 'b', 'c', 'd']) for (const amount of ['1', '2', '3']) await disburse(mock, amount, world)
  const reading = vi.spyOn(Journal.prototype, 'entry')
  const { exchanges } = (await mock.run('journals', { limit: 2 })) as { readonly exchanges: readonly { readonly world: string }[] }
  expect(exchanges.map(({ world }) => world)).toEqual(['d', 'd'])
  expect(reading).toHaveBeenCalledTimes(2)
})

test('the journal of all worlds has their names, in the order of time', async () => {
  let now = 1_000
  const mock = createMock({ providers: [fint], now: () => (now += 1) })
  await disburse(mock, '1', 'b')
  await disburse(mock, '2', 'a')
  await disburse(mock, '3', 'b')
  const { exchanges } = (await mock.run('journals', {})) as {
    readonly exchanges: readonly { readonly world: string; readonly id: number }[]
  }
  expect(exchanges.map(({ world, id }) => `${world}/${id}`)).toEqual(['b/1', 'a/1', 'b/2'])
  const last = (await mock.run('journals', { limit: 1 })) as typeof exchanges extends never
    ? never
    : { readonly exchanges: readonly object[] }
  expect(last.exchanges).toHaveLength(1)
})

describe('over HTTP', () => {
  let listening: Listening
  beforeAll(async () => {
    listening = await listen(await afterCalls(), { port: 0 })
  })
  afterAll(() => listening.close())
  const get = async (path: string): Promise<{ readonly status: number; readonly body: never }> => {
    const response = await fetch(`${listening.url}/__admin${path}`)
    return { status: response.status, body: (await response.json()) as never }
  }

  test('filters are in the query, an exchange and an archive have paths of their own', async () => {
    const { exchanges } = (await get('/worlds/default/journal?status=4xx&limit=1')).body as {
      readonly exchanges: readonly { readonly id: number }[]
    }
    expect(exchanges.map(({ id }) => id)).toEqual([3])
    expect((await get('/worlds/default/journal/2')).body).toMatchObject({ id: 2, answeredBy: 'provider' })
    expect((await get('/worlds/default/journal/77')).status).toBe(404)
    expect((await get('/worlds/default/har')).body).toMatchObject({ log: { version: '1.2' } })
    expect((await get('/journal?answeredBy=provider')).body).toMatchObject({ exchanges: [{ world: 'default' }, { world: 'default' }, {}] })
  })

  test('a program counts calls as a test in process does', async () => {
    const { count } = await httpControl(listening.url)
      .world()
      .calls({ operation: 'disburseLoan', body: { amount: '5000' } })
    expect(count).toBe(2)
  })
})
