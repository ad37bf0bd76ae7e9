import { describe, expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import { ask, documentOf, type Answer } from '../../engine/shop.ts'
import { found, object, param, pet, pets, post, read, reply, takes, text } from '../pets.ts'

const many = object({ pets: { type: 'array', items: found } }, ['pets'])
const paths = {
  '/pets': {
    get: { operationId: 'list', responses: reply(many) },
    put: { operationId: 'save', requestBody: takes(many), responses: reply(many) },
  },
  '/pets/{petId}': {
    get: { operationId: 'read', parameters: [param('petId')], responses: reply(many) },
    delete: { operationId: 'remove', parameters: [param('petId')], responses: { 204: { description: '' } } },
  },
}
const start = (): Mock => createMock({ specs: [{ name: 'x', document: documentOf(paths) as never, records: 0 }] })
const put = (mock: Mock, sent: object): Promise<Answer> => ask(mock, '/x/pets', { method: 'PUT', body: { pets: [sent] } })

describe('PUT on a collection', () => {
  test('creates items', async () => {
    const mock = start()
    const { body } = await put(mock, { name: 'Rex' })
    const [rex] = (body as { pets: { id: string }[] }).pets
    expect(rex).toMatchObject({ id: expect.any(String), name: 'Rex' })
    await put(mock, { name: 'Ada' })
    expect((await ask(mock, '/x/pets')).body).toMatchObject({ pets: [{ name: 'Rex' }, { name: 'Ada' }] })
    expect((await read(mock, rex?.id)).body).toEqual({ pets: [rex] })
    expect(await read(mock, 'unknown')).toMatchObject({ status: 404 })
  })

  test('changes the item whose key is sent', async () => {
    const mock = start()
    await put(mock, { id: 'a', name: 'Rex' })
    expect(await put(mock, { id: 'a', name: 'Ada' })).toMatchObject({ status: 200, body: { pets: [{ id: 'a', name: 'Ada' }] } })
    expect((await ask(mock, '/x/pets')).body).toEqual({ pets: [{ id: 'a', name: 'Ada' }] })
  })

  test('creates nothing if its body does not contain items', async () => {
    const order = documentOf({
      ...paths,
      '/pets': {
        get: { operationId: 'list', responses: reply(many) },
        put: { operationId: 'sort', requestBody: takes(object({ sortedIds: { type: 'array', items: text } })), responses: reply(many) },
      },
    })
    const mock = createMock({ specs: [{ name: 'x', document: order as never, records: 0 }] })
    await ask(mock, '/x/pets', { method: 'PUT', body: { sortedIds: ['a'] } })
    expect((await ask(mock, '/x/pets')).body).toEqual({ pets: [] })
  })
})

test('POST with a key that is taken changes the item if no other operation does, and is refused otherwise', async () => {
  const changed = pets({ sent: found, records: 0 })
  await post(changed, { id: 'a', name: 'Rex' })
  expect(await post(changed, { id: 'a', name: 'Ada' })).toMatchObject({ status: 409 })
  const document = documentOf({
    '/pets': { post: { operationId: 'save', requestBody: takes(found), responses: reply(pet) } },
    '/pets/{petId}': { get: { operationId: 'read', parameters: [param('petId')], responses: reply(pet) } },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never }] })
  await post(mock, { id: 'a', name: 'Rex' })
  expect(await post(mock, { id: 'a', name: 'Ada' })).toMatchObject({ status: 200, body: { id: 'a', name: 'Ada' } })
})
