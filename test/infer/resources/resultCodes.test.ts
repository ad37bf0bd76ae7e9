import { expect, test } from 'vitest'
import { createMock } from '../../../src/index.ts'
import { explain } from '../../../src/infer/explain.ts'
import { compile } from '../../../src/spec/api.ts'
import { ask, documentOf } from '../../engine/shop.ts'
import { object, param, reply, takes, text } from '../pets.ts'

const pet = object({ id: text, name: text }, ['id'])
const wrapped = object({ code: { type: 'integer', examples: [0] }, message: { ...text, examples: ['ok'] }, data: pet }, [
  'code',
  'message',
  'data',
])

test('a number called code beside an object says how the call went, and is no key', async () => {
  const document = documentOf({
    '/pets': {
      get: { operationId: 'listPets', responses: reply(object({ code: { type: 'integer' }, data: { type: 'array', items: pet } })) },
      post: { operationId: 'createPet', requestBody: takes(object({ name: text })), responses: reply(wrapped, 201) },
    },
    '/pets/{id}': {
      parameters: [param('id')],
      get: { operationId: 'readPet', responses: reply(wrapped) },
      patch: { operationId: 'changePet', requestBody: takes(object({ name: text })), responses: reply(wrapped) },
    },
  })
  expect(explain(compile(document)).resources.map(({ key }) => key.field)).toEqual(['id'])
  const mock = createMock({ specs: [{ name: 'x', document: document as never, records: 0 }] })
  const made = (await ask(mock, '/x/pets', { body: { name: 'Rex' } })).body as { readonly data: { readonly id: string } }
  expect(made).toMatchObject({ data: { name: 'Rex' } })
  expect((await ask(mock, '/x/pets')).body).toMatchObject({ data: [made.data] })
  const path = `/x/pets/${made.data.id}`
  expect((await ask(mock, path)).body).toMatchObject({ data: made.data })
  await ask(mock, path, { method: 'PATCH', body: { name: 'Max' } })
  expect((await ask(mock, path)).body).toMatchObject({ data: { ...made.data, name: 'Max' } })
})
