import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import { explain } from '../../../src/infer/explain.ts'
import { compile } from '../../../src/spec/api.ts'
import { ask, documentOf } from '../../engine/shop.ts'
import { found, object, param, pet, post, reply, takes, text } from '../pets.ts'

const array = (items: object): object => ({ type: 'array', items })
const other = (listed: object, path = '/toys'): object => ({ [path]: { get: { responses: reply(listed) } } })
const enveloped = {
  ...other(object({ data: array(pet) })),
  ...other(object({ data: array(found) }), '/cats'),
  ...other(array(pet), '/dogs'),
}

interface Listed {
  readonly others?: object
  readonly hasItems?: boolean
  readonly sent?: object
}

function documentWith(listed: object, { others = {}, hasItems = true, sent = object({ name: text }) }: Listed = {}): object {
  return documentOf({
    ...others,
    '/pets': {
      get: { operationId: 'list', parameters: [{ name: 'name', in: 'query', schema: text }], responses: reply(listed) },
      post: { operationId: 'create', requestBody: takes(sent), responses: reply(pet, 201) },
    },
    ...(hasItems && { '/pets/{petId}': { parameters: [param('petId')], get: { operationId: 'read', responses: reply(pet) } } }),
  })
}

function petsWith(listed: object, options?: Listed): Mock {
  return createMock({ specs: [{ name: 'x', document: documentWith(listed, options) as never, records: 0 }] })
}

const list = async (mock: Mock, query = ''): Promise<unknown> => (await ask(mock, '/x/pets', { query })).body

async function listedAfterTwo(mock: Mock): Promise<{ readonly body: unknown; readonly items: readonly unknown[] }> {
  const items = [(await post(mock, { name: 'Rex' })).body, (await post(mock, { name: 'Tom' })).body]
  return { body: await list(mock), items }
}

test.each([
  ['{}', {}, {}, undefined],
  ['a list of anything', array({}), {}, undefined],
  ['a bare object', { type: 'object' }, {}, 'data'],
  ['an object with fields of any kind', { type: 'object', additionalProperties: {} }, {}, 'data'],
  ['{}, beside lists in an envelope', {}, enveloped, 'data'],
  ['a bare object, beside lists in an envelope', { type: 'object' }, other(object({ items: array(pet) })), 'items'],
  ['a bare object, beside lists named after what they list', { type: 'object' }, other(object({ toys: array(pet) })), 'pets'],
])('a list declared as %s shows its items', async (...[, listed, others, name]) => {
  const mock = petsWith(listed, { others })
  const { body, items } = await listedAfterTwo(mock)
  expect(body).toEqual(name === undefined ? items : { [name]: items })
  const named = await list(mock, 'name=Tom')
  expect(name === undefined ? named : (named as Record<string, unknown>)[name]).toEqual([items[1]])
})

test('a list that says nothing shows what POST creates, also where no path leads to an item', async () => {
  const { body, items } = await listedAfterTwo(petsWith({ type: 'object' }, { hasItems: false }))
  expect(body).toEqual({ data: items })
})

test('an object that may have no field is no list', () => {
  const { sampled } = explain(compile(documentWith({ type: 'object', additionalProperties: false })))
  expect(sampled.map(({ id }) => id)).toEqual(['list'])
})

const map = (values: object): object => ({ type: 'object', additionalProperties: values })

test.each([
  ['items', map(pet), undefined],
  ['parts of items', map(object({ name: text, id: text })), undefined],
  ['objects of any kind', map({ type: 'object' }), undefined],
  ['items, in an envelope', object({ pets: map(pet), total: { type: 'integer' } }), 'pets'],
])('a list declared as a map of %s has each item under its key', async (_, listed, name) => {
  const mock = petsWith(listed)
  const { body, items } = await listedAfterTwo(mock)
  const [rex, tom] = items as readonly { readonly id: string }[]
  const both = { [String(rex?.id)]: rex, [String(tom?.id)]: tom }
  expect(body).toEqual(name === undefined ? both : { [name]: both, total: 2 })
  const named = await list(mock, 'name=Tom')
  expect(name === undefined ? named : (named as Record<string, unknown>)[name]).toEqual({ [String(tom?.id)]: tom })
})

test('a map of other things is no list', () => {
  const { sampled } = explain(compile(documentWith(map(object({ count: text, day: text })))))
  expect(sampled.map(({ id }) => id)).toEqual(['list'])
})

test('the first items of a map have the keys of its example', async () => {
  const example = { rex: { name: 'Rex', colour: 'red' }, tom: { name: 'Tom', colour: 'grey' } }
  const listed = { ...map(object({ name: text, colour: text })), example }
  const document = documentOf({
    '/pets': { get: { responses: reply(listed) } },
    '/pets/{id}': { parameters: [param('id')], get: { responses: reply(object({ id: text, name: text, colour: text }, ['id'])) } },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never, records: 2 }] })
  expect(await list(mock)).toEqual(example)
  expect((await ask(mock, '/x/pets/tom')).body).toEqual({ id: 'tom', name: 'Tom', colour: 'grey' })
})
