import { describe, expect, test } from 'vitest'
import { compile } from '../../../src/spec/api.ts'
import { parsePact } from '../../../src/verify/pact/parsePact.ts'
import { compareWithSpec } from '../../../src/verify/spec/compareWithSpec.ts'
import { pact3 } from '../pacts3.ts'

const order = {
  type: 'object',
  xml: { name: 'order' },
  required: ['id', 'name'],
  properties: {
    id: { type: 'integer', xml: { attribute: true } },
    name: { type: 'string', minLength: 2 },
    secret: { type: 'string', writeOnly: true },
    key: { type: 'string', readOnly: true },
  },
}
const content = { 'application/xml': { schema: order } }
const document = {
  openapi: '3.1.0',
  info: { title: 'Orders', version: '1' },
  paths: { '/orders': { post: { requestBody: { content }, responses: { '200': { description: 'ok', content } } } } },
}

const message = (body: string | undefined): object => (body === undefined ? {} : { headers: { 'Content-Type': 'application/xml' }, body })

/** The codes and places of what is wrong with a request and its reply in XML. */
async function wrong(request: string | undefined, reply?: string): Promise<string[]> {
  const interaction = { description: 'one', request: { method: 'POST', path: '/orders', ...message(request) }, response: message(reply) }
  const pact = parsePact(pact3([interaction]), 'app.json')
  const { interactions } = await compareWithSpec({ provider: 'things', pacts: [pact], api: compile(structuredClone(document)) })
  return interactions.flatMap(({ findings }) =>
    findings.map(({ code, pactPointer }) => `${code} ${pactPointer.replace('/interactions/0', '')}`),
  )
}

describe('XML in a request', () => {
  test.for<[string, string[]]>([
    ['<order id="1"><name>Ann</name></order>', []],
    [
      '<order id="x"><name>A</name></order>',
      ['request.body.incompatible /request/body/id', 'request.body.incompatible /request/body/name'],
    ],
    ['<order id="1"/>', ['request.body.incompatible /request/body/name']],
    ['<order id="1"><name>Ann</order>', ['request.body.incompatible /request/body']],
    ['<thing/>', ['request.body.incompatible /request/body']],
    ['<order id="1"><name>Ann</name><key>a</key></order>', ['request.body.read-only /request/body/key']],
    ['<order id="1"><name>Ann</name><nmae>a</nmae></order>', ['request.body.undeclared /request/body/nmae']],
  ])('%s is checked by its schema', async ([body, findings]) => {
    expect(await wrong(body)).toEqual(findings)
  })
})

describe('XML in a reply', () => {
  test.for<[string, string[]]>([
    ['<order id="1"><name>Ann</name></order>', []],
    ['<order id="1"/>', []],
    ['<order id="x"/>', ['response.body.incompatible /response/body/id']],
    ['<order id="1"><name>Ann</order>', ['response.body.incompatible /response/body']],
    ['<order id="1"><secret>a</secret></order>', ['response.body.write-only /response/body/secret']],
  ])('%s is checked by its schema, and may lack fields', async ([body, findings]) => {
    expect(await wrong('<order id="1"><name>Ann</name></order>', body)).toEqual(findings)
  })
})
