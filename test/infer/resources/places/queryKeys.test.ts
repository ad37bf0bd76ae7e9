import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../../src/index.ts'
import { explain } from '../../../../src/infer/explain.ts'
import { compile } from '../../../../src/spec/api.ts'
import { ask, documentOf } from '../../../engine/shop.ts'
import { object, reply, takes, text } from '../../pets.ts'

const note = object({ noteId: text, title: text, body: text }, ['noteId', 'title'])
const sent = takes(object({ title: text, body: text }, ['title']))
const inQuery = (name: string, schema: object = text, required = true): object => ({ name, in: 'query', required, schema })
const keyed = { parameters: [inQuery('noteId')] }
const one = {
  get: { ...keyed, operationId: 'read', responses: reply(note) },
  put: { ...keyed, operationId: 'replace', requestBody: sent, responses: reply(note) },
  delete: { ...keyed, operationId: 'remove', responses: { 204: { description: '' } } },
}
const post = { operationId: 'create', requestBody: sent, responses: reply(object({ noteId: text }, ['noteId']), 201) }
const list = { operationId: 'list', responses: reply({ type: 'array', items: note }) }

const mockOf = (paths: object): Mock => createMock({ specs: [{ name: 'x', document: documentOf(paths) as never, records: 0 }] })
const roles = (paths: object): Record<string, string> =>
  Object.fromEntries(
    explain(compile(documentOf(paths))).resources.flatMap(({ operations }) => operations.map(({ id, role }) => [id, role])),
  )

test.each([
  ['one path for an item and another for the list', { '/note': { ...one, post }, '/notes': { get: list } }],
  ['a path for items, and one that lists and creates', { '/note': one, '/notes': { get: list, post } }],
  [
    'a list that takes no key beside one that deletes by key',
    { '/notes': { get: list, post, delete: one.delete }, '/note': { get: one.get, put: one.put } },
  ],
])('items with their key in the query are created, read, changed, listed and deleted: %s', async (_title, paths) => {
  const mock = mockOf(paths)
  const pathOf = (method: string): string =>
    `/x${Object.entries(paths).find(([, item]) => Object.keys(item).includes(method) && (method !== 'get' || item.get === one.get))?.[0]}`
  const { noteId } = (await ask(mock, pathOf('post'), { body: { title: 'One' } })).body as { noteId: string }
  const { noteId: other } = (await ask(mock, pathOf('post'), { body: { title: 'Two' } })).body as { noteId: string }
  const read = (key: string): ReturnType<typeof ask> => ask(mock, pathOf('get'), { query: `noteId=${key}` })
  expect((await read(noteId)).body).toMatchObject({ noteId, title: 'One' })
  await ask(mock, pathOf('put'), { query: `noteId=${noteId}`, method: 'PUT', body: { title: 'New' } })
  expect((await read(noteId)).body).toMatchObject({ noteId, title: 'New' })
  expect((await ask(mock, '/x/notes')).body).toMatchObject([
    { noteId, title: 'New' },
    { noteId: other, title: 'Two' },
  ])
  expect((await ask(mock, pathOf('delete'), { query: `noteId=${noteId}`, method: 'DELETE' })).status).toBe(204)
  expect((await read(noteId)).status).toBe(404)
  expect((await ask(mock, '/x/notes')).body).toMatchObject([{ noteId: other }])
})

test('explain shows the place of the key of an item', () => {
  const { resources } = explain(compile(documentOf({ '/note': { ...one, post }, '/notes': { get: list } })))
  expect(resources.map(({ name }) => name)).toEqual(['note'])
  const reasons = Object.fromEntries(resources.flatMap(({ operations }) => operations).map(({ id, reason }) => [id, reason]))
  expect(reasons).toMatchObject({
    read: 'The query has the key as noteId, and GET shows an item.',
    remove: 'The query has the key as noteId, and DELETE removes an item.',
  })
})

const withQuery = (...parameters: object[]): object => ({ '/notes': { get: list, post, delete: { ...one.delete, parameters } } })

test('a parameter is not the key of an item if it is optional, has several values, or is not the only one that is required', () => {
  expect(roles(withQuery(inQuery('id')))).toMatchObject({ remove: 'delete' })
  for (const parameters of [
    [inQuery('id', text, false)],
    [inQuery('id', { type: 'array', items: text })],
    [inQuery('id'), inQuery('version')],
    [inQuery('ownerId')],
  ])
    expect(roles(withQuery(...parameters))).not.toHaveProperty('remove', 'delete')
})

test('a required parameter of a list filters it', () => {
  expect(roles({ '/notes': { get: { ...list, parameters: [inQuery('id')] }, post } })).toMatchObject({ list: 'list' })
})
