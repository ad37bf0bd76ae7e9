import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import { ask, documentOf } from '../../engine/shop.ts'
import { object, param, reply, takes, text } from '../pets.ts'

const number = { type: 'integer' }
const list = (items: object): object => ({ type: 'array', items })
const uri = { type: 'string', format: 'uri' }
const site = object({ id: number, name: text, slug: text }, ['id', 'name'])

/** A mock of racks, with what requests and replies say of them. */
function racksOf({ sent, rack, listed = rack, made = rack }: { sent: object; rack: object; listed?: object; made?: object }): Mock {
  const document = documentOf({
    '/racks': {
      get: { operationId: 'list', responses: reply(list(listed)) },
      post: { operationId: 'create', requestBody: takes(sent), responses: reply(made, 201) },
    },
    '/racks/{id}': {
      parameters: [{ ...param('id'), schema: number }],
      get: { operationId: 'read', responses: reply(rack) },
      patch: { operationId: 'change', requestBody: takes(sent), responses: reply(rack) },
    },
  })
  return createMock({ specs: [{ name: 'x', document: document as never, records: 0 }] })
}

async function shownBy(mock: Mock): Promise<{ readonly read: object; readonly listed: object }> {
  const { body: read } = await ask(mock, '/x/racks/1')
  const { body: all } = await ask(mock, '/x/racks')
  return { read: read as object, listed: (all as object[])[0] as object }
}

test('an object that a client named by its id has the same other fields in every reply', async () => {
  const rack = object({ id: number, name: text, site, sites: list(site) }, ['id', 'site'])
  const mock = racksOf({ sent: object({ name: text, site: number, sites: list(number) }), rack })
  const { body: made } = await ask(mock, '/x/racks', { body: { name: 'a', site: 7, sites: [8, 9] } })
  expect(made).toEqual({
    id: 1,
    name: 'a',
    site: { id: 7, name: expect.any(String) },
    sites: [8, 9].map((id) => ({ id, name: expect.any(String) })),
  })
  expect(await shownBy(mock)).toEqual({ read: made, listed: made })
})

test('a change makes up what an object lacks once, and leaves the others as they were', async () => {
  const rack = object({ id: number, name: text, site, group: site }, ['id'])
  const mock = racksOf({ sent: object({ name: text, site: number, group: number }), rack })
  const { body: made } = await ask(mock, '/x/racks', { body: { name: 'a', site: 7, group: 1 } })
  const { body: changed } = await ask(mock, '/x/racks/1', { method: 'PATCH', body: { group: 2 } })
  expect(changed).toEqual({ ...(made as object), group: { id: 2, name: expect.any(String) } })
  expect(await shownBy(mock)).toEqual({ read: changed, listed: changed })
})

test('fields that a client sent beside those that an item declares are kept when others are made up', async () => {
  const rack = object({ id: number, site }, ['id'])
  const whole = object({ id: number, site: object({ id: number, floor: number }) })
  const mock = racksOf({ sent: object({ site: object({ id: number, floor: number }) }), rack, made: whole })
  expect((await ask(mock, '/x/racks', { body: { site: { id: 7, floor: 3 } } })).body).toEqual({ id: 1, site: { id: 7, floor: 3 } })
  expect((await shownBy(mock)).read).toEqual({ id: 1, site: { id: 7, name: expect.any(String) } })
})

test('texts that name no object of the item are kept for replies that show them', async () => {
  const choices = list(object({ choice: text, votes: number }))
  const mock = racksOf({
    sent: object({ choices: list(text) }),
    rack: object({ id: number, choices }, ['id']),
    made: object({ id: number, choices: list(text) }),
  })
  expect((await ask(mock, '/x/racks', { body: { choices: ['Swift', 'Ruby'] } })).body).toEqual({ id: 1, choices: ['Swift', 'Ruby'] })
})

test('a text that the item cannot have is replaced once, and texts in a list that it cannot have are not', async () => {
  const rack = object({ id: number, size: number, kinds: { ...list(text), enum: ['a', 'b'] } }, ['id', 'size'])
  const mock = racksOf({ sent: object({ size: text, kinds: list(text) }), rack, made: object({ id: number, kinds: list(text) }) })
  expect((await ask(mock, '/x/racks', { body: { size: 'big', kinds: ['c'] } })).body).toEqual({ id: 1, kinds: ['c'] })
  const { read, listed } = (await shownBy(mock)) as Record<string, { size: unknown }>
  expect(listed?.size).toEqual(expect.any(Number))
  expect(listed?.size).toBe(read?.size)
})

test('a list with ids in place of objects shows their ids', async () => {
  const rack = object({ id: number, site }, ['id'])
  const mock = racksOf({ sent: object({ site: number }), rack, listed: object({ id: number, site: number }) })
  await ask(mock, '/x/racks', { body: { site: 7 } })
  expect((await shownBy(mock)).listed).toEqual({ id: 1, site: 7 })
})

test('a required time of something that has not happened, and a default that is not valid, are made up once', async () => {
  const rack = object({ id: number, activated_at: { type: 'string', format: 'date-time' }, link: { ...uri, default: 'not {valid}' } }, [
    'id',
    'activated_at',
    'link',
  ])
  const mock = racksOf({ sent: object({ name: text }), rack })
  const { body: made } = await ask(mock, '/x/racks', { body: {} })
  expect(made).toEqual({ id: 1, activated_at: expect.any(String), link: expect.stringMatching(/^https:/) })
  expect(await shownBy(mock)).toEqual({ read: made, listed: made })
})

test('a field that is required under a name in another case has the value of the field', async () => {
  const mock = racksOf({ sent: object({ Name: text }), rack: object({ id: number, Name: text }, ['name']) })
  await ask(mock, '/x/racks', { body: { Name: 'a' } })
  expect((await shownBy(mock)).read).toEqual({ id: 1, Name: 'a', name: 'a' })
})
