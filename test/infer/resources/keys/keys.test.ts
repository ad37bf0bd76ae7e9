import { describe, expect, test } from 'vitest'
import { createMock } from '../../../../src/index.ts'
import { ask, documentOf } from '../../../engine/shop.ts'
import { found, object, param, pet, pets, post, read, reply, takes, text } from '../../pets.ts'

describe('the key of a new item', () => {
  test.each<[string, object, (body: unknown) => unknown]>([
    ['is all that the create answers', { type: 'string' }, (body: unknown) => body],
    [
      'is the only id that the create answers',
      object({ entity_id: text, warnings: { type: 'array', items: text } }, ['entity_id']),
      entityId,
    ],
  ])('leads to the item if it %s', async (_, answered, keyOf) => {
    const mock = pets({ answered })
    const key = keyOf((await post(mock, { name: 'Rex' })).body)
    expect(await read(mock, key)).toMatchObject({ status: 200, body: { id: key, name: 'Rex' } })
    expect(await read(mock, 'unknown')).toMatchObject({ status: 404 })
  })

  test('is not the one in the request if the spec says that only the server sets it', async () => {
    const sent = object({ id: { type: 'string', readOnly: true }, name: text })
    const mock = pets({ sent })
    const [one, two] = [await post(mock, { id: '12345', name: 'Rex' }), await post(mock, { id: '12345', name: 'Ada' })]
    expect([one.status, two.status]).toEqual([201, 201])
    expect((one.body as { id: string }).id).not.toBe((two.body as { id: string }).id)
  })

  test('may be the one in the example of the create, once', async () => {
    const example = { id: 'rex', name: 'Rex' }
    const mock = pets({ item: object({ id: { type: 'string', example: 'rex' }, name: text }, ['id']), sent: found, example })
    expect((await read(mock, 'rex')).status).toBe(404)
    expect(await post(mock, example)).toMatchObject({ status: 201, body: example })
    expect(await post(mock, example)).toMatchObject({ status: 409 })
  })

  test('is found by the last word of the path parameter', async () => {
    const item = object({ gid: text, name: text }, ['gid'])
    const document = documentOf({
      '/status_updates': { post: { operationId: 'create', requestBody: takes(object({ name: text })), responses: reply(item, 201) } },
      '/status_updates/{status_gid}': {
        parameters: [param('status_gid')],
        get: { operationId: 'read', responses: reply(item) },
      },
    })
    const mock = createMock({ specs: [{ name: 'x', document: document as never }] })
    const { gid } = (await ask(mock, '/x/status_updates', { body: { name: 'Good' } })).body as { gid: string }
    expect(await ask(mock, `/x/status_updates/${gid}`)).toMatchObject({ status: 200, body: { gid, name: 'Good' } })
  })
})

test.each([
  ['called like the resource with id', '/topics/{id}', 'topicId'],
  ['that can be nothing but a key', '/topics/{id}', 'uuid'],
])('the key may be a field %s', async (_, path, field) => {
  const item = object({ [field]: text, name: text }, [field])
  const document = documentOf({
    '/topics': { post: { operationId: 'create', requestBody: takes(object({ name: text })), responses: reply(item, 201) } },
    [path]: { parameters: [param('id')], get: { operationId: 'read', responses: reply(item) } },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never }] })
  const made = (await ask(mock, '/x/topics', { body: { name: 'Go' } })).body as Record<string, string>
  expect((await ask(mock, `/x/topics/${made[field]}`)).body).toEqual(made)
})

test('a key has the form of its path parameter, even if a client sends another form', async () => {
  const document = documentOf({
    '/pets': { post: { operationId: 'create', requestBody: takes(found), responses: reply(pet, 201) } },
    '/pets/{id}': {
      parameters: [{ ...param('id'), schema: { type: 'string', pattern: '^[0-9A-F]{8}$' } }],
      get: { operationId: 'read', responses: reply(pet) },
    },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never }] })
  const made = (await post(mock, { id: 'rex', name: 'Rex' })).body as { id: string }
  expect(made.id).toMatch(/^[0-9A-F]{8}$/)
  expect((await read(mock, made.id)).body).toEqual(made)
})

function entityId(body: unknown): unknown {
  return (body as { entity_id: string }).entity_id
}
