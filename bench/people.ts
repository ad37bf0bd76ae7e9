/** A plain document without handwritten behaviour, and the calls that measure mocks of it. */
import type { Mock } from '../src/control/mock.ts'

/** `plain-…` is served without memory, `inferred-…` with state that is inferred from the document. */
export const peopleCases = [
  'plain-get',
  'plain-get-logged',
  'plain-post',
  'inferred-read',
  'inferred-create',
  'inferred-filter',
  'inferred-sort',
] as const
export type PeopleCase = (typeof peopleCases)[number]

/** Number of people in the worlds whose lists are measured. */
const most = 100_000
const cities = 500
const text = { type: 'string' }
const sent = {
  name: text,
  email: { type: 'string', format: 'email' },
  city: text,
  score: { type: 'integer', minimum: 0 },
  note: { type: 'string', maxLength: 500 },
}
const person = {
  type: 'object',
  required: ['id', 'name', 'email'],
  properties: { id: { type: 'integer' }, ...sent, created_at: { type: 'string', format: 'date-time' } },
}
const report = {
  type: 'object',
  required: ['id', 'lines'],
  properties: {
    id: text,
    lines: {
      type: 'array',
      items: { type: 'object', properties: { day: { type: 'string', format: 'date' }, amount: { type: 'number' } } },
    },
  },
}
const lines = Array.from({ length: 30 }, (_, index) => ({ day: `2026-01-${String(index + 1).padStart(2, '0')}`, amount: index * 12.5 }))
const reportText = JSON.stringify({ id: 'r-1', lines })

const json = (schema: object, example?: unknown): object => ({ 'application/json': { schema, ...(example !== undefined && { example }) } })
const reply = (status: number, schema: object, example?: unknown): object => ({
  [status]: { description: '', content: json(schema, example) },
})
const query = (name: string, schema: object): object => ({ name, in: 'query', schema })
const listed = {
  type: 'object',
  required: ['data', 'total'],
  properties: { data: { type: 'array', items: person }, total: { type: 'integer' } },
}

export const peopleDocument = {
  openapi: '3.1.0',
  info: { title: 'People', version: '1' },
  paths: {
    '/people': {
      get: {
        operationId: 'listPeople',
        parameters: [
          query('limit', { type: 'integer', maximum: 100 }),
          query('offset', { type: 'integer' }),
          query('city', text),
          query('sort', text),
        ],
        responses: reply(200, listed),
      },
      post: {
        operationId: 'createPerson',
        requestBody: { required: true, content: json({ type: 'object', required: ['name', 'email'], properties: sent }) },
        responses: reply(201, person, { id: 1, ...personOf(1) }),
      },
    },
    '/people/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
      get: { operationId: 'readPerson', responses: reply(200, person) },
    },
    '/reports/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
      get: { operationId: 'readReport', responses: reply(200, report, JSON.parse(reportText)) },
    },
  },
}

export function isPeopleCase(name: string): name is PeopleCase {
  return (peopleCases as readonly string[]).includes(name)
}

/** A record of about 300 bytes. */
function personOf(index: number): object {
  const note = 'Pays late in summer, on time in winter. '.repeat(4)
  return { name: `Person ${index}`, email: `p${index}@example.com`, city: `City ${index % cities}`, score: index % 1_000, note }
}

/** Method, path and body of a call; `index` counts the calls of a round from 0. */
export function peopleRequest(name: PeopleCase, index: number): readonly [start: string, body?: string] {
  switch (name) {
    case 'plain-get':
    case 'plain-get-logged':
      return [`GET /people/reports/r-${index % 1_000}`]
    case 'plain-post':
    case 'inferred-create':
      return ['POST /people/people', JSON.stringify(personOf(index))]
    case 'inferred-read':
      return [`GET /people/people/${10 + (index % 1_000) * 90}`]
    case 'inferred-filter':
      return [`GET /people/people?city=City%20${index % cities}&limit=20&offset=${20 * (index % 9)}`]
    case 'inferred-sort':
      return [`GET /people/people?sort=-score&limit=20&offset=${20 * (index % 1_000)}`]
  }
}

/** The answer of a server without state, with the same number of bytes. */
export function peopleAnswer(name: PeopleCase): { readonly status: number; readonly text: string } {
  const one = { id: 1, ...personOf(1), created_at: '2026-01-01T00:00:00.000Z' }
  if (name === 'plain-get' || name === 'plain-get-logged') return { status: 200, text: reportText }
  if (name === 'inferred-filter' || name === 'inferred-sort')
    return { status: 200, text: JSON.stringify({ data: Array.from({ length: 20 }, () => one), total: 200 }) }
  return { status: name === 'inferred-read' ? 200 : 201, text: JSON.stringify(one) }
}

/** Creates the people that a case reads. */
export async function makePeople(mock: Pick<Mock, 'handle'>, name: PeopleCase): Promise<void> {
  if (name !== 'inferred-read' && name !== 'inferred-filter' && name !== 'inferred-sort') return
  const headers = { 'content-type': 'application/json' }
  for (let index = 0; index < most; index += 1) {
    const body = new TextEncoder().encode(JSON.stringify(personOf(index)))
    await mock.handle({ method: 'POST', path: '/people/people', query: '', headers, body })
  }
}
