import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../../src/index.ts'
import { ask, documentOf } from '../../../engine/shop.ts'
import { object, param, post, reply, takes, text } from '../../pets.ts'

interface Told {
  readonly item?: object
  readonly sent?: object
  readonly example?: unknown
  readonly listed?: object
  readonly asked?: object
}

const petOf = (type: object): object => object({ id: text, name: text, type }, ['id', 'type'])
const word = { type: 'string', enum: ['fluffy', 'scaly'] }

/** Pets whose type and status are plain texts in their own schema, and what else the document says. */
function petsWith({ item = text, sent = text, example, listed = item, asked = text }: Told): Mock {
  const document = documentOf({
    '/pets': {
      get: {
        operationId: 'list',
        parameters: [{ name: 'type', in: 'query', schema: asked }],
        responses: reply({ type: 'array', items: petOf(listed) }),
      },
      post: {
        operationId: 'create',
        requestBody: takes(object({ name: text, type: sent }), example),
        responses: reply(petOf(item), 201),
      },
    },
    '/pets/{petId}': { parameters: [param('petId')], get: { operationId: 'read', responses: reply(petOf(item)) } },
  })
  return createMock({ specs: [{ name: 'x', document: document as never, records: 6 }] })
}

async function typesIn(mock: Mock): Promise<ReadonlySet<unknown>> {
  const items = (await ask(mock, '/x/pets')).body as readonly { readonly id: string; readonly type: string }[]
  const first = (await ask(mock, `/x/pets/${String(items[0]?.id)}`)).body
  expect(first).toMatchObject({ type: items[0]?.type })
  return new Set(items.map(({ type }) => type))
}

test.each([
  ['the request that creates it has an enum', { sent: word }],
  ['a filter has an enum', { asked: { type: 'string', enum: ['all', 'fluffy', 'scaly'] } }],
  ['a filter has a list of an enum', { asked: { type: 'array', items: word } }],
  ['the list has an enum', { listed: word }],
  ['the request describes its values', { sent: { type: 'string', description: 'One of `fluffy`, `scaly`.' } }],
  ['its own schema describes its values', { item: { type: 'string', description: 'Either `fluffy` or `scaly`.' } }],
])('the type of an item is a word of the document if %s', async (_, told) => {
  expect(await typesIn(petsWith(told))).toEqual(new Set(['fluffy', 'scaly']))
})

test.each([
  ['an example of the field', { sent: { type: 'string', example: 'fluffy' } }],
  ['an example of the request', { example: { name: 'Rex', type: 'fluffy' } }],
])('the type of an item is that of %s', async (_, told) => {
  const mock = petsWith(told)
  expect(await typesIn(mock)).toEqual(new Set(['fluffy']))
  expect((await post(mock, { name: 'Rex' })).body).toMatchObject({ type: 'fluffy' })
})

test('an example of the item itself comes first, and what is sent is kept', async () => {
  const mock = petsWith({ item: { type: 'string', example: 'small' }, asked: word })
  expect(await typesIn(mock)).toEqual(new Set(['small']))
  expect((await post(petsWith({ sent: word }), { type: 'scaly' })).body).toMatchObject({ type: 'scaly' })
})

test.each([
  ['an enum of a filter', text, { type: 'string', enum: ['open', 'paid'] }],
  ['its description', { type: 'string', description: 'One of `open`, `paid`.' }, text],
])('a new item starts with the first status of %s', async (_, status, asked) => {
  const order = object({ id: text, status }, ['id', 'status'])
  const document = documentOf({
    '/orders': {
      get: {
        operationId: 'list',
        parameters: [{ name: 'status', in: 'query', schema: asked }],
        responses: reply({ type: 'array', items: order }),
      },
      post: { operationId: 'create', requestBody: takes(object({})), responses: reply(order, 201) },
    },
    '/orders/{id}': { parameters: [param('id')], get: { operationId: 'read', responses: reply(order) } },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never }] })
  for (let count = 0; count < 5; count += 1) expect((await ask(mock, '/x/orders', { body: {} })).body).toMatchObject({ status: 'open' })
})

test('values of other resources and other fields are not used', async () => {
  const types = await typesIn(petsWith({ asked: { type: 'string', enum: ['all'] } }))
  expect([...types].filter((each) => each === 'all')).toEqual([])
})
