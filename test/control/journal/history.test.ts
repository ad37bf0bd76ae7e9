import { expect, test } from 'vitest'
import { fint } from '../../../mocks/fint/index.ts'
import { createMock, type Mock } from '../../../src/index.ts'
import { ask, shopMock } from '../../engine/shop.ts'

async function orderOf(mock: Mock, limit?: number): Promise<string[]> {
  const { entries } = await mock.world().history(limit)
  return entries.map((each) =>
    each.kind === 'call' ? `${each.request.method} ${each.id}` : `${each.operation} ${each.versionBefore}-${each.version}`,
  )
}

test('changes from outside and calls have one order', async () => {
  const mock = shopMock()
  await mock.world().setStrict(true)
  await ask(mock, '/shop/things', { body: { id: 'a' } })
  await mock.world().advance('P1D')
  await ask(mock, '/shop/things/a')
  await mock.world().reset()
  expect(await orderOf(mock)).toEqual(['setStrict 0-1', 'POST 1', 'advance 2-3', 'GET 2', 'reset 3-4'])
  expect(await orderOf(mock, 2)).toEqual(['GET 2', 'reset 3-4'])
})

test('a change comes before the calls that arrive while it is under way', async () => {
  const mock = shopMock()
  const change = mock.world().advance('P1D')
  await Promise.all([ask(mock, '/shop/things/a'), change])
  expect((await orderOf(mock)).map((each) => each.split(' ')[0])).toEqual(['advance', 'GET'])
})

test('operations that were refused or only read are not changes', async () => {
  const mock = shopMock()
  await mock.world().state()
  await mock.world().journal()
  await mock.world().calls({})
  await expect(mock.world().advance('soon')).rejects.toThrow('Invalid duration')
  expect(await orderOf(mock)).toEqual([])
})

test('the history starts from the version before its first entry', async () => {
  const mock = shopMock({}, { journal: { entries: 2 } })
  for (const id of 'abcd') await ask(mock, '/shop/things', { body: { id } })
  const { from, entries } = await mock.world().history()
  expect([from, entries.length]).toEqual([2, 2])
})

test('changes leave the ids of exchanges, and the journal of exchanges, as they are', async () => {
  const mock = shopMock()
  await mock.world().advance('P1D')
  const { headers } = await ask(mock, '/shop/things/a')
  expect(headers['x-mock-exchange']).toBe('default/1')
  expect(await mock.world().journal()).toHaveLength(1)
})

test('a limited number of changes is kept, within the bytes of the journals', async () => {
  const few = shopMock({}, { journal: { entries: 3 } })
  for (let day = 1; day <= 5; day += 1) await few.world().advance(`P${day}D`)
  expect(await orderOf(few)).toEqual(['advance 2-3', 'advance 3-4', 'advance 4-5'])
  const small = shopMock({}, { journal: { bytes: 3_000 } })
  for (let day = 1; day <= 50; day += 1) await small.world().advance('P1D')
  const kept = await orderOf(small)
  expect([kept.length > 2, kept.length < 12, kept.at(-1)]).toEqual([true, true, 'advance 49-50'])
})

test('clearing the journal clears the changes too', async () => {
  const mock = shopMock()
  await mock.world().advance('P1D')
  await mock.world().clearJournal()
  expect(await orderOf(mock)).toEqual([])
})

test('secrets of a change are replaced, and a long input is left out', async () => {
  const mock = createMock({ providers: [fint] })
  await mock.world().given({ state: 'a customer is registered', params: { pin: '8351', partner_meta: 'meta-4711' } })
  await mock
    .world()
    .override({ operation: 'disburseLoan', reply: { status: 422, body: { status: false, msg: 'x'.repeat(9_000), data: [] } } })
  const { entries } = await mock.world().history()
  expect(entries).toMatchObject([
    {
      kind: 'control',
      operation: 'given',
      input: { state: 'a customer is registered', params: { pin: expect.stringMatching(/^secret-/) } },
    },
    { operation: 'override', input: { omitted: expect.stringMatching(/ characters$/) } },
  ])
  expect(JSON.stringify(entries)).not.toMatch(/8351|meta-4711/)
})
