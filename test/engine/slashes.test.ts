import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../src/index.ts'
import { object, param, pet, reply, takes } from '../infer/pets.ts'
import { ask, documentOf } from './shop.ts'

const created = (schema: object): object => ({
  201: { description: '', headers: { Location: { schema: { type: 'string' } } }, ...ok(schema) },
})
const answers = (status: number): object => ({ responses: { [status]: { description: '' } } })
const ok = (schema: object): object => ({ content: { 'application/json': { schema } } })
const petsAt = (slash: string): Mock => {
  const document = documentOf({
    [`/pets${slash}`]: {
      get: { operationId: 'list', responses: reply({ type: 'array', items: pet }) },
      post: { operationId: 'create', requestBody: takes(object({ name: { type: 'string' } })), responses: created(pet) },
    },
    [`/pets/{id}${slash}`]: { parameters: [param('id')], get: { operationId: 'read', responses: reply(pet) } },
  })
  return createMock({ specs: [{ name: 'x', document: document as never, records: 0 }] })
}

test.each([
  ['', '/'],
  ['/', ''],
])('paths of a spec that end with "%s" are served with "%s" at the end too', async (declared, sent) => {
  const mock = petsAt(declared)
  const { status, body, headers } = await ask(mock, `/x/pets${sent}`, { body: { name: 'Rex' } })
  const { id } = body as { id: string }
  expect([status, headers['location']]).toEqual([201, `/x/pets/${id}${declared}`])
  expect((await ask(mock, `/x/pets/${id}${sent}`)).body).toEqual({ id, name: 'Rex' })
  expect((await ask(mock, `/x/pets${sent}`, { method: 'HEAD' })).status).toBe(200)
  expect((await ask(mock, `/x/pets${sent}`, { method: 'DELETE' })).headers).toMatchObject({ allow: 'GET, HEAD, OPTIONS, POST' })
  expect((await ask(mock, `/x/pets//`)).status).toBe(404)
})

test('a slash at the end decides where a spec has the path with and without it', async () => {
  const mock = createMock({ specs: [{ name: 'x', document: documentOf({ '/a': { get: answers(202) }, '/a/': { get: answers(204) } }) }] })
  expect((await ask(mock, '/x/a')).status).toBe(202)
  expect((await ask(mock, '/x/a/')).status).toBe(204)
})

test('a method that a spec declares only at the other of two such paths is found there', async () => {
  const document = documentOf({ '/a': { post: answers(201) }, '/a/': { get: answers(204) } })
  const mock = createMock({ specs: [{ name: 'x', document }] })
  for (const path of ['/x/a', '/x/a/']) {
    expect((await ask(mock, path)).status).toBe(204)
    expect((await ask(mock, path, { method: 'POST' })).status).toBe(201)
    expect((await ask(mock, path, { method: 'DELETE' })).headers).toMatchObject({ allow: 'GET, HEAD, OPTIONS, POST' })
  }
})
