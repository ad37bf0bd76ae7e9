import { expect, test } from 'vitest'
import { codes, compare, thing } from '../things.ts'

const searching = thing({
  more: {
    parameters: [
      { name: 'status', in: 'query', schema: { type: 'string' } },
      { name: 'page.size', in: 'query', schema: { type: 'integer' }, 'x-synonyms': ['limit'] },
      { name: 'filter', in: 'query', style: 'deepObject', schema: { type: 'object' } },
      { name: 'sort', in: 'query', schema: { type: 'object', properties: { by: { type: 'string' } } } },
      { name: 'key', in: 'header', schema: { type: 'string' } },
    ],
  },
  components: {
    securitySchemes: {
      login: { type: 'apiKey', in: 'query', name: 'api_key' },
      token: { $ref: '#/components/x-schemes/first' },
    },
    'x-schemes': {
      first: { $ref: '#/components/x-schemes/second' },
      second: { type: 'apiKey', in: 'query', name: 'far_key' },
    },
  },
})

test('a query parameter that the spec does not declare is reported, with the nearest that it declares', async () => {
  const { interactions } = await compare(searching, { query: { state: ['open'] } })
  expect(interactions[0]).toMatchObject({ outcome: 'failed' })
  expect(interactions[0]?.findings).toEqual([
    {
      code: 'request.query.unknown',
      level: 'error',
      at: { side: 'request', in: 'query', name: 'state' },
      nearest: 'status',
      pactPointer: '/interactions/0/request/query/state',
      specPointer: '/paths/~1things/post',
    },
  ])
  const { interactions: none } = await compare(thing({}), { query: { 'a/b': ['x'] } })
  expect(none[0]?.findings[0]).toMatchObject({ nearest: undefined, pactPointer: '/interactions/0/request/query/a~1b' })
})

test.each([
  ['with a dot', 'page.size', '1'],
  ['by its other name', 'limit', '1'],
  ['of a deep object', 'filter[name]', 'x'],
  ['that is a field of an object', 'by', 'x'],
  ['that holds a credential', 'api_key', 'x'],
  ['that holds a credential of a scheme behind several references', 'far_key', 'x'],
])('a query parameter %s is known', async (_what, name, value) => {
  expect(await codes(searching, { query: { [name]: [value] } })).toEqual([])
})

test.each([
  ['/things?Version=2#Action=Make', '/things'],
  ['/things#Action=Make&Version=2', '/things'],
  ['/#Action=Make&Version=2', '/'],
])('requests are compared with the path %s, and the query parameters that it names are known', async (template, path) => {
  const { paths, ...rest } = thing({ reply: { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } } }) as {
    readonly paths: Readonly<Record<string, object>>
  }
  const document = { ...rest, paths: { [template]: paths['/things'], '/others#Action=Other': paths['/things'] } }
  const query = { Action: ['Make'], Version: ['2'] }
  expect(await codes(document, { path, query, reply: { id: 1 } })).toEqual([])
  expect(await codes(document, { path, query: { ...query, Verson: ['2'] }, reply: { id: 1 } })).toEqual([
    'request.query.unknown /request/query/Verson',
  ])
  const { interactions } = await compare(document, { path, query, reply: { id: 'x' } })
  const [found, ...others] = interactions[0]?.findings ?? []
  expect(others).toEqual([])
  expect(found).toMatchObject({ code: 'response.body.incompatible', specPointer: `/paths/${template.replaceAll('/', '~1')}/post` })
})

test('a query parameter that accepts any field allows every name in the query; a header parameter does not', async () => {
  const free = { name: 'filter', in: 'query', schema: { type: 'object', additionalProperties: { type: 'string' } } }
  expect(await codes(thing({ more: { parameters: [free] } }), { query: { anything: ['x'] } })).toEqual([])
  expect(await codes(searching, { query: { key: ['x'] } })).toEqual(['request.query.unknown /request/query/key'])
})

test.each([
  ['a status', { status: 401, reply: {} }],
  ['what a reply says', { reply: { success: false } }],
])('unknown query parameters are only a warning if the request should be refused, by %s', async (_what, told) => {
  const { interactions } = await compare(searching, { query: { state: ['open'] }, ...told })
  const [found] = interactions[0]?.findings.filter(({ code }) => code === 'request.query.unknown') ?? []
  expect([interactions[0]?.outcome, found?.level]).toEqual(['passed', 'warning'])
})

const ordering = {
  type: 'object',
  properties: {
    name: { type: 'string', 'x-synonyms': ['title'] },
    free: { type: 'object' },
    map: { type: 'object', properties: { a: {} }, additionalProperties: { type: 'integer' } },
    lines: { type: 'array', items: { allOf: [{ properties: { sku: {} } }, { properties: { count: {} } }] } },
  },
}

test('a field of a request that the spec does not declare is a warning, with its pointer', async () => {
  const body = {
    nmae: 'x',
    lines: [
      { sku: 'a', count: 1 },
      { sku: 'b', amount: { of: 1 } },
    ],
  }
  const { interactions } = await compare(thing({ request: ordering }), { body })
  expect(interactions[0]).toMatchObject({ outcome: 'passed' })
  expect(interactions[0]?.findings.map(({ code, level, pactPointer }) => `${level} ${code} ${pactPointer}`)).toEqual([
    'warning request.body.undeclared /interactions/0/request/body/content/nmae',
    'warning request.body.undeclared /interactions/0/request/body/content/lines/1/amount',
  ])
  expect(interactions[0]?.findings[0]).toMatchObject({ at: { side: 'request', in: 'body', pointer: '/nmae' } })
})

test('fields that the spec leaves open, or that are synonyms, cause no warning', async () => {
  const body = { title: 'x', free: { any: 1 }, map: { a: 1, b: 2 } }
  expect(await codes(thing({ request: ordering }), { body })).toEqual([])
})

test('a field that the spec forbids is an error, without a warning as well', async () => {
  const { interactions } = await compare(thing({ request: { ...ordering, additionalProperties: false } }), { body: { nmae: 'x' } })
  expect(interactions[0]?.findings.map(({ level }) => level)).toEqual(['error'])
})
