import { describe, expect, test } from 'vitest'
import type { AnyCall, HandlerReply } from '../../../src/provider/provider.ts'
import { createMock, type Call, type Mock } from '../../../src/index.ts'
import { ask, documentOf, shopMock } from '../shop.ts'

const item = { type: 'object', properties: { id: { type: 'integer' }, tag: { type: 'string' } } }
const schema = {
  type: 'object',
  properties: {
    name: { type: 'string' },
    count: { type: 'integer' },
    nice: { type: 'boolean' },
    tags: { type: 'array', items: { type: 'integer' } },
    item,
    items: { type: 'array', items: item },
    file: { type: 'string', format: 'binary' },
    long_name: { type: 'string', 'x-synonyms': ['longName'] },
  },
}

const content = {
  'application/json': { schema },
  'application/x-www-form-urlencoded': { schema },
  'multipart/form-data': { schema },
  'text/plain': { schema: { type: 'string' } },
  'application/octet-stream': { schema: {} },
}
const responses = { 200: { description: '', content: { 'application/json': {} } } }

/** Bodies as handlers got them. */
const bodies: unknown[] = []

/** Whether nothing in a value has a prototype of its own, or tries to. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return true
  const inside = Object.values(value).every(isPlain)
  return inside && Object.getPrototypeOf(value) === Object.prototype && !Object.hasOwn(value, '__proto__')
}

/** Echoes what the handler got. */
const mock = shopMock({
  document: documentOf({ '/echo': { post: { operationId: 'echo', requestBody: { content }, responses } } }),
  handlers: {
    echo: ({ body, reply }: AnyCall<unknown>): HandlerReply => {
      bodies.push(body)
      return reply(200, body instanceof Uint8Array ? { bytes: [...body] } : (body ?? null))
    },
  },
})

const form = 'application/x-www-form-urlencoded'

async function send(body: string | Uint8Array, type: string): Promise<{ status: number; body: unknown; told: string | undefined }> {
  const reply = await ask(mock, '/shop/echo', { body, headers: { 'content-type': type } })
  return { status: reply.status, body: reply.body, told: reply.headers['x-mock-violations'] }
}

/** A call whose body somebody else has parsed. */
async function adopt(parsed: unknown, type: string, on: Mock = mock): Promise<{ status: number; body: unknown }> {
  const call: Call = { method: 'POST', path: '/shop/echo', query: '', headers: { 'content-type': type }, body: { parsed } }
  const { status, body } = await on.handle(call)
  return { status, body: JSON.parse(String(body)) as unknown }
}

describe('a form', () => {
  test('has values of the types in its schema', async () => {
    const sent = 'name=a+b%21&count=7&nice=true&tags=1&tags=2&unknown=7&longName=x'
    const body = { name: 'a b!', count: 7, nice: true, tags: [1, 2], unknown: '7', long_name: 'x' }
    expect((await send(sent, form)).body).toEqual(body)
  })

  test('may nest one level, and name lists with brackets', async () => {
    expect((await send('item[id]=7&item[tag]=x&tags[]=1', form)).body).toEqual({ item: { id: 7, tag: 'x' }, tags: [1] })
  })

  test('is refused if its types are wrong, or it cannot be decoded', async () => {
    expect(await send('count=many&nice=1', form)).toMatchObject({ status: 422, told: 'type /body/count, type /body/nice' })
    expect(await send('name=%E0%A4%A', form)).toMatchObject({ status: 400, told: 'syntax /body' })
    expect(await send(Uint8Array.of(0xff), form)).toMatchObject({ status: 400, told: 'encoding /body' })
  })

  test('does not reach a prototype', async () => {
    expect((await send('__proto__=a&__proto__[x]=1&constructor=b&a[__proto__]=c', form)).body).toEqual({ constructor: 'b', a: {} })
    expect(bodies.at(-1)).toSatisfy(isPlain)
  })

  test('of many fields takes a time that grows with their number, not with its square', async () => {
    const sent = Array.from({ length: 20_000 }, (_, index) => `f${index}=1`).join('&')
    expect(Object.keys((await send(sent, form)).body as object)).toHaveLength(20_000)
  })
})

async function multipart(fields: FormData): ReturnType<typeof send> {
  const request = new Request('http://x', { method: 'POST', body: fields })
  return send(await request.bytes(), request.headers.get('content-type') ?? '')
}

describe('a multipart body', () => {
  test('has values of the types in its schema, and files as text', async () => {
    const fields = new FormData()
    for (const [name, value] of [
      ['name', 'a'],
      ['count', '7'],
      ['tags', '1'],
      ['tags', '2'],
      ['item', '{"id": 7}'],
      ['unknown', '{'],
    ] as const)
      fields.append(name, value)
    fields.append('file', new Blob(['text of it']), 'a.txt')
    const body = { name: 'a', count: 7, tags: [1, 2], item: { id: 7 }, unknown: '{', file: 'text of it' }
    expect((await multipart(fields)).body).toEqual(body)
  })

  test('does not reach a prototype', async () => {
    const fields = new FormData()
    fields.append('__proto__', '{"x": 1}')
    fields.append('item', '{"__proto__": {"x": 1}}')
    expect((await multipart(fields)).body).toEqual({ item: {} })
    expect(bodies.at(-1)).toSatisfy(isPlain)
  })

  test('is refused if it has no boundary or is incomplete', async () => {
    expect(await send('--x', 'multipart/form-data')).toMatchObject({ status: 400, told: 'syntax /body' })
    expect(await send('--x\r\nnothing', 'multipart/form-data; boundary=x')).toMatchObject({ status: 400, told: 'syntax /body' })
  })
})

describe('a body of JSON', () => {
  test('does not reach a prototype', async () => {
    for (const name of ['__proto__', '\\u005f\\u005Fproto__', '__\\u0070roto__']) {
      const sent = `{"${name}": {"name": "a"}, "item": {"${name}": {"id": 1}}, "unknown": [{"${name}": 1}]}`
      expect((await send(sent, 'application/json')).body).toEqual({ item: {}, unknown: [{}] })
      expect((bodies.at(-1) as { unknown: unknown[] }).unknown.concat(bodies.at(-1))).toSatisfy((each: unknown[]) => each.every(isPlain))
    }
  })
})

describe('other bodies', () => {
  test('are text or bytes', async () => {
    expect((await send('{"a"', 'text/plain')).body).toBe('{"a"')
    expect((await send(Uint8Array.of(0, 255), 'application/octet-stream')).body).toEqual({ bytes: [0, 255] })
  })

  test('have only their size in the journal if they are bytes', async () => {
    await send(Uint8Array.of(1, 2, 3), 'application/octet-stream')
    expect((await mock.world().journal()).at(-1)?.request.body).toEqual({ omitted: '3 bytes' })
  })

  test('may be missing if they are not required', async () => {
    expect(await ask(mock, '/shop/echo', { method: 'POST' })).toMatchObject({ status: 200, body: null })
    expect(await ask(mock, '/shop/echo', { method: 'POST', body: '', headers: { 'content-type': form } })).toMatchObject({ status: 200 })
  })
})

describe('a body that another parser has read', () => {
  test('is treated like one that the mock has parsed', async () => {
    expect(await adopt({ name: 'a', longName: 'x' }, 'application/json')).toEqual({ status: 200, body: { name: 'a', long_name: 'x' } })
    expect((await adopt({ count: 'x' }, 'application/json')).status).toBe(422)
    expect((await adopt({}, 'application/xml')).status).toBe(415)
  })

  test('is copied, so that the caller cannot change it later', async () => {
    const parsed = { item: { id: 7 } }
    await adopt(parsed, 'application/json')
    parsed.item.id = 8
    expect((await mock.world().journal()).at(-1)?.request.body).toEqual({ item: { id: 7 } })
  })

  test('has values of the types in its schema if it is a form', async () => {
    const parsed = { count: '7', tags: '1', item: { id: '7', tag: '8' }, items: [{ id: '1' }], unknown: '7', name: '7' }
    const body = { count: 7, tags: [1], item: { id: 7, tag: '8' }, items: [{ id: 1 }], unknown: '7', name: '7' }
    expect(await adopt(parsed, form)).toEqual({ status: 200, body })
  })

  test('has the first of several values of a form field', async () => {
    const parsed = { name: ['a', 'b'], count: ['1', '2'], unknown: ['x', 'y'], tags: ['1', '2'] }
    const body = { name: 'a', count: 1, unknown: 'x', tags: [1, 2] }
    expect((await adopt(parsed, form)).body).toEqual(body)
    expect((await send('name=a&name=b&count=1&count=2&unknown=x&unknown=y&tags=1&tags=2', form)).body).toEqual(body)
  })

  test('does not reach a prototype', async () => {
    for (const type of ['application/json', form]) {
      const parsed = JSON.parse('{"__proto__": {"name": "a"}, "item": {"__proto__": {"id": 1}}, "longName": "x"}') as unknown
      expect((await adopt(parsed, type)).body).toEqual({ item: {}, long_name: 'x' })
      expect(bodies.at(-1)).toSatisfy(isPlain)
    }
  })

  test('is refused if it is nested too deep or circular', async () => {
    const circle: Record<string, unknown> = {}
    circle['item'] = circle
    const deep = JSON.parse('[{"a":'.repeat(60) + '1' + '}]'.repeat(60)) as unknown
    for (const parsed of [circle, deep]) expect((await adopt(parsed, 'application/json')).status).toBe(400)
  })

  test('is refused if it has more than 250,000 values', async () => {
    expect((await adopt({ unknown: Array.from({ length: 250_000 }, () => 1) }, 'application/json')).status).toBe(413)
  })

  test('is refused if an object has more than 25,000 fields', async () => {
    const [most, more] = [25_000, 25_001].map((length) => Object.fromEntries(Array.from({ length }, (_, index) => [`n${index}`, 1])))
    expect((await adopt({ unknown: most }, 'application/json')).status).toBe(200)
    expect((await adopt({ unknown: more }, 'application/json')).status).toBe(413)
  })

  test('is refused if its objects have more than 50,000 different names', async () => {
    expect((await adopt(named(16_000), 'application/json')).status).toBe(200)
    expect((await adopt(named(17_000), 'application/json')).status).toBe(413)
  })

  test('may contain only JSON values', async () => {
    const parsed = { name: 'a', unknown: [undefined, (): void => {}, Symbol('x'), 1n, NaN, new Map([[1, 2]])] }
    expect((await adopt(parsed, 'application/json')).body).toEqual({ name: 'a', unknown: [null, null, null, null, null, {}] })
  })
})

/** An object of three objects, each with names of its own. */
function named(names: number): object {
  const part = (of: string): object => Object.fromEntries(Array.from({ length: names }, (_, index) => [`${of}${index}`, 1]))
  return { a: part('a'), b: part('b'), c: part('c') }
}

test('a media type that is not declared is refused with a list of those that are', async () => {
  const paths = { '/pets': { post: { requestBody: { content: { 'text/a': {}, 'text/b': {}, 'text/c': {} } }, responses } } }
  const pets = createMock({ specs: [{ name: 'pets', document: { openapi: '3.1.0', info: { title: 'Pets', version: '1' }, paths } }] })
  const headers = { 'content-type': 'text/d' }
  const response = await pets.fetch(new Request('http://mock/pets/pets', { method: 'POST', headers, body: 'a' }))
  const message = 'has a media type that is not declared; send text/a, text/b or text/c'
  expect(await response.json()).toMatchObject({ violations: [{ code: 'media-type', message }] })
})
