import { expect, test } from 'vitest'
import { compile } from '../../../src/spec/api.ts'
import { parsePact } from '../../../src/verify/pact/parsePact.ts'
import { compareWithSpec } from '../../../src/verify/spec/compareWithSpec.ts'
import { pact3 } from '../pacts3.ts'

const note = {
  type: 'object',
  required: ['title', 'n'],
  properties: {
    title: { type: 'string' },
    n: { type: 'integer' },
    tags: { type: 'array', items: { type: 'string' } },
    id: { type: 'integer', readOnly: true },
  },
}
const fields = { type: 'object', properties: { id: { type: 'string' } } }

function content(types: object): object {
  return Object.fromEntries(Object.entries(types).map(([mediaType, schema]) => [mediaType, { schema: schema as unknown }]))
}

/** An operation that takes and gives a body in these media types. */
function operation(request: object, replies: object): object {
  return { requestBody: { content: content(request) }, responses: { '200': { description: 'ok', content: content(replies) } } }
}

const document = {
  openapi: '3.1.0',
  info: { title: 'Notes', version: '1' },
  paths: {
    '/form': { post: operation({ 'application/x-www-form-urlencoded': note }, {}) },
    '/upload': {
      post: operation(
        { 'multipart/form-data': { ...note, properties: { ...note.properties, file: { type: 'string', format: 'binary' } } } },
        {},
      ),
    },
    '/plain': { post: operation({ 'application/json': fields }, { 'application/json': fields }) },
    '/vendor': { post: operation({ 'application/vnd.a+json': fields }, { 'application/vnd.a+json': fields }) },
    '/image': { post: operation({ 'image/*': {} }, { 'image/*': {} }) },
    '/two': {
      post: operation(
        {},
        { 'application/json': fields, 'application/vnd.b+json': { type: 'object', properties: { id: { type: 'integer' } } } },
      ),
    },
    '/search': {
      get: {
        parameters: [
          { name: 'ids', in: 'query', style: 'pipeDelimited', explode: false, schema: { type: 'array', items: { type: 'integer' } } },
          {
            name: 'filter',
            in: 'query',
            content: { 'application/json': { schema: { type: 'object', properties: { n: { type: 'integer' } } } } },
          },
          { name: 'text', in: 'query', schema: { type: 'string' } },
          { name: 'X-Ids', in: 'header', schema: { type: 'array', items: { type: 'integer' } } },
          { name: 'X-Must', in: 'header', required: true, schema: { type: 'string' } },
        ],
        responses: { '200': { description: 'ok' } },
      },
    },
  },
}

/** The codes and places of what is wrong with a request and its reply. */
async function wrong(request: object, response: object = {}): Promise<string[]> {
  const pact = parsePact(pact3([{ description: 'one', request: { method: 'POST', ...request }, response }]), 'app.json')
  const { interactions } = await compareWithSpec({ provider: 'things', pacts: [pact], api: compile(structuredClone(document)) })
  return interactions.flatMap(({ findings }) =>
    findings.map(({ code, pactPointer }) => `${code} ${pactPointer.replace('/interactions/0', '')}`),
  )
}

const form = { 'Content-Type': 'application/x-www-form-urlencoded' }

test.each([
  ['title=A+b&n=1&tags=x&tags=y', []],
  ['title=A&n=1&tags=x', []],
  ['title=7&n=1', []],
  ['title=A', ['request.body.incompatible /request/body/n']],
  ['title=A&n=x', ['request.body.incompatible /request/body/n']],
  ['title=A&n=1&id=3', ['request.body.read-only /request/body/id']],
  ['title=A&n=1&nn=3', ['request.body.undeclared /request/body/nn']],
])('the fields of the form %s have the types of their schemas', async (body, findings) => {
  expect(await wrong({ path: '/form', headers: form, body })).toEqual(findings)
})

function part(name: string, value: string): string {
  return `--xx\r\nContent-Disposition: form-data; name="${name}"${value}\r\n`
}

function upload(...parts: string[]): Promise<string[]> {
  const body = Buffer.from(`${parts.join('')}--xx--\r\n`, 'latin1').toString('base64')
  return wrong({ path: '/upload', headers: { 'Content-Type': 'multipart/form-data; boundary=xx' }, body })
}

test('the parts of an upload are checked, and its file may have any bytes', async () => {
  const file = part('file', '; filename="a.zip"\r\nContent-Type: application/zip\r\n\r\nPK\u0003\u00ff')
  expect(await upload(part('title', '\r\n\r\nA'), part('n', '\r\n\r\n1'), file)).toEqual([])
  expect(await upload(part('title', '\r\n\r\nA'), file)).toEqual(['request.body.incompatible /request/body/n'])
})

function aboutMediaTypes(found: readonly string[]): string[] {
  return found.filter((each) => /content-type|accept/.test(each))
}

const sends = 'request.content-type.incompatible /request/headers/Content-Type'
const replies = 'response.content-type.incompatible /response/headers/Content-Type'
const accepts = 'request.accept.incompatible /request/headers/Accept'

test.each<[path: string, mediaType: string, isDeclared: boolean]>([
  ['/plain', 'application/json', true],
  ['/plain', 'application/json; charset=utf-8', true],
  ['/plain', 'application/vnd.a+json', false],
  ['/plain', 'application/problem+json', false],
  ['/plain', 'text/csv', false],
  ['/vendor', 'application/vnd.a+json;v=2', true],
  ['/vendor', 'application/json', false],
  ['/vendor', 'application/vnd.b+json', false],
  ['/image', 'image/png', true],
  ['/image', 'text/plain', false],
])('%s with %s is declared: %s', async (path, mediaType, isDeclared) => {
  const headers = { 'Content-Type': mediaType }
  expect(aboutMediaTypes(await wrong({ path, headers, body: { id: 'a' } }))).toEqual(isDeclared ? [] : [sends])
  expect(aboutMediaTypes(await wrong({ path }, { headers, body: { id: 'a' } }))).toEqual(isDeclared ? [] : [replies])
  expect(aboutMediaTypes(await wrong({ path, headers: { Accept: mediaType } }))).toEqual(isDeclared ? [] : [accepts])
})

test.each([
  ['*/*', []],
  ['text/html, application/*;q=0.8', []],
  ['application/json;q=0', [accepts]],
  ['text/html, image/*', [accepts]],
])('a request may accept %s', async (accept, findings) => {
  expect(await wrong({ path: '/plain', headers: { Accept: accept } })).toEqual(findings)
})

test('a request that expects a refusal may have a media type that is not declared', async () => {
  expect(await wrong({ path: '/plain', headers: { 'Content-Type': 'text/plain' }, body: 'x' }, { status: 415 })).not.toContain(sends)
})

test('compares a reply with the schema of its media type', async () => {
  const reply = { headers: { 'Content-Type': 'application/vnd.b+json' }, body: '{"id":1}' }
  expect(await wrong({ path: '/two' }, reply)).toEqual([])
  expect(await wrong({ path: '/two' }, { ...reply, body: '{"id":"a"}' })).toEqual(['response.body.incompatible /response/body/id'])
})

const must = { 'X-Must': 'a' }

test.each<[what: string, request: object, findings: readonly string[]]>([
  ['a list in the style of its parameter', { query: { ids: ['1|2'] }, headers: must }, []],
  ['a wrong item in that list', { query: { ids: ['1|x'] }, headers: must }, ['request.query.incompatible /request/query/ids']],
  ['JSON of a parameter with content', { query: { filter: ['{"n":1}'] }, headers: must }, []],
  [
    'wrong JSON of such a parameter',
    { query: { filter: ['{"n":"x"}'] }, headers: must },
    ['request.query.incompatible /request/query/filter'],
  ],
  ['text with what separates lists', { query: { text: ['a,b|c.d=e&f'] }, headers: must }, []],
  ['a header with a list', { headers: { ...must, 'X-Ids': '1, 2' } }, []],
  ['a header with a wrong list', { headers: { ...must, 'X-Ids': '1, b' } }, ['request.header.incompatible /request/headers/X-Ids']],
  ['without a header that is required', {}, ['request.header.incompatible /request/headers/X-Must']],
])('parameters are read in the styles of the spec: %s', async (_what, request, findings) => {
  expect(await wrong({ method: 'GET', path: '/search', ...request })).toEqual(findings)
})
