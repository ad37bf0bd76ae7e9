import { expect, inject, test } from 'vitest'
import { identity } from '../../logs/logStorage.ts'
import { logAt, newAddress, newStore, stepOf } from '../../logs/postgres/testStore.ts'
import { password } from '../../logs/postgres/postgresServer.ts'
import { startMock, tally, type Finished } from '../inProcess.ts'
import { spawnTally } from '../spawned.ts'

async function store(...args: readonly string[]): Promise<Finished> {
  const finished = await tally(['store', ...args])
  expect(finished.out + finished.err).not.toContain(password)
  return finished
}

test('tally store init creates the tables, and changes nothing where they exist', async () => {
  const address = newAddress()
  const ready = {
    code: 0,
    out: expect.stringMatching(/^The tables are ready\. Start servers with: tally mock --store postgres:\/\/tally@\S+\n$/),
    err: '',
  }
  expect(await store('init', address)).toEqual(ready)
  const log = logAt(address)
  await log.open(identity)
  await log.append([{ world: 'a', incarnation: '1', after: 0, steps: [stepOf(1)] }])
  expect(await store('init', address)).toEqual(ready)
  expect(await log.list()).toEqual([{ world: 'a', incarnation: '1', version: 1 }])
})

test('tally store init may run on several machines at once', async () => {
  const address = newAddress()
  const codes = await Promise.all([1, 2, 3, 4].map(async () => (await store('init', address)).code))
  expect(codes).toEqual([0, 0, 0, 0])
})

test('tally store status shows the server, the mock and the worlds', async () => {
  const address = await newStore()
  const log = logAt(address)
  expect((await store('status', address)).out).toContain('No mock has used it yet.\n0 worlds')
  await log.open(identity)
  await log.append([{ world: 'a', incarnation: '1', after: 0, steps: [stepOf(1), stepOf(2)] }])
  const { code, out } = await store('status', address)
  expect(code).toBe(0)
  expect(out).toMatch(
    /^postgres:\S+: tables of version 1 in PostgreSQL 18\.\d+, synchronous_commit on\nUsed by mocks of bank, seed 1\n1 world, 2 steps since the last snapshots, \d+\.\d MB on disk\n {2}a: version 2, 2 steps since its snapshot\n$/,
  )
  const json = await store('status', address, '--format', 'json')
  expect(JSON.parse(json.out)).toMatchObject({ worlds: 1, steps: 2, longest: [{ world: 'a', version: 2, steps: 2 }] })
  expect(json.out).not.toContain(password)
})

test('tally store compact replaces the steps of every world by its records', async () => {
  const address = await newStore()
  const log = logAt(address)
  for (const world of ['a', 'b']) {
    await log.append([{ world, incarnation: '1', after: 0, steps: [stepOf(1), stepOf(2)] }])
  }
  expect(await store('compact', address)).toEqual({ code: 0, out: 'Replaced 4 steps of 2 worlds by records.\n', err: '' })
  const [tail] = await log.read([{ world: 'a', after: 0 }])
  expect(tail).toMatchObject({ version: 2, steps: [], snapshot: { version: 2 } })
  expect((await store('compact', address)).out).toBe('Replaced 0 steps of 0 worlds by records.\n')
})

test.each(['status', 'compact'])('tally store %s ends with 2 where there are no tables', async (action) => {
  const { code, err } = await store(action, newAddress())
  expect([code, err]).toEqual([2, expect.stringMatching(/^tally: There are no tables .* tally store init postgres:/)])
})

test('tally store ends with 3 where no PostgreSQL answers, and with 2 where it refuses the user', async () => {
  const url = new URL(inject('postgres'))
  url.username = 'nobody'
  expect(await store('status', url.href)).toMatchObject({ code: 2, err: expect.stringContaining('password authentication failed') })
  url.port = '1'
  expect(await store('status', url.href)).toMatchObject({ code: 3, err: expect.stringContaining('ECONNREFUSED') })
})

test.each([
  [['init', 'worlds.db'], 'tally store is for PostgreSQL. A file needs no preparation.'],
  [['empty', 'postgres://host/db'], 'There is no action "empty". Choose from init, status, compact.'],
  [['toString', 'postgres://host/db'], 'There is no action "toString". Choose from init, status, compact.'],
  [['init'], 'Name the database: tally store init postgres://user@host:5432/database'],
  [['init', `postgres://tally:${password}@host@db`], 'The address of the store is invalid.'],
])('tally store %j ends with 2 and says what to do', async (args, message) => {
  const { code, err } = await store(...args)
  expect([code, err]).toEqual([2, expect.stringContaining(`tally: ${message}`)])
})

test('tally mock ends with 2 where there are no tables, and with 3 where no PostgreSQL answers', async () => {
  const address = newAddress()
  expect(await tally(['mock', 'fint', '--port', '0', '--store', address])).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^tally: There are no tables .* tally store init postgres:/),
  })
  const url = new URL(address)
  url.port = '1'
  const { code, err } = await tally(['mock', 'fint', '--port', '0', '--store', url.href])
  expect([code, err]).toEqual([3, expect.stringContaining('ECONNREFUSED')])
  expect(err).not.toContain(password)
})

test('tally mock ends if its PostgreSQL is not ready, so that its caller notices', async () => {
  const { code } = await spawnTally(['mock', 'fint', '--port', '0', '--store', newAddress()])
  expect(code).toBe(2)
})

async function post(url: string, path: string, body: object): Promise<unknown> {
  const headers = { 'x-requested-with': 'XMLHttpRequest', 'content-type': 'application/json' }
  const sent = { partner_meta: 'demo-partner', phone: '08111111111', ...body }
  return (await fetch(`${url}/fint/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(sent) })).json()
}

test('a loan that one server made is shown by another', async () => {
  const args = ['fint', '--port', '0', '--store', await newStore()]
  const [one, two] = [await startMock(args), await startMock(args)]
  await post(one.url, 'power/registerCustomer', { transaction_pin: '1234', first_name: 'Ada', last_name: 'Obi' })
  await post(two.url, 'power/linkMeterNumber', { provider: 'EKEDP', meter_number: '45012345678' })
  const lent = { transaction_pin: '1234', amount: '1500' }
  expect(await post(one.url, 'power/disburseLoan', lent)).toMatchObject({ data: { paymentReference: 'PL000000000001' } })
  expect(await post(two.url, 'power/disburseLoan', lent)).toMatchObject({ status: false })
  expect(await post(two.url, 'powerverifyCustomer', {})).toMatchObject({ data: { hasMeter: true, minPayable: '500.00' } })
})

test.each([
  ['store', 'init', 'postgres://tally:PASSWORD@h/db', 'more'],
  ['store', 'postgres://tally:PASSWORD@h/db'],
  ['mock', 'postgres://tally:PASSWORD@h/db'],
  ['mock', 'fint', '--store', 'postgres://tally:PASSWORD@h:port/db'],
  ['mock', 'fint', '--store', 'tally:PASSWORD@h/db'],
  ['mock', 'fint', '--stor', 'postgres://tally:PASSWORD@h/db'],
  ['mock', 'fint', '--port', 'postgres://tally:PASSWORD@h/db'],
  ['mock', 'http://tally:PASSWORD@127.0.0.1:1/spec.yaml'],
  ['postgres://tally:PASSWORD@h/db'],
])('tally %s %s … does not print the password of an address that is wrong or in the wrong place', async (...args) => {
  for (const secret of [password, `${password}@x`, `x/${password}`]) {
    const { code, out, err } = await tally(args.map((each) => each.replace('PASSWORD', secret)))
    expect(code).not.toBe(0)
    expect(out + err).not.toContain(password)
  }
})

test('tally store takes the address from the environment', async () => {
  const { code } = await tally(['store', 'status'], { env: { TALLY_STORE: await newStore() } })
  expect(code).toBe(0)
})
