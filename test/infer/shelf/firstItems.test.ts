import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import { FirstItems } from '../../../src/infer/shelf/firstItems.ts'
import { infer } from '../../../src/infer/infer.ts'
import { numberFrom } from '../../../src/numbers/exactNumber.ts'
import { ask, documentOf } from '../../engine/shop.ts'
import { object, param, reply, text } from '../pets.ts'

const pet = object({ id: text, name: text }, ['id', 'name'])
const document = documentOf({
  '/pets': { get: { operationId: 'list', responses: reply({ type: 'array', items: pet }) } },
  '/pets/{id}': { parameters: [param('id')], get: { operationId: 'read', responses: reply(pet) } },
})
const listed = async (mock: Mock): Promise<unknown> => (await ask(mock, '/x/pets')).body
const item = (key: string | number): { id: string; key: string | number; data: object } => ({ id: String(key), key, data: {} })

test('two mocks of one provider with different seeds start with items of their own, whichever is asked', async () => {
  const shared = infer(document, { name: 'x' })
  const mockWith = (seed: number, provider = infer(document, { name: 'x' })): Mock => createMock({ providers: [provider], seed })
  const [one, two] = [mockWith(1, shared), mockWith(2, shared)]
  const expected = [await listed(mockWith(1)), await listed(mockWith(2))]
  expect(expected[0]).not.toEqual(expected[1])
  expect([await listed(one), await listed(two), await listed(one)]).toEqual([...expected, expected[0]])
})

test('the highest key of first items is the highest whole number, and an exact one only where it is asked for', () => {
  const items = new FirstItems([item(3), item('12'), item('b7'), item(2.5), item('9007199254740993')] as never)
  expect(items.highestKey(false)).toBe(12)
  expect(items.highestKey(true)).toEqual(numberFrom('9007199254740993'))
  expect(items.highestKey(false)).toBe(12)
  expect(new FirstItems([item('a')] as never).highestKey(false)).toBe(0)
})
