import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import { ask, documentOf } from '../../engine/shop.ts'
import { object, param, reply, takes, text } from '../pets.ts'

const item = object({ id: text, title: text }, ['id', 'title'])
const list = (operationId: string): object => ({ operationId, responses: reply({ type: 'array', items: item }) })
const create = (operationId: string): object => ({
  operationId,
  requestBody: takes(object({ title: text })),
  responses: reply(item, 201),
})
const at = (...names: string[]): object => ({ parameters: names.map((name) => param(name)) })

const document = documentOf({
  '/shops': { get: list('listShops'), post: create('createShop') },
  '/shops/{shopId}': { ...at('shopId'), get: { operationId: 'readShop', responses: reply(item) } },
  '/shops/{shopId}/orders': { ...at('shopId'), get: list('listOrders'), post: create('createOrder') },
  '/shops/{shopId}/orders/{orderId}': { ...at('shopId', 'orderId'), get: { operationId: 'readOrder', responses: reply(item) } },
  '/shops/{shopId}/orders/{orderId}/lines': { ...at('shopId', 'orderId'), get: list('listLines'), post: create('createLine') },
  '/shops/{shopId}/hours': {
    ...at('shopId'),
    get: { operationId: 'readHours', responses: reply(object({ opens: text }, ['opens'])) },
    put: { operationId: 'putHours', requestBody: takes(object({ opens: text })), responses: reply(object({ opens: text })) },
  },
  '/regions/{regionId}': { ...at('regionId'), get: { operationId: 'readRegion', responses: reply(item) } },
  '/regions/{regionId}/offices': { ...at('regionId'), get: list('listOffices'), post: create('createOffice') },
})

const mocked = (strictParents = true): Mock => createMock({ specs: [{ name: 'x', document: document as never, strictParents }] })
const status = async (mock: Mock, path: string, body?: object): Promise<number> => (await ask(mock, `/x${path}`, body && { body })).status
const made = async (mock: Mock, path: string): Promise<string> =>
  ((await ask(mock, `/x${path}`, { body: { title: 'One' } })).body as { id: string }).id

/** Calls below a shop, with the status of each if the shop exists. */
const belowShop: readonly (readonly [path: string, body: object | undefined, status: number])[] = [
  ['/orders', undefined, 200],
  ['/orders', { title: 'One' }, 201],
  ['/hours', undefined, 200],
]

test('with strict parents, calls below a parent that does not exist get 404 and change nothing', async () => {
  const mock = mocked()
  for (const [path, body] of belowShop) expect(await status(mock, `/shops/nowhere${path}`, body)).toBe(404)
  expect((await ask(mock, '/x/shops/nowhere/orders', { body: { title: 'One' } })).body).toMatchObject({
    detail: 'The parent of this order does not exist.',
  })
  expect((await mock.world().state()).collections).toEqual({})
  expect((await mock.world().journal())[0]?.why.at(-1)?.rule).toMatch(/^The parent of the order must exist: /)
})

test('with strict parents, calls below a parent that was created or there from the start work', async () => {
  const mock = mocked()
  const [seeded] = (await ask(mock, '/x/shops')).body as readonly { readonly id: string }[]
  for (const shop of [await made(mock, '/shops'), seeded?.id])
    for (const [path, body, expected] of belowShop) expect(await status(mock, `/shops/${shop}${path}`, body)).toBe(expected)
})

test('with strict parents, all parents of a path must exist', async () => {
  const mock = mocked()
  const [one, other] = [await made(mock, '/shops'), await made(mock, '/shops')]
  const order = await made(mock, `/shops/${one}/orders`)
  expect(await status(mock, `/shops/${one}/orders/${order}/lines`)).toBe(200)
  expect(await status(mock, `/shops/${one}/orders/nothing/lines`)).toBe(404)
  expect(await status(mock, `/shops/${other}/orders/${order}/lines`)).toBe(404)
  expect(await status(mock, `/shops/nowhere/orders/${order}/lines`, { title: 'One' })).toBe(404)
})

test('with strict parents, a parent whose collection is open exists until it is deleted', async () => {
  expect(await status(mocked(), '/regions/north/offices', { title: 'One' })).toBe(201)
})

test('without strict parents, calls below a parent that was never seen work', async () => {
  for (const [path, body, expected] of belowShop) expect(await status(mocked(false), `/shops/nowhere${path}`, body)).toBe(expected)
})
