import { describe, expect, test } from 'vitest'
import { createMock, type Mock, type MockOptions } from '../../../src/index.ts'
import { ask, documentOf, shopMock } from '../shop.ts'

const problem = { status: 403, body: { type: 'urn:tallystick:problem:forbidden' } }
const path = '/shop/things/a'
const host = 'mock.example:4010'

/** The answer of a new shop to a call with these headers. */
function callShop(headers: Record<string, string>, options: MockOptions = {}, method = 'GET'): ReturnType<typeof ask> {
  return ask(shopMock({}, options), path, { method, headers: { host, ...headers } })
}

describe('without CORS', () => {
  const foreign: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    { 'sec-fetch-site': 'cross-site', origin: `http://${host}` },
    { origin: 'https://app.example' },
    { origin: 'null' },
    { origin: 'http://mock.example' },
  ]
  const own: Record<string, string>[] = [
    {},
    { 'sec-fetch-site': 'same-origin', origin: `http://${host}` },
    { 'sec-fetch-site': 'same-origin', origin: 'https://proxy.example' },
    { 'sec-fetch-site': 'none' },
    { origin: `http://${host}` },
    { origin: `https://${host}` },
  ]

  test.each(foreign)('a page of another origin is refused: %j', async (headers) => {
    for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS', 'PATCH'])
      expect((await callShop(headers, { cors: false }, method)).status).toBe(403)
    expect(await callShop(headers, { cors: false })).toMatchObject(problem)
  })

  test.each(own)('a program or a page of the own origin is answered: %j', async (headers) => {
    const reply = await callShop(headers, { cors: false })
    expect(reply).toMatchObject({ status: 404, body: { error: 'unknown' } })
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control') || name === 'vary')).toEqual([])
  })

  test('a refused page changes nothing and creates no world', async () => {
    const mock = shopMock({}, { cors: false })
    const headers = { 'sec-fetch-site': 'cross-site', 'x-mock-world': 'theirs' }
    expect(await ask(mock, '/shop/things', { headers, body: { id: 'a' } })).toMatchObject(problem)
    expect(mock.worldNames()).toEqual([])
  })

  test('a refused call of a page is in the journal of its world', async () => {
    const mock = shopMock({}, { cors: false })
    await ask(mock, path, { headers: { 'x-mock-world': 'ours' } })
    await ask(mock, path, { headers: { 'x-mock-world': 'ours', origin: 'https://app.example' } })
    const [, refused] = await mock.world('ours').journal()
    expect(refused).toMatchObject({ answeredBy: 'mock', reply: { status: 403 } })
    expect(mock.worldNames()).toEqual(['ours'])
  })
})

describe('with CORS', () => {
  const embedding: Record<string, string>[] = [
    { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
    { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'empty' },
    { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
  ]

  test.each(embedding)('a page of another site that embeds a reply creates no world: %j', async (headers) => {
    const mock = shopMock()
    const from = { 'sec-fetch-site': 'cross-site', ...headers }
    expect(await ask(mock, path, { headers: from })).toMatchObject(problem)
    expect(await ask(mock, `/@theirs${path}`, { headers: from })).toMatchObject(problem)
    expect(await ask(mock, '/nowhere', { headers: { ...from, 'x-mock-world': 'theirs' } })).toMatchObject(problem)
    expect(mock.worldNames()).toEqual([])
    await ask(mock, path)
    expect(await ask(mock, path, { headers: from })).toMatchObject({ status: 404, body: { error: 'unknown' } })
    expect(mock.worldNames()).toEqual(['default'])
  })

  test.each<Record<string, string>>([
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors', origin: 'https://app.example' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
    { 'sec-fetch-site': 'cross-site', origin: 'https://app.example' },
  ])('any other page may create one: %j', async (headers) => {
    const mock = shopMock()
    expect(await ask(mock, path, { headers })).toMatchObject({ status: 404, body: { error: 'unknown' } })
    expect(mock.worldNames()).toEqual(['default'])
  })

  test.each(['https://app.example', 'null', 'http://localhost:3000'])('a page of %s may send credentials', async (origin) => {
    const { headers } = await callShop({ origin })
    expect(headers).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      vary: 'Origin',
    })
  })

  test('the headers that a page may read are listed by name', async () => {
    const created = await ask(shopMock(), '/shop/things', { headers: { origin: 'https://app.example' }, body: { id: 'a' } })
    expect(created).toMatchObject({ status: 201, headers: { 'access-control-expose-headers': 'x-count, x-mock-exchange' } })
    const refused = await ask(shopMock(), '/shop/things', { headers: { origin: 'https://app.example' }, body: {} })
    expect(refused).toMatchObject({ status: 422, headers: { 'access-control-expose-headers': 'x-mock-violations, x-mock-exchange' } })
    const plain = await callShop({ origin: 'https://app.example' })
    expect(plain).toMatchObject({ headers: { 'access-control-expose-headers': 'x-mock-exchange' } })
  })

  test('a preflight is allowed everything that it asks for', async () => {
    const asked = {
      origin: 'https://app.example',
      'access-control-request-method': 'PUT',
      'access-control-request-headers': 'x-one,x-two',
      'access-control-request-private-network': 'true',
    }
    expect(await ask(shopMock(), '/shop/things', { method: 'OPTIONS', headers: asked })).toEqual({
      status: 204,
      body: null,
      headers: {
        'access-control-allow-origin': 'https://app.example',
        'access-control-allow-credentials': 'true',
        'access-control-allow-methods': 'PUT',
        'access-control-allow-headers': 'x-one,x-two',
        'access-control-allow-private-network': 'true',
        'access-control-max-age': '600',
        'access-control-expose-headers': 'x-mock-exchange',
        'x-mock-exchange': 'default/1',
        vary: 'access-control-request-headers, access-control-request-method, Origin',
      },
    })
  })

  test('headers that a spec declares do not replace the CORS headers', async () => {
    const schema = { type: 'string' }
    const headers = {
      vary: { schema, example: 'Accept' },
      'Access-Control-Allow-Origin': { schema, example: '*' },
      'x-own': { schema, example: 'a' },
    }
    const document = documentOf({ '/x': { get: { responses: { 200: { description: '', headers } } } } })
    const mock = createMock({ specs: [{ name: 'api', document: document as never }] })
    expect((await ask(mock, '/api/x', { headers: { origin: 'https://app.example' } })).headers).toMatchObject({
      'access-control-allow-origin': 'https://app.example',
      'access-control-expose-headers': 'x-own, x-mock-exchange',
      vary: 'Accept, Origin',
    })
    expect((await ask(mock, '/api/x')).headers).toMatchObject({ 'access-control-allow-origin': '*', vary: 'Accept' })
  })
})

function serving(mediaType: string, headers: object = {}): Mock {
  const content = { [mediaType]: { schema: { type: 'string' }, example: '<x/>' } }
  const document = documentOf({ '/x': { get: { responses: { 200: { description: '', content, headers } } } } })
  return createMock({ specs: [{ name: 'api', document: document as never }] })
}
async function policyOf(mock: Mock, headers: Record<string, string> = {}): Promise<string | undefined> {
  return (await ask(mock, '/api/x', { headers })).headers['content-security-policy']
}

describe('a reply that a browser could show as a document', () => {
  test.each([
    'text/html',
    'TEXT/HTML; charset=utf-8',
    'application/xhtml+xml',
    'image/svg+xml',
    'text/xml',
    'application/xml;charset=utf-8',
    'application/atom+xml',
    'application/unknown',
    'text/xsl',
    'multipart/x-mixed-replace; boundary=x',
  ])('gets its own origin: %s', async (mediaType) => {
    const mock = serving(mediaType)
    expect(await policyOf(mock)).toBe('sandbox allow-scripts allow-forms')
    for (const dest of ['document', 'iframe', 'object', 'empty'])
      expect(await policyOf(mock, { 'sec-fetch-dest': dest })).toBe('sandbox allow-scripts allow-forms')
  })

  test.each(['application/json', 'application/vnd.x+json', 'text/plain', 'text/csv', 'image/png', 'application/pdf'])(
    'is not of the type %s',
    async (mediaType) => {
      expect(await policyOf(serving(mediaType))).toBeUndefined()
    },
  )

  test('keeps the policy that the spec declares as well', async () => {
    const mock = serving('text/html', { 'Content-Security-Policy': { schema: { type: 'string' }, example: "default-src 'none'" } })
    expect(await policyOf(mock)).toBe("default-src 'none', sandbox allow-scripts allow-forms")
  })
})
