import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../../src/index.ts'
import { explain } from '../../../../src/infer/explain.ts'
import { compile } from '../../../../src/spec/api.ts'
import { ask, documentOf } from '../../../engine/shop.ts'
import { object, param, pet, reply, takes, text } from '../../pets.ts'

const Pet = { $ref: '#/components/schemas/PetResponse' }
const list = { get: { operationId: 'list', responses: reply({ type: 'array', items: Pet }) } }
const create = { post: { operationId: 'create', requestBody: takes(object({ name: text })), responses: reply(Pet, 201) } }
const item = {
  parameters: [param('id')],
  get: { operationId: 'read', responses: reply(Pet) },
  delete: { operationId: 'remove', responses: { 204: { description: '' } } },
}
const comment = object({ id: text, body: text })

interface Rooted {
  readonly server?: string
  readonly root?: object
  readonly others?: object
}

function documentWith({ server = '', root = { ...list, ...create }, others = {} }: Rooted): object {
  const paths = { '/': root, '/{id}': item, ...others }
  const servers = [{ url: server }]
  return documentOf(paths, { components: { schemas: { PetResponse: pet } }, ...(server !== '' && { servers }) })
}

const mockOf = (rooted: Rooted): Mock => createMock({ specs: [{ name: 'x', document: documentWith(rooted) as never }] })
const resourcesOf = (rooted: Rooted): object[] =>
  explain(compile(documentWith(rooted))).resources.map(({ name, noun, identity }) => ({ name, noun, identity }))

test('the paths / and /{id} are a collection, whose items are created, read, listed and deleted', async () => {
  const mock = mockOf({ server: 'https://api.example.com/v1/pets' })
  const made = await ask(mock, '/x/v1/pets', { body: { name: 'Rex' } })
  expect(made).toMatchObject({ status: 201, body: { name: 'Rex' } })
  const { id } = made.body as { id: string }
  expect(await ask(mock, `/x/v1/pets/${id}`)).toMatchObject({ status: 200, body: { id, name: 'Rex' } })
  expect((await ask(mock, '/x/v1/pets/')).body).toContainEqual({ id, name: 'Rex' })
  expect(await ask(mock, `/x/v1/pets/${id}`, { method: 'DELETE' })).toMatchObject({ status: 204 })
  expect(await ask(mock, `/x/${id}`)).toMatchObject({ status: 404 })
})

test.each([
  ['https://api.example.com/v1/Animals', 'animals', 'animal'],
  ['https://api.example.com/crm/animals/v2.1', 'animals', 'animal'],
  ['https://api.example.com/api/2024-01-01', 'pets', 'pet'],
  ['', 'pets', 'pet'],
])('with the server "%s", items at the root are called %s', (server, name, noun) => {
  expect(resourcesOf({ server })).toEqual([{ name, noun, identity: [name] }])
})

test('items at the root without a server or a schema to name them are called by their tag', () => {
  const tagged = { parameters: [param('id')], get: { tags: ['Big cats'], responses: reply(pet) } }
  expect(resourcesOf({ others: { '/{id}': tagged } })).toMatchObject([{ name: 'big-cats', noun: 'big cat' }])
})

test('items at the root are the parents of what is below them', async () => {
  const below = { get: { responses: reply({ type: 'array', items: comment }) }, post: { responses: reply(comment, 201) } }
  const others = { '/{petId}/comments': { parameters: [param('petId')], ...below } }
  expect(resourcesOf({ others })).toMatchObject([{ name: 'pets' }, { name: 'comments', identity: ['pets', 'comments'] }])
  const mock = mockOf({ others })
  const { id } = (await ask(mock, '/x/', { body: {} })).body as { id: string }
  expect((await ask(mock, `/x/${id}/comments`, { body: { body: 'Hi' } })).status).toBe(201)
  await ask(mock, `/x/${id}`, { method: 'DELETE' })
  expect((await ask(mock, `/x/${id}/comments`)).status).toBe(404)
})

test('items at /{id} without an operation at / are a resource if the path of the server names them', () => {
  expect(resourcesOf({ server: 'https://api.example.com/pets', root: {} })).toMatchObject([{ name: 'pets' }])
  expect(resourcesOf({ root: {} })).toEqual([])
})

test('a root that lists other things than /{id} shows is no collection', () => {
  const others = { '/': { get: { responses: reply({ type: 'array', items: object({ version: text, url: text }) }) } } }
  expect(resourcesOf({ others })).toEqual([])
})

test('items of the root below a parent have the noun of the server too', () => {
  const others = {
    '/{owner}': { parameters: [param('owner')], ...list, ...create },
    '/{owner}/{id}': { ...item, parameters: [param('id')] },
  }
  const document = documentOf(others, { components: { schemas: { PetResponse: pet } }, servers: [{ url: '/pets' }] })
  expect(explain(compile(document)).resources).toMatchObject([
    { noun: 'pet', identity: ['pets', 'pets.2'], states: ['a pet exists', 'no pet exists'] },
  ])
})
