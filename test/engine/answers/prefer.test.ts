import { describe, expect, test } from 'vitest'
import { takePreference } from '../../../src/engine/prefer.ts'
import { parsePairs } from '../../../src/spec/parameters/query.ts'
import { createMock } from '../../../src/index.ts'
import { ask, documentOf, shopMock } from '../shop.ts'

function take(prefer: string | undefined, query = ''): ReturnType<typeof takePreference> {
  const headers = prefer === undefined ? {} : { prefer, accept: '*/*' }
  return takePreference({ method: 'GET', path: '/', query, headers }, parsePairs(query))
}

describe('the header Prefer', () => {
  test.each([
    ['code=404', { code: '404' }],
    ['Code = 404 ; EXAMPLE=dog', { code: '404', example: 'dog' }],
    ['example="a, b; \\"c\\""', { example: 'a, b; "c"' }],
    ['example="cut off', { example: '"cut off' }],
    ['dynamic=true, seed=7', { dynamic: true, seed: '7' }],
    ['dynamic', { dynamic: true }],
    ['dynamic=false', { dynamic: false }],
  ])('%s is read', (prefer, preference) => {
    expect(take(prefer).preference).toEqual({ dynamic: undefined, ...preference })
    expect(take(prefer).headers).toEqual({ accept: '*/*' })
  })

  test.each(['return=minimal', 'respond-async, wait=10; foo="a,b"', '', ',;', 'codes=404'])(
    '"%s" is left to the provider as it is',
    (prefer) => {
      expect(take(prefer)).toEqual({ preference: undefined, headers: { prefer, accept: '*/*' }, query: [] })
    },
  )

  test('loses only the tokens for the mock', () => {
    expect(take('return=minimal, code=404, wait="1,2"').headers['prefer']).toBe('return=minimal, wait="1,2"')
  })
})

describe('the query', () => {
  test('may set the same preferences, and overrides the header', () => {
    const { preference, query } = take('code=404', '__code=201&a=1&__example=a+b%21&__seed=7&__other=2')
    expect(preference).toEqual({ code: '201', example: 'a b!', seed: '7', dynamic: undefined })
    expect(query).toEqual([
      ['a', '1'],
      ['__other', '2'],
    ])
  })

  test('keeps values that cannot be decoded', () => {
    expect(take(undefined, '__code=%').preference).toMatchObject({ code: '%' })
  })
})

const pet = { type: 'object', required: ['name'], properties: { name: { type: 'string', minLength: 3 }, age: { type: 'integer' } } }
const content = { 'application/json': { schema: pet, examples: { dog: { value: { name: 'Rex' } }, cat: { value: { name: 'Tom' } } } } }
const document = documentOf({
  '/pet': {
    get: {
      operationId: 'getPet',
      parameters: [{ name: 'x', in: 'query', schema: { type: 'integer' } }],
      responses: {
        200: { description: '', content },
        404: { description: '', content: { 'application/json': { schema: pet, example: { name: 'Nobody' } } } },
        '5XX': { description: '', content },
        204: { description: '' },
      },
    },
  },
})

function replyOf(media: object): object {
  return { get: { responses: { 200: { description: '', content: { 'application/json': media } } } } }
}

describe('a preferred answer', () => {
  const mock = createMock({ specs: [{ name: 'pets', document: document as never }] })
  const get = async (prefer: string, query = ''): ReturnType<typeof ask> => ask(mock, '/pets/pet', { headers: { prefer }, query })

  test('has the status, the example or the range asked for', async () => {
    expect(await get('')).toMatchObject({ status: 200, body: { name: 'Rex' } })
    expect(await get('example=cat')).toMatchObject({ status: 200, body: { name: 'Tom' } })
    expect(await get('code=404')).toMatchObject({ status: 404, body: { name: 'Nobody' } })
    expect(await get('code=503')).toMatchObject({ status: 503, body: { name: 'Rex' } })
    expect(await get('code=5XX, example=cat')).toMatchObject({ status: 500, body: { name: 'Tom' } })
    expect(await get('code=204')).toMatchObject({ status: 204, body: null })
    expect(await get('', '__code=404')).toMatchObject({ status: 404 })
  })

  test('is the example without a name if it is called default', async () => {
    const noted = { type: 'object', properties: { note: { type: 'string' } }, example: { note: 'of the schema' } }
    const notes = createMock({
      specs: [
        {
          name: 'notes',
          document: documentOf({
            '/single': replyOf({ example: { note: 'single' } }),
            '/named': replyOf({ example: { note: 'single' }, examples: { default: { value: { note: 'named' } } } }),
            '/schema': replyOf({ schema: noted }),
            '/none': replyOf({ schema: { type: 'object' } }),
          }) as never,
        },
      ],
    })
    const asked = (path: string, prefer: string): ReturnType<typeof ask> => ask(notes, `/notes${path}`, { headers: { prefer } })
    for (const prefer of ['example=default', 'example=default, dynamic=true']) {
      expect(await asked('/single', prefer)).toMatchObject({ status: 200, body: { note: 'single' } })
      expect(await asked('/named', prefer)).toMatchObject({ status: 200, body: { note: 'named' } })
      expect(await asked('/schema', prefer)).toMatchObject({ status: 200, body: { note: 'of the schema' } })
      expect((await asked('/none', prefer)).status).toBe(404)
    }
  })

  test('is generated if it is dynamic, and the same for the same seed', async () => {
    const [one, again, two] = [await get('dynamic=true, seed=1'), await get('dynamic=true, seed=1'), await get('dynamic=true, seed=2')]
    expect(one.body).toEqual(again.body)
    expect(one.body).not.toEqual(two.body)
    expect([one.status, two.status]).toEqual([200, 200])
    expect(one.body).not.toEqual({ name: 'Rex' })
  })

  test('is a problem if the spec does not have it', async () => {
    for (const prefer of ['code=203', 'code=304', 'example=cow', 'code=404, example=dog', 'code=1e2', 'code=0x1F4', 'code=200.5'])
      expect(await get(prefer)).toMatchObject({ status: 404, body: { type: 'urn:tallystick:problem:no-such-response' } })
  })

  test('may have any error status, with the error body that the document uses most', async () => {
    for (const status of [400, 403, 418, 499]) {
      const reply = await get(`code=${status}`)
      expect(reply).toMatchObject({ status, headers: { 'content-type': 'application/json' }, body: { name: expect.any(String) } })
      expect(reply.headers['x-mock-violations']).toBeUndefined()
    }
    expect((await mock.world().journal()).at(-1)?.notes).toEqual(['getPet does not declare the status 499; the reply was sent anyway.'])
  })

  test('is a problem with that status if the document declares no error body', async () => {
    const plain = createMock({
      specs: [{ name: 'x', document: documentOf({ '/x': { get: { responses: { 200: { description: '' } } } } }) as never }],
    })
    expect(await ask(plain, '/x/x', { headers: { prefer: 'code=503' } })).toMatchObject({
      status: 503,
      headers: { 'content-type': 'application/problem+json' },
      body: { title: 'Service Unavailable', status: 503 },
    })
  })

  test('does not prevent the check of the request', async () => {
    expect(await get('code=204', 'x=one')).toMatchObject({ status: 422, headers: { 'x-mock-violations': 'type /query/x' } })
  })
})

describe('a provider', () => {
  test('does not run if an answer of the spec is preferred', async () => {
    const mock = shopMock()
    const headers = { prefer: 'code=409' }
    expect((await ask(mock, '/shop/things', { body: { id: 'a' }, headers })).status).toBe(409)
    expect((await mock.world().state()).collections).toEqual({})
    expect(await mock.world().journal()).toMatchObject([{ answeredBy: 'sampled', operation: 'createThing' }])
  })

  test('still authorises the call', async () => {
    const mock = shopMock({ authorise: ({ reply }) => reply(404, { error: 'no' }) })
    expect((await ask(mock, '/shop/things/a', { headers: { prefer: 'code=200' } })).status).toBe(404)
  })

  test('gets the tokens that are not for the mock', async () => {
    const mock = shopMock({ handlers: { getThing: ({ rawHeaders, reply }) => reply(200, { id: String(rawHeaders['prefer']) }) } })
    expect((await ask(mock, '/shop/things/a', { headers: { prefer: 'return=minimal' } })).body).toEqual({ id: 'return=minimal' })
  })
})

test('a preferred error that is made from its schema states its status, and keeps what the schema documents', async () => {
  const error = {
    type: 'object',
    required: ['message', 'status', 'code', 'hint'],
    properties: {
      message: { type: 'string' },
      status: { type: 'integer' },
      code: { type: 'string', example: 'E17' },
      hint: { const: 'Ask again.' },
    },
  }
  const gone = { description: '', content: { 'application/json': { schema: error } } }
  const paths = { '/pet': { get: { operationId: 'getPet', responses: { 200: { description: '' }, 404: gone } } } }
  const mock = createMock({ specs: [{ name: 'pets', document: documentOf(paths) as never }] })
  const reply = await ask(mock, '/pets/pet', { headers: { prefer: 'code=404' } })
  expect(reply).toMatchObject({ status: 404, body: { message: 'Not Found.', status: 404, code: 'E17', hint: 'Ask again.' } })
})
