import { describe, expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/index.ts'
import { adminHandle } from '../../../src/control/admin/adminHandle.ts'
import { ask, documentOf, type Answer } from '../shop.ts'

const text = { type: 'string' }
const list = { type: 'array', items: text }
const ok = { 200: { description: '', content: { 'application/json': { example: {} } } } }
const nestedList = { type: 'array', uniqueItems: true, items: { anyOf: [{ $ref: '#/components/schemas/Nested' }, { type: 'integer' }] } }

function body(mediaType: string, schema: object): object {
  return { requestBody: { content: { [mediaType]: { schema } } }, responses: ok }
}

const choices = Array.from({ length: 50 }, (_, index) => ({ type: 'object', required: [`n${index}`], properties: { list } }))
const listed = Array.from({ length: 5_000 }, (_, index) => ({ id: index, name: 'x' }))

const document = documentOf(
  {
    '/query': {
      get: {
        parameters: [
          { name: 'a', in: 'query', schema: list },
          { name: 'deep', in: 'query', style: 'deepObject', schema: { type: 'object', additionalProperties: text } },
          { name: 'constructor', in: 'header', schema: text },
        ],
        responses: ok,
      },
    },
    '/form': { post: body('application/x-www-form-urlencoded', { type: 'object', properties: { a: list } }) },
    '/parts': { post: body('multipart/form-data', { type: 'object', properties: { a: list } }) },
    '/object': { post: body('application/json', { type: 'object', additionalProperties: text }) },
    '/anything': { post: body('application/json', {}) },
    '/choices': { post: body('application/json', { type: 'array', items: { oneOf: choices } }) },
    '/listed': { post: body('application/json', { type: 'array', items: { enum: listed } }) },
    '/xml': { post: body('application/xml', { type: 'object', properties: { a: list } }) },
    '/nested': { post: body('application/json', { $ref: '#/components/schemas/Nested' }) },
  },
  { components: { schemas: { Nested: nestedList } } },
)
const mock: Mock = createMock({ specs: [{ name: 'api', document: document as never }] })

function send(path: string, type: string, content: string): Promise<Answer> {
  return ask(mock, `/api${path}`, { method: 'POST', body: new TextEncoder().encode(content), headers: { 'content-type': type } })
}

const times = (count: number, unit: (index: number) => string, separator = ''): string =>
  Array.from({ length: count }, (_, index) => unit(index)).join(separator)

describe('a query', () => {
  test('with one name fifteen thousand times is read and recorded', async () => {
    expect((await ask(mock, '/api/query', { query: times(15_000, () => 'a', '&') })).status).toBe(200)
    const { request } = (await mock.world().journal()).at(-1) as { request: { query: unknown } }
    expect((request.query as { a: string[] }).a).toHaveLength(15_000)
  })

  test('with the name of a preference a hundred thousand times is read', async () => {
    expect((await ask(mock, '/api/query', { query: `${times(100_000, () => '__seed=1', '&')}&a=1` })).status).toBe(200)
  })

  test('with a hundred thousand fields of one object is read', async () => {
    expect((await ask(mock, '/api/query', { query: times(100_000, (index) => `deep[n${index}]=1`, '&') })).status).toBe(200)
  })
})

test('reads a header such as constructor only if it was sent', async () => {
  expect((await ask(mock, '/api/query')).status).toBe(200)
  expect((await ask(mock, '/api/query', { headers: { constructor: 'x' } })).status).toBe(200)
})

describe('a form', () => {
  const multipart = 'multipart/form-data; boundary=B'
  const part = '--B\r\ncontent-disposition: form-data; name="a"\r\n\r\nx\r\n'

  test.for<[string, string, string, string]>([
    ['fields', '/form', 'application/x-www-form-urlencoded', times(25_002, () => 'a=1', '&')],
    ['empty fields', '/form', 'application/x-www-form-urlencoded', '&'.repeat(1_000_000)],
  ])('with more than 25,000 %s is refused as too large', async ([, path, type, content]) => {
    const reply = await send(path, type, content)
    expect(reply).toMatchObject({ status: 413, body: { violations: [{ code: 'too-large', message: 'has more than 25000 fields' }] } })
  })

  test.for<[string, string, string]>([
    ['parts', multipart, `${part.repeat(5_001)}--B--`],
    ['beginnings of parts', 'multipart/form-data; boundary="B"', '--B\r\n'.repeat(200_000)],
  ])('with more than 5,000 %s is refused as too large', async ([, type, content]) => {
    const reply = await send('/parts', type, content)
    expect(reply).toMatchObject({ status: 413, body: { violations: [{ code: 'too-large' }] } })
  })

  test('whose parts have more than 1,000,000 bytes of headers together is refused as too large', async () => {
    const long = part.replace('\r\n\r\n', `\r\n${'a: b\r\n'.repeat(2_500)}\r\n`)
    expect((await send('/parts', multipart, `${long.repeat(60)}--B--`)).status).toBe(200)
    const reply = await send('/parts', multipart, `${long.repeat(70)}--B--`)
    expect(reply).toMatchObject({ status: 413, body: { violations: [{ code: 'too-large' }] } })
  })

  test.for<[string, string, string, string]>([
    ['25,000 fields', '/form', 'application/x-www-form-urlencoded', times(25_000, () => 'a=1', '&')],
    ['5,000 parts', '/parts', multipart, `${part.repeat(4_999)}--B--`],
  ])('with almost %s is read', async ([, path, type, content]) => {
    expect((await send(path, type, content)).status).toBe(200)
  })
})

/** A list of objects, each with names of its own. */
function named(objects: number, names: number): string {
  return `[${times(objects, (index) => `{${times(names, (each) => `"n${index}:\\"${each}":{":":1}`, ',')}}`, ',')}]`
}

describe('JSON', () => {
  test('whose items have many choices is checked while other calls are answered', async () => {
    let isDone = false
    const large = send('/choices', 'application/json', `[${times(20_000, () => '{"n1":1}', ',')}]`).then((reply) => {
      isDone = true
      return reply
    })
    expect((await send('/anything', 'application/json', '1')).status).toBe(200)
    expect(isDone).toBe(false)
    expect((await large).status).toBe(200)
  })

  test('whose items are among thousands of listed objects is checked in time', async () => {
    const began = performance.now()
    const items = `[${times(20_000, (index) => `{"name":"x","id":${index % 5_000}}`, ',')}]`
    expect((await send('/listed', 'application/json', items)).status).toBe(200)
    expect((await send('/listed', 'application/json', items.replaceAll('x', 'y'))).status).toBe(422)
    expect(performance.now() - began).toBeLessThan(5_000)
  })

  test('with more than 50,000 numbers that JavaScript would round is refused as too large', async () => {
    const numbers = times(50_000, () => '12345678901234567890', ',')
    expect((await send('/anything', 'application/json', `["12345678901234567890",${numbers}]`)).status).toBe(200)
    expect(await send('/anything', 'application/json', `[${numbers},12345678901234567890]`)).toMatchObject({
      status: 413,
      body: { violations: [{ message: 'has more than 50000 numbers with many digits' }] },
    })
  })

  test('with 25,000 names in one object, all of them wrong, is refused', async () => {
    expect((await send('/object', 'application/json', `{${times(25_000, (index) => `"n${index}":1`, ',')}}`)).status).toBe(422)
  })

  test.each([
    ['in one object', `{${times(25_001, (index) => `"n${index}":1`, ',')}}`, 413],
    ['in an object within', `[1,{"a":{},${times(25_000, (index) => `"n${index}":{":":1}`, ',')}}]`, 413],
    ['in many objects', `[${times(60_000, () => '{"a":{"b":1}}', ',')}]`, 200],
    ['in a text', JSON.stringify(':'.repeat(25_001)), 200],
  ])('with more than 25,000 names %s is answered in time', async (_, content, status) => {
    expect((await send('/anything', 'application/json', content)).status).toBe(status)
  })

  test.each([
    ['objects with 20,000 names', named(3, 20_000)],
    ['objects with one name', named(50_001, 1)],
  ])('with more than 50,000 different names in %s is refused', async (_, content) => {
    const reply = await send('/anything', 'application/json', content)
    expect(reply).toMatchObject({ status: 413, body: { violations: [{ message: 'has more than 50000 different names' }] } })
  })

  test('with 40,000 different names, or with more that are equal, is read', async () => {
    expect((await send('/anything', 'application/json', named(4, 10_000))).status).toBe(200)
    expect((await send('/anything', 'application/json', `[${times(60_000, () => '{"a":{"b\\"":1}}', ',')}]`)).status).toBe(200)
  })

  test.each([
    ['names', '/object', `{${times(250_001, (index) => `"n${index}":1`, ',')}}`],
    ['items', '/nested', `[${times(250_001, () => '1', ',')}]`],
    ['lists', '/nested', '['.repeat(300_000)],
    ['items that are not closed', '/nested', `[${'1,'.repeat(250_001)}`],
  ])('with more than 250,000 %s is refused before it is parsed', async (_, path, content) => {
    const { status, body: problem } = await send(path, 'application/json', content)
    const [{ code }] = (problem as { violations: [{ code: string }] }).violations
    expect([status, code]).toEqual(content.startsWith('[[') ? [400, 'nesting'] : [413, 'too-large'])
  })

  test('with a long text full of commas and brackets has one value', async () => {
    const reply = await send('/object', 'application/json', JSON.stringify({ a: '[,{'.repeat(300_000) }))
    expect(reply.status).toBe(200)
  })

  test('sent to the admin API may have more values, so that a large world can be restored', async () => {
    const content = new TextEncoder().encode(`{"world":[${times(250_001, () => '1', ',')}]}`)
    const call = { method: 'POST', path: '/worlds/default/clock/advance', query: '', headers: { 'content-type': 'application/json' } }
    const { status, body: problem } = await adminHandle(mock, () => undefined)({ ...call, body: content })
    expect([status, (JSON.parse(String(problem)) as { type: string }).type]).toEqual([422, 'urn:tallystick:problem:invalid-request'])
  })

  test('with nested lists of unique items is compared once, not once for each level', async () => {
    const inner = times(100_000, (index) => `[${index}]`, ',')
    expect((await send('/nested', 'application/json', `${'['.repeat(80)}${inner}${']'.repeat(80)}`)).status).toBe(200)
    expect((await send('/nested', 'application/json', '[[1,2],[1,2]]')).status).toBe(422)
    expect((await send('/nested', 'application/json', '[1,[1],1]')).status).toBe(422)
  })

  test('with a name of a megabyte is refused with a short place', async () => {
    const reply = await send('/object', 'application/json', `{"${'n'.repeat(1_000_000)}":1}`)
    expect(reply.status).toBe(422)
    expect(JSON.stringify(reply.body).length).toBeLessThan(5_000)
  })
})

function onePart(headers: string, content: string): string {
  return `--x\r\ncontent-disposition: form-data; name="a"\r\n${headers}\r\n${content}\r\n--x--\r\n`
}

describe('a multipart body', () => {
  test('whose part has more than 16 kB of headers is refused before it is parsed', async () => {
    const reply = await send(
      '/parts',
      'multipart/form-data; boundary=x',
      onePart(
        times(3_000, () => 'a: b\r\n'),
        '1',
      ),
    )
    expect(reply).toMatchObject({ status: 413, body: { violations: [{ message: 'has a part with more than 16384 bytes of headers' }] } })
  })

  test('with a long text, and a long text after its end, is read', async () => {
    expect((await send('/parts', 'multipart/form-data; boundary=x', onePart('', 'z'.repeat(40_000)) + 'z'.repeat(40_000))).status).toBe(200)
  })
})

test('other calls are answered while a large XML body is parsed', async () => {
  const large = send('/xml', 'application/xml', `<x>${'<a>1</a>'.repeat(100_000)}</x>`)
  const isParsed = large.then(() => true)
  let answered = 0
  for (let done = false; !done; answered += 1) {
    await ask(mock, '/api/query')
    done = await Promise.race([isParsed, new Promise<false>((resolve) => setTimeout(() => resolve(false)))])
  }
  expect((await large).status).toBe(200)
  expect(answered).toBeGreaterThan(5)
})
