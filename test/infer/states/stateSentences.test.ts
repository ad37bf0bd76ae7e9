import { expect, test } from 'vitest'
import { createMock } from '../../../src/index.ts'
import { ask, documentOf } from '../../engine/shop.ts'
import { object, param, reply, takes, text } from '../pets.ts'

const customer = object({ id: { type: 'string', format: 'uuid' }, name: text, age: { type: 'integer' }, active: { type: 'boolean' } }, [
  'id',
])
const book = object({ id: { type: 'integer' }, title: text, 'author name': text }, ['id'])

const document = documentOf({
  '/customers': {
    get: { operationId: 'listCustomers', responses: reply({ type: 'array', items: customer }) },
    post: { operationId: 'createCustomer', requestBody: takes(customer), responses: reply(customer, 201) },
  },
  '/customers/{customer_id}': {
    parameters: [param('customer_id')],
    get: { operationId: 'readCustomer', responses: reply(customer) },
  },
  '/books/{bookId}': {
    parameters: [{ ...param('bookId'), schema: { type: 'integer' } }],
    get: { operationId: 'readBook', responses: reply(book) },
  },
  '/shops/{shopId}/books/{bookId}': {
    parameters: [param('shopId'), param('bookId')],
    get: { operationId: 'readBookOfShop', responses: reply(object({ sku: text, price: { type: 'number' } })) },
  },
})

function opened(): ReturnType<typeof createMock> {
  return createMock({ specs: [{ name: 'x', document: document as never, records: 0 }] })
}

test.each([
  ['a book does not exist', '/books/7'],
  ['book 7 does not exist', '/books/7'],
  ["The book 7 doesn't exist.", '/books/7'],
  ['no book with id 7 exists', '/books/7'],
  ['there is no book with id 7', '/books/7'],
  ['There are no books', '/books/7'],
  ['no books exist', '/books/7'],
  ['book with ID 7 does not exist', '/books/7'],
  ['a book does not exist (shops/books)', '/shops/1/books/7'],
])('in a contract, "%s" means that there is none', async (state, path) => {
  const mock = opened()
  expect((await ask(mock, `/x${path}`)).status).toBe(200)
  await mock.world().given({ state })
  expect((await ask(mock, `/x${path}`)).status).toBe(404)
})

test.each([
  ['there is a customer', {}],
  ['customers exist', {}],
  ['a customer with name Ada exists', { name: 'Ada' }],
  ['there is a customer with the name "Ada Obi" and age 41 and active true', { name: 'Ada Obi', age: 41, active: true }],
  ['x: the customer whose age is 41 exists', { age: 41 }],
  ['customer 11111111-1111-4111-8111-111111111111 exists', { id: '11111111-1111-4111-8111-111111111111' }],
])('in a contract, "%s" means that there is one', async (state, expected) => {
  const mock = opened()
  await mock.world().given({ state })
  expect((await ask(mock, '/x/customers')).body).toMatchObject([expected])
})

test('parameters of a state come before those in its sentence', async () => {
  const mock = opened()
  await mock.world().given({ state: 'a customer with name Ada exists', params: { name: 'Obi', age: 3 } })
  expect((await ask(mock, '/x/customers')).body).toMatchObject([{ name: 'Obi', age: 3 }])
})

test('a state can say that a key which no item can have does not exist', async () => {
  const mock = opened()
  await mock.world().given({ state: 'customer 7 does not exist' })
  await mock.world().given({ state: 'no customer exists', params: { customer_id: '7' } })
  expect((await ask(mock, '/x/customers/7')).status).toBe(404)
})

test.each([
  'customer 7 exists',
  'a customer with shoes exists',
  'a customer with shoe size 7 exists',
  'no customer does not exist',
  'the customer is happy',
  'customer 7',
  'a customerx exists',
  'there is a customer with age old',
])('"%s" is no state, because it is unclear what it means', async (state) => {
  await expect(opened().world().given({ state })).rejects.toThrow(`There is no state "${state}".`)
})
