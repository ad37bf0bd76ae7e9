import { expect, test } from 'vitest'
import { createClient, type Description, type OperationDescription } from '../../../src/client.ts'
import { json, scripted } from '../setup.ts'

interface Recorded {
  readonly request: Request
  readonly url: string
}

type Input = Readonly<Record<string, unknown>>

/** The request that a client of one operation sends for this input. */
async function sent(
  operation: Partial<OperationDescription>,
  input?: Input,
  options: { headers?: Record<string, string> } = {},
): Promise<Recorded> {
  const { fetch, sent: requests } = scripted(json(200, {}))
  const full: OperationDescription = { method: 'POST', path: '/x', in: {}, statuses: [200], ...operation }
  const description: Description = { name: 'shop', servers: [], operations: { call: full } }
  const client = createClient(description, { baseUrl: 'http://shop/base/', fetch }) as unknown as {
    call(input?: Input, options?: object): Promise<unknown>
  }
  await client.call(input, options)
  const [request] = requests
  if (!request) throw new Error('Nothing was sent.')
  return { request, url: request.url.replace('http://shop/base', '') }
}

test('fields are sent in path, query, headers, cookies and body', async () => {
  const { request, url } = await sent(
    {
      path: '/shops/{shop}/orders',
      in: { path: ['shop'], query: ['dry'], header: ['X-Trace'], cookie: ['session'], body: ['item'] },
      body: 'application/json',
    },
    { shop: 'a/b c', dry: true, 'X-Trace': 7, session: 'ö', item: { id: 1 } },
  )
  expect(url).toBe('/shops/a%2Fb%20c/orders?dry=true')
  expect(request.headers.get('x-trace')).toBe('7')
  expect(await request.text()).toBe('{"item":{"id":1}}')
})

test('a name that several parts have is prefixed with the part', async () => {
  const operation = {
    method: 'PUT',
    path: '/pets/{id}',
    in: { path: ['id'], query: ['id'], body: ['id', 'name'] },
    clashes: ['id'],
    body: 'application/json',
  }
  const { request, url } = await sent(operation, { 'path.id': 'p', 'query.id': 'q', 'body.id': 'b', name: 'Rex' })
  expect([url, await request.text()]).toEqual(['/pets/p?id=q', '{"id":"b","name":"Rex"}'])
})

test.for([
  [undefined, ['a b', 'c'], '?list=a%20b&list=c'],
  [undefined, [], ''],
  [undefined, ['a', null, undefined], '?list=a'],
  ['comma', ['a,b', 'c'], '?list=a%2Cb,c'],
  ['comma', [], ''],
  ['space', ['a', 'b'], '?list=a%20b'],
  ['pipe', ['a', 'b'], '?list=a|b'],
  ['json', [{ a: 1 }], '?list=%5B%7B%22a%22%3A1%7D%5D'],
  ['json', 'a', '?list=%22a%22'],
  ['json', undefined, ''],
  ['reserved', 'a/b?c&d=é', '?list=a/b?c%26d=%C3%A9'],
  ['reserved', ['a/b', 'c d'], '?list=a/b&list=c%20d'],
  [undefined, { a: 'x y', b: undefined }, '?a=x%20y'],
  ['deep', { 'a&b': 1, c: 2 }, '?list[a%26b]=1&list[c]=2'],
  ['deep', { tags: ['x', 'y'], range: { to: 5, from: null } }, '?list[tags][0]=x&list[tags][1]=y&list[range][to]=5'],
  ['deep', [{ id: 1 }], '?list[0][id]=1'],
  ['comma', { a: 1, b: 2 }, '?list=a,1,b,2'],
  [undefined, [{ a: 1 }], '?list=%7B%22a%22%3A1%7D'],
  [undefined, '', '?list='],
  [undefined, 0, '?list=0'],
  [undefined, null, ''],
  [undefined, undefined, ''],
] as const)('in style %s, the query of %j is %s', async ([style, list, expected]) => {
  const styles = style && { query: { list: style } }
  expect((await sent({ method: 'GET', in: { query: ['list'] }, ...(styles && { styles }) }, { list })).url).toBe(`/x${expected}`)
})

test('the name of a query parameter is percent-encoded', async () => {
  expect((await sent({ method: 'GET', in: { query: ['a&b'] } }, { 'a&b': 1 })).url).toBe('/x?a%26b=1')
})

test.for([
  ['/x/{list}', ['a', 'b'], '/x/a,b'],
  ['/x/{list}.json', 'a', '/x/a.json'],
  ['/x/{.list}', ['a', 'b'], '/x/.a,b'],
  ['/x/{.list*}', ['a', 'b'], '/x/.a.b'],
  ['/x/{;list}', ['a', 'b'], '/x/;list=a,b'],
  ['/x/{;list*}', ['a', 'b'], '/x/;list=a;list=b'],
  ['/x/{;list*}', { x: 1, y: 2 }, '/x/;x=1;y=2'],
  ['/x/{list*}', { x: 1, y: 2 }, '/x/x=1,y=2'],
  ['/x/{list}', { x: 1, y: 2 }, '/x/x,1,y,2'],
  ['/x/{list}', 'ä', '/x/%C3%A4'],
  ['/x/{list}', '$&', '/x/%24%26'],
] as const)('the path %s with %j becomes %s', async ([path, list, expected]) => {
  expect((await sent({ method: 'GET', path, in: { path: ['list'] } }, { list })).url).toBe(expected)
})

test('a value that the spec declares as JSON is JSON in path, header and cookie', async () => {
  const styles = { path: { a: 'json' }, header: { 'X-A': 'json' }, cookie: { c: 'json' } } as const
  const operation = { path: '/x/{a}', in: { path: ['a'], header: ['X-A'], cookie: ['c'] }, styles }
  const { url, request } = await sent(operation, { a: [1], 'X-A': 'b', c: { d: 1 } })
  expect([url, request.headers.get('x-a'), request.headers.get('cookie')]).toEqual(['/x/%5B1%5D', '"b"', 'c=%7B%22d%22%3A1%7D'])
})

test.for([
  [undefined, ['a', 'b'], 'a,b'],
  [undefined, { a: 1, b: 'z' }, 'a,1,b,z'],
  ['fields', { a: 1, b: 'z' }, 'a=1,b=z'],
  [undefined, true, 'true'],
] as const)('in style %s, the header of %j is %s', async ([style, value, expected]) => {
  const styles = style && { header: { 'X-A': style } }
  const { request } = await sent({ in: { header: ['X-A'] }, ...(styles && { styles }) }, { 'X-A': value })
  expect(request.headers.get('x-a')).toBe(expected)
})

test.for([
  [undefined, ['u', 'v w'], 'a=u; a=v%20w'],
  ['comma', ['u', 'v w'], 'a=u,v%20w'],
  [undefined, { x: 1, y: 2 }, 'x=1; y=2'],
] as const)('in style %s, the cookie of %j is %s', async ([style, value, expected]) => {
  const styles = style && { cookie: { a: style } }
  const { request } = await sent({ in: { cookie: ['a'] }, ...(styles && { styles }) }, { a: value })
  expect(request.headers.get('cookie')).toBe(expected)
})

test.for([undefined, null, '', '.', '..'])('the path field %j is refused, because it would lead to another operation', async (id) => {
  await expect(sent({ method: 'GET', path: '/pets/{id}', in: { path: ['id'] } }, { id })).rejects.toThrow(/^shop: call cannot be sent\. /)
})

test('an unknown input is refused unless it can be a field of the body', async () => {
  await expect(sent({ method: 'GET' }, { id: 1 })).rejects.toThrow('The operation has no input "id". It has: none.')
  await expect(sent({ body: 'application/json', whole: true, in: { body: ['body'] } }, { id: 1 })).rejects.toThrow('It has: body.')
  expect(await (await sent({ body: 'application/json', in: { body: ['a'] } }, { more: 1 })).request.text()).toBe('{"more":1}')
})

test('a value that JSON cannot hold is refused before anything is sent', async () => {
  await expect(sent({ body: 'application/json', in: { body: ['a'] } }, { a: 1n })).rejects.toThrow(TypeError)
})

test('a form is urlencoded, and a list repeats its name', async () => {
  const { request } = await sent(
    { body: 'application/x-www-form-urlencoded', in: { body: ['a', 'b', 'c'] } },
    { a: 'x y', b: [1, 2], c: undefined },
  )
  expect(request.headers.get('content-type')).toBe('application/x-www-form-urlencoded')
  expect(await request.text()).toBe('a=x+y&b=1&b=2')
})

test('fields of a form are written as the spec encodes them', async () => {
  const styles = { body: { metadata: 'deep', expand: 'comma', rules: 'json', spread: 'fields' } } as const
  const { request } = await sent(
    { body: 'application/x-www-form-urlencoded', in: { body: ['email', 'metadata', 'expand', 'rules', 'spread', 'plain'] }, styles },
    { email: 'a@b.example', metadata: { order: '6735' }, expand: ['a', 'b,c'], rules: ['x'], spread: { p: 1 }, plain: { q: 1 } },
  )
  const fields = ['email=a%40b.example', 'metadata[order]=6735', 'expand=a,b%2Cc', 'rules=%5B%22x%22%5D', 'p=1', 'plain=%7B%22q%22%3A1%7D']
  expect(await request.text()).toBe(fields.join('&'))
})

test('parts of a multipart form have the media types of the spec', async () => {
  const partTypes = { meta: 'application/json', icon: 'image/png', note: 'text/plain', page: 'application/xml' }
  const operation = { body: 'multipart/form-data', in: { body: ['meta', 'icon', 'note', 'page'] }, partTypes }
  const input = { meta: { x: 1 }, icon: new Blob(['png']), note: 'n', page: '<p/>' }
  const form = await (await sent(operation, input)).request.formData()
  const [meta, icon, page] = ['meta', 'icon', 'page'].map((name) => form.get(name) as File)
  expect([meta?.type, await meta?.text(), icon?.type, page?.type]).toEqual(['application/json', '{"x":1}', 'image/png', 'application/xml'])
  expect(form.get('note')).toBe('n')
})

test('a file keeps its name and its own media type', async () => {
  const operation = { body: 'multipart/form-data', in: { body: ['a', 'b'] }, partTypes: { a: 'image/png', b: 'image/png' } }
  const input = { a: new File([''], 'a.png'), b: new File([''], 'b.gif', { type: 'image/gif' }) }
  const form = await (await sent(operation, input)).request.formData()
  const files = ['a', 'b'].map((name) => form.get(name) as File)
  expect(files.map(({ name, type }) => `${name} ${type}`)).toEqual(['a.png image/png', 'b.gif image/gif'])
})

test('a form without fixed fields may be given as FormData or URLSearchParams', async () => {
  const whole = { whole: true, in: { body: ['body'] } } as const
  const form = new FormData()
  form.set('a', 'b')
  const multipart = await sent({ ...whole, body: 'multipart/form-data' }, { body: form })
  expect((await multipart.request.formData()).get('a')).toBe('b')
  const encoded = await sent({ ...whole, body: 'application/x-www-form-urlencoded' }, { body: new URLSearchParams({ a: 'b c' }) })
  expect(await encoded.request.text()).toBe('a=b+c')
})

test('a multipart form contains files, and objects as JSON', async () => {
  const file = new File(['bytes'], 'photo.png', { type: 'image/png' })
  const { request } = await sent(
    { body: 'multipart/form-data', in: { body: ['photo', 'tags', 'meta'] } },
    { photo: file, tags: ['a', 'b'], meta: { x: 1 } },
  )
  expect(request.headers.get('content-type')).toMatch(/^multipart\/form-data; boundary=/)
  const form = await request.formData()
  expect([(form.get('photo') as File).name, form.getAll('tags'), form.get('meta')]).toEqual(['photo.png', ['a', 'b'], '{"x":1}'])
})

test.for([
  ['application/json', [1, 2], '[1,2]'],
  ['application/merge-patch+json', null, 'null'],
  ['text/plain', 'words', 'words'],
  ['application/octet-stream', new Uint8Array([104, 105]), 'hi'],
] as const)('a whole body in %s is sent as it is', async ([type, body, expected]) => {
  const { request } = await sent({ body: type, whole: true, in: { body: ['body'] } }, { body })
  expect([request.headers.get('content-type'), await request.text()]).toEqual([type, expected])
})

test('without fields, an optional body is left out and a required one is empty', async () => {
  const fields = { body: 'application/json', in: { body: ['a'] } }
  const { request } = await sent(fields)
  expect([request.body, request.headers.get('content-type')]).toEqual([null, null])
  expect(await (await sent({ ...fields, needsBody: true })).request.text()).toBe('{}')
})

test('the headers of a call win over all others', async () => {
  const { request } = await sent(
    { accept: 'application/json', body: 'application/json', in: { body: ['a'] } },
    { a: 1 },
    { headers: { ACCEPT: 'text/csv', 'Content-Type': 'application/vnd.shop+json' } },
  )
  expect([request.headers.get('accept'), request.headers.get('content-type')]).toEqual(['text/csv', 'application/vnd.shop+json'])
})

test('names of built-in object properties are names like any other', async () => {
  const names = ['constructor', '__proto__', 'toString']
  const input = JSON.parse('{"constructor":1,"__proto__":2,"toString":3}') as Input
  expect((await sent({ method: 'GET', in: { query: names } }, input)).url).toBe('/x?constructor=1&__proto__=2&toString=3')
  expect((await sent({ method: 'GET', in: { query: names } }, {})).url).toBe('/x')
  expect(await (await sent({ in: { body: names }, body: 'application/json' }, input)).request.text()).toBe(
    '{"constructor":1,"__proto__":2,"toString":3}',
  )
})
