import { beforeAll, expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import { ask, documentOf } from '../../engine/shop.ts'
import { object, reply, takes, text } from '../pets.ts'

const whole = { type: 'integer' }
const customer = object({ id: text, name: text, status: { enum: ['open', 'closed'] }, visits: whole, key: text }, ['id'])
const sent = object({ name: text, status: text, visits: whole, key: text })
const asked = object({
  key: text,
  status: text,
  visits_gte: whole,
  q: text,
  size: whole,
  page: whole,
  filter: object({ status: text }),
  pagination: object({ pageSize: whole, rowOffset: { ...whole, default: 0 } }),
  sort: {},
})
const document = documentOf({
  '/customers/create': { post: { operationId: 'create', requestBody: takes(sent), responses: reply(customer, 201) } },
  '/customers/get': {
    post: { operationId: 'get', requestBody: takes(object({ customer_id: text }, ['customer_id'])), responses: reply(customer) },
  },
  '/customers/list': {
    post: {
      operationId: 'list',
      requestBody: takes(asked),
      responses: reply(object({ customers: { type: 'array', items: customer }, total: whole }, ['customers', 'total'])),
    },
  },
})

const mock: Mock = createMock({ specs: [{ name: 'x', document: document as never, records: 0 }] })

beforeAll(async () => {
  for (const [index, name] of ['Ann', 'Bob', 'Cid', 'Dan', 'Eve'].entries())
    await ask(mock, '/x/customers/create', { body: { name, status: index % 2 === 0 ? 'open' : 'closed', visits: index, key: 'own' } })
})

test.each([
  [{}, 'Ann Bob Cid Dan Eve', 5],
  [{ status: 'open' }, 'Ann Cid Eve', 3],
  [{ filter: { status: 'closed' } }, 'Bob Dan', 2],
  [{ visits_gte: 3 }, 'Dan Eve', 2],
  [{ q: 'an' }, 'Ann Dan', 2],
  [{ size: 2, page: 2 }, 'Cid Dan', 5],
  [{ pagination: { pageSize: 2, rowOffset: 1 } }, 'Bob Cid', 5],
  [{ pagination: { pageSize: 2 } }, 'Ann Bob', 5],
  [{ sort: '-name', size: 1 }, 'Eve', 5],
  [{ sort: { field: 'visits', order: 'desc' }, size: 2 }, 'Eve Dan', 5],
  [{ sort: [{ property: 'name', direction: 'ASCENDING' }], size: 1 }, 'Ann', 5],
  [{ key: 'whoever asks' }, 'Ann Bob Cid Dan Eve', 5],
])('a list that is called by POST with %j shows %s', async (body, names, total) => {
  const { customers, total: counted } = (await ask(mock, '/x/customers/list', { body })).body as {
    customers: { name: string }[]
    total: number
  }
  expect([customers.map(({ name }) => name).join(' '), counted]).toEqual([names, total])
})
