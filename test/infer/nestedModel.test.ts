import { array, assert, asyncProperty, constantFrom, nat, record, type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../src/index.ts'
import { ask, documentOf } from '../engine/shop.ts'
import { object, param, reply, takes, text } from './pets.ts'

const team = object({ name: text, city: text }, ['name'])
const member = object({ id: { type: 'integer' }, team_name: text, role: text }, ['id'])
const gone = { 204: { description: '' } }
const filter = (name: string, schema: object): object => ({ name, in: 'query', schema })

/** Teams that clients name, and members below each. */
function opened(): Mock {
  const listed = object({ items: { type: 'array', items: member }, total: { type: 'integer' } }, ['items', 'total'])
  const document = documentOf({
    '/teams': {
      get: { operationId: 'teams', responses: reply({ type: 'array', items: team }) },
      post: { operationId: 'addTeam', requestBody: takes(team), responses: reply(team, 201) },
    },
    '/teams/{name}': {
      parameters: [param('name')],
      get: { operationId: 'team', responses: reply(team) },
      patch: { operationId: 'changeTeam', requestBody: takes(object({ name: text, city: text })), responses: reply(team) },
      delete: { operationId: 'removeTeam', responses: gone },
    },
    '/teams/{name}/members': {
      parameters: [param('name')],
      get: {
        operationId: 'members',
        parameters: [filter('role', text), filter('limit', { type: 'integer' }), filter('offset', { type: 'integer' })],
        responses: reply(listed),
      },
      post: { operationId: 'addMember', requestBody: takes(object({ role: text })), responses: reply(member, 201) },
    },
    '/teams/{name}/members/{id}': {
      parameters: [param('name'), param('id')],
      get: { operationId: 'member', responses: reply(member) },
      put: { operationId: 'changeMember', requestBody: takes(object({ role: text }, ['role'])), responses: reply(member) },
      delete: { operationId: 'removeMember', responses: gone },
    },
  })
  return createMock({ specs: [{ name: 'x', document: document as never, records: 0 }] })
}

/** The roles of the members of each team, by id. */
type Known = Map<string, Map<number, string>>

interface Command {
  readonly kind: 'add team' | 'rename' | 'remove team' | 'add member' | 'change member' | 'remove member'
  readonly team: string
  readonly other: string
  readonly role: string
  readonly pick: number
}

const names = constantFrom('red', 'blue', 'green')
const commandOf: Arbitrary<Command> = record({
  kind: constantFrom('add team', 'add member', 'add member', 'rename', 'change member', 'remove member', 'remove team'),
  team: names,
  other: names,
  role: constantFrom('cook', 'guest'),
  pick: nat(5),
})

interface Member {
  readonly id: number
  readonly role: string
}

async function send(mock: Mock, path: string, asked: Parameters<typeof ask>[2] = {}): Promise<Awaited<ReturnType<typeof ask>>> {
  const answer = await ask(mock, `/x${path}`, asked)
  expect(answer.status).toBeLessThan(500)
  expect(answer.status < 400 && answer.headers['x-mock-violations']).toBeOneOf([false, undefined])
  return answer
}

type Step = (mock: Mock, known: Known, asked: Command & { readonly id: number }) => Promise<void>

/** Each command on the mock and on the model, and the status that both must agree on. */
const steps: Readonly<Record<Command['kind'], Step>> = {
  'add team': async (mock, known, { team: name }) => {
    expect((await send(mock, '/teams', { body: { name } })).status).toBe(known.has(name) ? 409 : 201)
    if (!known.has(name)) known.set(name, new Map())
  },
  rename: async (mock, known, { team: name, other }) => {
    const members = known.get(name)
    const taken = other !== name && known.has(other)
    const { status } = await send(mock, `/teams/${name}`, { method: 'PATCH', body: { name: other } })
    expect(status).toBe(members ? (taken ? 409 : 200) : 404)
    if (!members || taken || other === name) return
    known.delete(name)
    known.set(other, members)
  },
  'remove team': async (mock, known, { team: name }) => {
    expect((await send(mock, `/teams/${name}`, { method: 'DELETE' })).status).toBe(known.has(name) ? 204 : 404)
    known.delete(name)
  },
  'add member': async (mock, known, { team: name, role }) => {
    const members = known.get(name)
    if (!members) return
    const made = await send(mock, `/teams/${name}/members`, { body: { role } })
    const { id } = made.body as Member
    expect([made.status, members.has(id)]).toEqual([201, false])
    members.set(id, role)
  },
  'change member': async (mock, known, { team: name, id, role }) => {
    const members = known.get(name)
    const { status } = await send(mock, `/teams/${name}/members/${id}`, { method: 'PUT', body: { role } })
    expect(status).toBe(members?.has(id) ? 200 : 404)
    if (members?.has(id)) members.set(id, role)
  },
  'remove member': async (mock, known, { team: name, id }) => {
    const members = known.get(name)
    expect((await send(mock, `/teams/${name}/members/${id}`, { method: 'DELETE' })).status).toBe(members?.has(id) ? 204 : 404)
    members?.delete(id)
  },
}

async function step(mock: Mock, known: Known, command: Command): Promise<void> {
  const ids = [...(known.get(command.team)?.keys() ?? [])]
  await steps[command.kind](mock, known, { ...command, id: ids[command.pick] ?? 1000 })
  const listed = (await send(mock, '/teams')).body as { name: string }[]
  expect(listed.map(({ name }) => name)).toEqual([...known.keys()])
  for (const [name, members] of known) await compareMembers(mock, name, members)
}

/** Compares the members of a team: all, by filter, by page and one by one. */
async function compareMembers(mock: Mock, name: string, members: ReadonlyMap<number, string>): Promise<void> {
  const items = async (query: string): Promise<readonly Member[]> => {
    const { body } = await send(mock, `/teams/${name}/members`, { query })
    return (body as { items: Member[] }).items
  }
  const all = [...members].map(([id, role]) => ({ id, team_name: name, role }))
  expect((await send(mock, `/teams/${name}/members`)).body).toEqual({ items: all, total: all.length })
  expect(await items('role=cook')).toEqual(all.filter(({ role }) => role === 'cook'))
  expect([...(await items('limit=2')), ...(await items('limit=50&offset=2'))]).toEqual(all)
  for (const each of all) expect((await send(mock, `/teams/${name}/members/${each.id}`)).body).toEqual(each)
}

test('random sequences on items with names and on items below them agree with a simple model', async () => {
  await assert(
    asyncProperty(array(commandOf, { maxLength: 20 }), async (commands) => {
      const mock = opened()
      const known: Known = new Map()
      for (const each of commands) await step(mock, known, each)
      expect((await send(mock, '/teams', { headers: { 'x-mock-world': 'other' } })).body).toEqual([])
    }),
    { numRuns: 60 },
  )
})
