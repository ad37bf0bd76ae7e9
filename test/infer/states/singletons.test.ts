import { expect, test } from 'vitest'
import { createMock } from '../../../src/index.ts'
import { explain } from '../../../src/infer/explain.ts'
import { compile } from '../../../src/spec/api.ts'
import { ask, documentOf } from '../../engine/shop.ts'
import { libraryDocument, libraryMock } from '../library.ts'
import { object, param, pet, reply, takes, text } from '../pets.ts'

type Mock = ReturnType<typeof libraryMock>

const profile = object({ bio: text, address: object({ city: text, street: text }), updatedAt: { type: 'string', format: 'date-time' } }, [
  'bio',
])
const one = (item: object, name: string): object => ({
  get: { operationId: `get${name}`, responses: reply(item) },
  put: { operationId: `put${name}`, requestBody: takes(item), responses: reply(item) },
})
const peopleDocument = documentOf({
  '/people': { post: { operationId: 'create', requestBody: takes(object({ name: text })), responses: reply(pet, 201) } },
  '/people/{personId}': {
    parameters: [param('personId')],
    get: { operationId: 'read', responses: reply(pet) },
    delete: { operationId: 'remove', responses: { 204: { description: '' } } },
  },
  '/people/{personId}/profile': { parameters: [param('personId')], ...one(profile, 'Profile') },
  '/profile': one(profile, 'Own'),
})
const people = (): Mock => createMock({ specs: [{ name: 'x', document: peopleDocument as never }], now: () => Date.UTC(2026, 5, 1) })
const given = (mock: Mock, state: string, params: object = {}): Promise<void> => mock.world().given({ state, params: { ...params } })
const shown = async (mock: Mock, path: string): Promise<unknown> => (await ask(mock, path)).body

const states = (document: object): string[] => explain(compile(document)).resources.flatMap((each) => each.states)

test('a single object gets the fields of its state, also those of objects in it, and keeps the others', async () => {
  const mock = people()
  const before = (await shown(mock, '/x/people/7/profile')) as { address: object }
  await given(mock, 'the profile exists (people/profile)', { personId: '7', bio: 'Writes.', 'address.city': 'Lagos' })
  expect(await shown(mock, '/x/people/7/profile')).toEqual({
    bio: 'Writes.',
    address: { ...before.address, city: 'Lagos' },
    updatedAt: '2026-06-01T00:00:00.000Z',
  })
  expect(await shown(mock, '/x/people/8/profile')).not.toMatchObject({ bio: 'Writes.' })
})

test('its state changes nothing without fields', async () => {
  const mock = libraryMock()
  await given(mock, 'the settings exist')
  expect((await mock.world().state()).collections).toEqual({})
})

test('its state restores a deleted parent, with a new object', async () => {
  const mock = people()
  const { id } = (await ask(mock, '/x/people', { body: { name: 'Ada' } })).body as { id: string }
  await ask(mock, `/x/people/${id}/profile`, { method: 'PUT', body: { bio: 'Old.' } })
  await ask(mock, `/x/people/${id}`, { method: 'DELETE' })
  expect((await ask(mock, `/x/people/${id}/profile`)).status).toBe(404)
  await given(mock, 'the profile exists (people/profile)', { personId: id, 'address.city': 'Abuja' })
  expect(await shown(mock, `/x/people/${id}/profile`)).toMatchObject({
    bio: expect.stringMatching(/^(?!Old)./),
    address: { city: 'Abuja', street: expect.any(String) },
  })
})

test('explain lists one state for it, because it always exists', () => {
  expect(states(libraryDocument).filter((each) => each.includes('setting'))).toEqual(['the settings exist'])
  expect(states(peopleDocument).filter((each) => each.includes('profile'))).toEqual([
    'the profile exists (people/profile)',
    'the profile exists',
  ])
})

test('other parameters of its state are refused', async () => {
  await expect(given(libraryMock(), 'the settings exist', { theme: 'red' })).rejects.toThrow('must be one of "light", "dark".')
  await expect(given(libraryMock(), 'the settings exist', { key: 1 })).rejects.toThrow(
    'The parameter "key" of the state "the settings exist" is not known. It takes a field of the item by its dotted name (theme, size).',
  )
  await expect(given(people(), 'the profile exists (people/profile)', { colour: 'red' })).rejects.toThrow(
    'It takes personId or a field of the item by its dotted name (bio, address, updatedAt).',
  )
})
