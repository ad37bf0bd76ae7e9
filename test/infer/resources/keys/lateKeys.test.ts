import { expect, test } from 'vitest'
import { inferResources } from '../../../../src/infer/resources/resources.ts'
import { compile } from '../../../../src/spec/api.ts'
import { documentOf } from '../../../engine/shop.ts'
import { object, param, reply, text } from '../../pets.ts'

/** A document with orders, and how often the schemas of two of their fields were read. */
function watched(): { readonly api: ReturnType<typeof compile>; readonly reads: () => number } {
  let reads = 0
  const counted = (type: string): object => ({
    get type() {
      reads += 1
      return type
    },
  })
  const order = object({ id: counted('string'), isPaid: counted('boolean'), note: text }, ['id'])
  const document = documentOf({
    '/orders/{orderId}': {
      parameters: [param('orderId')],
      get: { operationId: 'read', responses: reply(order) },
    },
    '/orders/{orderId}/pay': { parameters: [param('orderId')], post: { operationId: 'pay', responses: { 204: { description: '' } } } },
  })
  const api = compile(document)
  const before = reads
  return { api, reads: () => reads - before }
}

test('the key of a resource is found when it is first asked for, and kept', () => {
  const { api, reads } = watched()
  const [orders] = inferResources(api).resources
  expect(reads()).toBe(0)
  expect(orders?.key.at).toEqual(['id'])
  const once = reads()
  expect(once).toBeGreaterThan(0)
  expect(orders?.key).toBe(orders?.key)
  expect(reads()).toBe(once)
})

test('what an action changes is found when it is first asked for, and kept', () => {
  const { api, reads } = watched()
  const pay = inferResources(api).operations.find(({ operation }) => operation.id === 'pay')
  expect(pay?.role).toBe('action')
  expect(reads()).toBe(0)
  expect(pay?.effects).toEqual([{ field: 'isPaid', value: { fixed: true } }])
  expect(reads()).toBeGreaterThan(0)
  expect(pay?.effects).toBe(pay?.effects)
})
