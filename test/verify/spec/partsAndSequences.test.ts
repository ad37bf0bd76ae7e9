import { describe, expect, test } from 'vitest'
import { compile } from '../../../src/spec/api.ts'
import { parsePact } from '../../../src/verify/pact/parsePact.ts'
import { compareWithSpec } from '../../../src/verify/spec/compareWithSpec.ts'
import { pact3 } from '../pacts3.ts'

const line = { type: 'object', required: ['n'], properties: { n: { type: 'integer' } } }
const parts = {
  type: 'object',
  properties: { ids: { type: 'array', items: { type: 'integer' } }, box: line, order: { ...line, xml: { name: 'order' } } },
}
const encoding = { ids: { explode: false }, box: { style: 'deepObject' }, order: { contentType: 'application/xml' } }
const document = {
  openapi: '3.1.0',
  info: { title: 'Orders', version: '1' },
  paths: {
    '/upload': {
      post: {
        requestBody: { content: { 'multipart/form-data': { schema: parts, encoding } } },
        responses: { '200': { description: 'ok' } },
      },
    },
    '/lines': {
      post: {
        requestBody: { content: { 'application/x-ndjson': { itemSchema: line } } },
        responses: { '200': { description: 'ok', content: { 'application/x-ndjson': { itemSchema: line } } } },
      },
    },
  },
}

async function wrong(request: object, response: object = {}): Promise<string[]> {
  const interaction = { description: 'one', request: { method: 'POST', ...request }, response: { status: 200, ...response } }
  const pact = parsePact(pact3([interaction]), 'app.json')
  const { interactions } = await compareWithSpec({ provider: 'things', pacts: [pact], api: compile(structuredClone(document)) })
  return interactions.flatMap(({ findings }) =>
    findings.map(({ code, pactPointer }) => `${code} ${pactPointer.replace('/interactions/0', '')}`),
  )
}

const part = (name: string, value: string, type = ''): string =>
  `--xx\r\nContent-Disposition: form-data; name="${name}"${type === '' ? '' : `\r\nContent-Type: ${type}`}\r\n\r\n${value}\r\n`

function upload(...sent: string[]): Promise<string[]> {
  const body = Buffer.from(`${sent.join('')}--xx--\r\n`).toString('base64')
  return wrong({ path: '/upload', headers: { 'Content-Type': 'multipart/form-data; boundary=xx' }, body })
}

describe('a part of a request', () => {
  test.for<[string, string, string[]]>([
    ['ids', '1,2', []],
    ['ids', '1,x', ['request.body.incompatible /request/body/ids/1']],
    ['box[n]', '1', []],
    ['box[n]', 'x', ['request.body.incompatible /request/body/box/n']],
    ['order', '<order><n>1</n></order>', []],
    ['order', '<order/>', ['request.body.incompatible /request/body/order/n']],
    ['order', '{"n":1}', ['request.body.incompatible /request/body/order']],
  ])('%s=%s is checked in the style or media type of its encoding', async ([name, value, findings]) => {
    expect(await upload(part(name, value))).toEqual(findings)
    expect(await upload(part(name, value, name === 'order' ? 'application/xml' : ''))).toEqual(findings)
  })
})

const lines = (body: string): object => ({ headers: { 'Content-Type': 'application/x-ndjson' }, body })

describe('a sequence', () => {
  const good = { path: '/lines', ...lines('{"n":1}\n{"n":2}\n') }

  test('in a request is checked value by value', async () => {
    expect(await wrong(good)).toEqual([])
    expect(await wrong({ path: '/lines', ...lines('{"n":1}\n{}\n') })).toEqual(['request.body.incompatible /request/body/1/n'])
    expect(await wrong({ path: '/lines', ...lines('{"n":1') })).toEqual(['request.body.incompatible /request/body'])
  })

  test('in a reply is checked value by value, and may lack fields', async () => {
    expect(await wrong(good, lines('{"n":1}\n{}\n'))).toEqual([])
    expect(await wrong(good, lines('{"n":1}\n{"n":"2"}\n'))).toEqual(['response.body.incompatible /response/body/1/n'])
    expect(await wrong(good, lines('{"n":1'))).toEqual(['response.body.incompatible /response/body'])
  })
})
