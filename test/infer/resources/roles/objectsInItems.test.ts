import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../../src/index.ts'
import { explain } from '../../../../src/infer/explain.ts'
import { compile } from '../../../../src/spec/api.ts'
import { ask, documentOf } from '../../../engine/shop.ts'
import { object, param, reply, takes, text } from '../../pets.ts'

const whole = { type: 'integer' }
const settings = object({ theme: text, size: whole }, ['theme'])
const Settings = { $ref: '#/components/schemas/Settings' }
const address = object({ street: text, city: text, country: text })
const project = object({ id: text, name: text, settings: Settings, address, plan: object({ name: text, seats: whole }), notes: Settings }, [
  'id',
])
const below = (name: string, methods: object): object => ({ [`/projects/{id}/${name}`]: { parameters: [param('id')], ...methods } })

const document = documentOf(
  {
    '/projects': {
      get: { operationId: 'list', responses: reply({ type: 'array', items: project }) },
      post: { operationId: 'create', requestBody: takes(object({ name: text, settings: Settings })), responses: reply(project, 201) },
    },
    '/projects/{id}': {
      parameters: [param('id')],
      get: { operationId: 'read', responses: reply(project) },
      delete: { operationId: 'remove', responses: { 204: { description: '' } } },
    },
    ...below('settings', {
      get: { operationId: 'settings', responses: reply(Settings) },
      put: { operationId: 'replaceSettings', requestBody: takes(Settings), responses: reply(Settings) },
      patch: { operationId: 'changeSettings', requestBody: takes(object({ size: whole })), responses: reply(Settings) },
      delete: { operationId: 'removeSettings', responses: { 204: { description: '' } } },
    }),
    ...below('address', {
      get: { operationId: 'address', responses: reply(object({ data: address })) },
      put: { operationId: 'changeAddress', requestBody: takes(address), responses: reply(project) },
    }),
    ...below('plan', {
      post: {
        operationId: 'changePlan',
        requestBody: takes(object({ seats: whole })),
        responses: reply(object({ name: text, seats: whole })),
      },
      get: { operationId: 'plan', responses: reply(object({ name: text, seats: whole })) },
    }),
    ...below('notes', {
      get: { operationId: 'notes', responses: reply(object({ text, author: text })) },
      put: { operationId: 'changeNotes', requestBody: takes(object({ text })), responses: reply(object({ text, author: text })) },
    }),
  },
  { components: { schemas: { Settings: settings } } },
)

interface Made {
  readonly mock: Mock
  readonly path: string
  readonly read: () => Promise<Readonly<Record<string, unknown>>>
}

async function made(sent: object = {}): Promise<Made> {
  const mock = createMock({ specs: [{ name: 'x', document: document as never }] })
  const { id } = (await ask(mock, '/x/projects', { body: { name: 'Bee', ...sent } })).body as { readonly id: string }
  const path = `/x/projects/${id}`
  return { mock, path, read: async () => (await ask(mock, path)).body as Record<string, unknown> }
}

test('a path below an item with the name and the schema of one of its fields shows that field', async () => {
  const { mock, path } = await made({ settings: { theme: 'dark', size: 3 } })
  expect((await ask(mock, `${path}/settings`)).body).toEqual({ theme: 'dark', size: 3 })
  expect((await ask(mock, '/x/projects/unknown/settings')).status).toBe(404)
})

test('PUT and PATCH on such a path change the field, and nothing else', async () => {
  const { mock, path, read } = await made({ settings: { theme: 'dark', size: 3 } })
  const before = await read()
  expect((await ask(mock, `${path}/settings`, { method: 'PATCH', body: { size: 9 } })).body).toEqual({ theme: 'dark', size: 9 })
  expect(await read()).toEqual({ ...before, settings: { theme: 'dark', size: 9 } })
  expect((await ask(mock, `${path}/settings`, { method: 'PUT', body: { theme: 'light' } })).body).toEqual({ theme: 'light' })
  expect(await read()).toEqual({ ...before, settings: { theme: 'light' } })
})

test('a change of such a field can be answered with the whole item', async () => {
  const { mock, path, read } = await made()
  const sent = { street: 'Hill 1', city: 'Rome', country: 'IT' }
  const { body } = await ask(mock, `${path}/address`, { method: 'PUT', body: sent })
  expect(body).toMatchObject({ name: 'Bee', address: sent })
  expect(await read()).toEqual(body)
  expect((await ask(mock, `${path}/address`)).body).toEqual({ data: sent })
})

test('POST changes such a field if neither PUT nor PATCH does, and answers it', async () => {
  const { mock, path, read } = await made()
  const { name } = (await ask(mock, `${path}/plan`)).body as { readonly name: string }
  expect((await ask(mock, `${path}/plan`, { body: { seats: 7 } })).body).toEqual({ name, seats: 7 })
  expect(await read()).toMatchObject({ plan: { name, seats: 7 } })
})

test('a field that was never sent is made up once, and shown again', async () => {
  const { mock, path } = await made()
  const first = (await ask(mock, `${path}/settings`)).body
  expect(first).toMatchObject({ theme: expect.any(String) })
  expect((await ask(mock, `${path}/settings`)).body).toEqual(first)
})

test('a path with the name of a field and other contents is an object of its own', async () => {
  const { mock, path, read } = await made({ settings: { theme: 'dark' } })
  const before = await read()
  await ask(mock, `${path}/notes`, { method: 'PUT', body: { text: 'Hi' } })
  expect((await ask(mock, `${path}/notes`)).body).toMatchObject({ text: 'Hi' })
  expect(await read()).toEqual(before)
})

test('the explanation says which operations read and change a field', () => {
  const { resources, sampled } = explain(compile(document))
  const roles = resources.flatMap(({ operations }) => operations.map(({ id, role }) => [id, role]))
  expect(roles).toEqual(
    expect.arrayContaining([
      ['settings', 'read part'],
      ['changeSettings', 'change part'],
      ['changePlan', 'change part'],
      ['changeNotes', 'change singleton'],
    ]),
  )
  expect(sampled.map(({ id }) => id)).toEqual(['removeSettings'])
})
