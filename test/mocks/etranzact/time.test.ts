import { expect, test } from 'vitest'
import { MemoryStorage } from '../../logs/memoryLog.ts'
import { client, start, type Client } from './client.ts'
import { added, ahead, newMandate, outcomes, read, reference, type Mandate } from './mandates.ts'
import { can, isFirst } from '../transport.ts'

const day = 86_400_000

function dates(...days: readonly number[]): string[] {
  return days.map((each) => new Date(Date.parse(start) + each * day).toISOString())
}

/** Three loans whose collections fall between and upon each other, out of order, one of them failing. */
async function threeLoans(mock: Client): Promise<void> {
  await added(mock, newMandate(dates(30, 10, 20, 10, -5)))
  await added(mock, newMandate(dates(20, 40), { loanReference: 'B' }))
  await added(mock, newMandate(dates(10, 10.25), { loanReference: 'C' }))
  await mock.world.given({ state: 'the next collection fails', params: { loanReference: 'B' } })
}

function all(mock: Client): Promise<Mandate[]> {
  return Promise.all([reference, 'B', 'C'].map((each) => read(mock, each)))
}

test('two collections: active after the first, inactive after the second', async () => {
  const mock = client()
  await added(mock, newMandate(ahead))
  await mock.world.setClock('2023-02-04T08:59:59.999Z')
  expect(outcomes(await read(mock))).toEqual(['null null', 'null null'])
  await mock.world.setClock('2023-02-04T09:00:00.000Z')
  const between = await read(mock)
  expect(outcomes(between)).toEqual(['SUCCESSFUL 00', 'null null'])
  expect(between).toMatchObject({ status: 1, createdAt: '2023-01-04T15:31:44.000+0000', updatedAt: '2023-02-04T09:00:00.000+0000' })
  await mock.world.setClock('2023-03-04T09:00:00.000Z')
  const after = await read(mock)
  expect(outcomes(after)).toEqual(['SUCCESSFUL 00', 'SUCCESSFUL 00'])
  expect(after).toMatchObject({ status: 0, updatedAt: '2023-03-04T09:00:00.000+0000' })
  expect(after.collectionPaymentSchedule[0]).toEqual(between.collectionPaymentSchedule[0])
})

if (can('take functions of the test'))
  test('time that passes by itself collects too', async () => {
    let now = Date.parse(start)
    const mock = client({ local: { now: () => now } })
    await added(mock, newMandate(ahead))
    now = Date.parse('2023-02-04T09:00:00.000Z')
    expect(outcomes(await read(mock))).toEqual(['SUCCESSFUL 00', 'null null'])
  })

test('a failed collection is reported, and the next one is still collected', async () => {
  const mock = client()
  await added(mock, newMandate(ahead))
  await mock.world.given({ state: 'the next collection fails' })
  await mock.world.setClock('2023-02-05T00:00:00Z')
  const failed = await read(mock)
  expect(failed).toMatchObject({ status: 1, updatedAt: '2023-02-04T09:00:00.000+0000' })
  expect(failed.collectionPaymentSchedule[0]).toMatchObject({
    updatedAt: '2023-02-04T09:00:00.000+0000',
    transactionStatus: 'FAILED',
    responseCode: '51',
    responseMessage: 'Insufficient funds',
    transactionReference: expect.stringMatching(/^TR\d{12}$/),
  })
  await mock.world.advance('P2M')
  expect(outcomes(await read(mock))).toEqual(['FAILED 51', 'SUCCESSFUL 00'])
  expect(await read(mock)).toMatchObject({ status: 0 })
})

test('a mandate whose last collection failed stays active', async () => {
  const mock = client()
  await added(mock, newMandate(ahead))
  await mock.world.setClock('2023-02-05T00:00:00Z')
  await mock.world.given({ state: 'the next collection fails' })
  await mock.world.advance('P10Y')
  expect(outcomes(await read(mock))).toEqual(['SUCCESSFUL 00', 'FAILED 51'])
  expect(await read(mock)).toMatchObject({ status: 1, updatedAt: '2023-03-04T09:00:00.000+0000' })
})

test('far past all of them, each has the time it fell due', async () => {
  const mock = client()
  await added(mock, newMandate(ahead))
  await mock.world.advance('P100Y')
  const { updatedAt, collectionPaymentSchedule } = await read(mock)
  const times = ['2023-02-04T09:00:00.000+0000', '2023-03-04T09:00:00.000+0000']
  expect(collectionPaymentSchedule.map((each) => each.updatedAt)).toEqual(times)
  expect(updatedAt).toBe(times[1])
})

test('small steps and a single one come to the same', async () => {
  const [steps, leap] = [client(), client()]
  for (const mock of [steps, leap]) await threeLoans(mock)
  for (let hours = 0; hours < 50 * 24; hours += 5) await steps.world.advance('PT5H')
  await leap.world.advance('PT1200H')
  expect(await all(steps)).toEqual(await all(leap))
  expect((await all(leap)).map(outcomes)).toEqual([
    ['SUCCESSFUL 00', 'SUCCESSFUL 00', 'SUCCESSFUL 00', 'SUCCESSFUL 00', 'null null'],
    ['FAILED 51', 'SUCCESSFUL 00'],
    ['SUCCESSFUL 00', 'SUCCESSFUL 00'],
  ])
})

if (can('take functions of the test'))
  test('a world that is restored from its store continues to collect', async () => {
    const storage = new MemoryStorage()
    const before = client({ local: { store: await storage.connect() } })
    await threeLoans(before)
    await before.world.advance('P15D')
    const after = client({ local: { store: await storage.connect() } })
    await after.world.advance('P35D')
    const straight = client()
    await threeLoans(straight)
    await straight.world.advance('P50D')
    expect(await all(after)).toEqual(await all(straight))
  })

test('entries of one date are collected together, each with its own reference', async () => {
  const mock = client()
  await added(mock, newMandate(['2023-02-04T09:00:00Z', '2023-02-04T09:00:00.000Z', '2023-02-04T09:00:00.001Z']))
  await mock.world.setClock('2023-02-04T09:00:00Z')
  const mandate = await read(mock)
  expect(outcomes(mandate)).toEqual(['SUCCESSFUL 00', 'SUCCESSFUL 00', 'null null'])
  expect(mandate.collectionPaymentSchedule.map((each) => each.transactionReference)).toEqual(['TR000000000001', 'TR000000000002', null])
  await mock.world.advance('PT0.001S')
  expect(await read(mock)).toMatchObject({ status: 0 })
})

test('one of several entries of a date fails if one should fail', async () => {
  const mock = client()
  await added(mock, newMandate(dates(10, 10, 20)))
  await mock.world.given({ state: 'the next collection fails' })
  await mock.world.advance('P30D')
  expect(outcomes(await read(mock))).toEqual(['FAILED 51', 'SUCCESSFUL 00', 'SUCCESSFUL 00'])
})

test('entries need not stand in the order of their dates', async () => {
  const mock = client()
  await added(mock, newMandate(dates(30, 10, 20)))
  await mock.world.advance('P10D')
  expect(outcomes(await read(mock))).toEqual(['null null', 'SUCCESSFUL 00', 'null null'])
  await mock.world.advance('P10D')
  expect(outcomes(await read(mock))).toEqual(['null null', 'SUCCESSFUL 00', 'SUCCESSFUL 00'])
  expect(await read(mock)).toMatchObject({ status: 1 })
  await mock.world.advance('P10D')
  expect(await read(mock)).toMatchObject({ status: 0, collectionPaymentSchedule: [{ transactionReference: 'TR000000000003' }, {}, {}] })
})

test('entries behind are left alone while those ahead are collected', async () => {
  const mock = client()
  await added(mock, newMandate(dates(-1, 0, 1)))
  await mock.world.advance('P2D')
  const mandate = await read(mock)
  expect(outcomes(mandate)).toEqual(['null null', 'null null', 'SUCCESSFUL 00'])
  expect(mandate.status).toBe(0)
})

test('a collection is not done twice when the clock is put back', async () => {
  const mock = client()
  await added(mock, newMandate(ahead))
  await mock.world.setClock('2023-02-05T00:00:00Z')
  const collected = await read(mock)
  await mock.world.setClock(start)
  await mock.world.setClock('2023-02-06T00:00:00Z')
  expect(await read(mock)).toEqual(collected)
})

if (isFirst)
  test('a thousand daily repayments are collected at once', async () => {
    const mock = client()
    await mock.world.given({ state: 'a mandate exists', params: { instalments: 1000, totalRepaymentExpected: 1000, everyDays: 1 } })
    await mock.world.advance('P3Y')
    const { status, collectionPaymentSchedule } = await read(mock)
    expect(status).toBe(0)
    expect(new Set(collectionPaymentSchedule.map((each) => each.transactionReference)).size).toBe(1000)
  })
