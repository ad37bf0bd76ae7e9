import { expect, test } from 'vitest'
import type { Interaction } from '../../../src/verify/pact/pact.ts'
import { parsePact } from '../../../src/verify/pact/parsePact.ts'
import { pactText } from '../pacts.ts'
import { pact3 } from '../pacts3.ts'

/** The interaction of a pact of specification 3 with this response. */
function reading(response: object, request: object = {}): Interaction {
  return parsePact(pact3([{ description: 'one', request, response }]), 'x.json').interactions[0] as Interaction
}

test.each([
  ['no JSON', '{', 'x.json: cannot be parsed: '],
  ['a list', '[]', 'x.json: not a pact; expected an object.'],
  ['without names', '{}', 'x.json: not a pact; expected the names of a consumer and a provider.'],
  [
    'of specification 2',
    pactText('things', [{}]).replace('4.0', '2.0.0'),
    'x.json: Pact specification "2.0.0" is not supported. Write the pact with version 3 or 4.',
  ],
  ['of an unknown specification', pactText('things', [{}]).replace('4.0', 'next'), 'x.json: Pact specification "next" is not supported.'],
  [
    'of no specification',
    pactText('things', [{}]).replace('pactSpecification', 'madeBy'),
    'x.json: The pact does not name its Pact specification.',
  ],
  [
    'with a state that has no name',
    pactText('things', [{ states: [{ name: 'a' }] }]).replace('"name": "a"', '"state": "a"'),
    'x.json: The provider states at /interactions/0/providerStates must be a list of objects with a name.',
  ],
  [
    'with a status that is text',
    pactText('things', [{}]).replace('"status": 200', '"status": "200"'),
    'x.json: The status at /interactions/0/response/status must be a number such as 200, not "200".',
  ],
  [
    'with a broken interaction',
    pactText('things', [{}]).replace('"request"', '"requests"'),
    'x.json: the interaction at /interactions/0 needs',
  ],
])('a file that is %s is refused by name', (_what, text, message) => {
  expect(() => parsePact(text, 'x.json')).toThrow(message)
})

test('a pact of specification 3 is read like one of specification 4', () => {
  const old = {
    consumer: { name: 'app' },
    provider: { name: 'things' },
    interactions: [
      {
        description: 'one',
        providerStates: [{ name: 'a', params: { x: 1 } }],
        request: { method: 'post', path: '/', query: { q: ['1'] }, headers: { 'Content-Type': 'application/json' }, body: { a: null } },
        response: { status: 201, body: 'text' },
      },
    ],
    metadata: { pactSpecification: { version: '3.0.0' } },
  }
  expect(parsePact(JSON.stringify(old), 'x.json').interactions).toMatchObject([
    {
      at: '/interactions/0',
      description: 'one',
      states: [{ name: 'a', params: { x: 1 } }],
      pending: false,
      request: {
        method: 'POST',
        path: '/',
        query: { q: ['1'] },
        headers: { 'Content-Type': ['application/json'] },
        body: { content: { a: null }, contentType: 'application/json', encoded: false },
      },
      response: { status: 201, body: { content: 'text', contentType: 'text/plain', encoded: false } },
      written: { request: old.interactions[0]?.request, response: old.interactions[0]?.response },
    },
  ])
})

const json = { 'Content-Type': 'application/json' }

test.each([
  ['JSON of another type than an object', { headers: json, body: 42 }, { content: 42, encoded: false }],
  ['JSON as text', { headers: json, body: '{"a":1}' }, { content: { a: 1 }, encoded: false }],
  ['a JSON text without its quotes', { headers: json, body: 'EXPIRED' }, { content: 'EXPIRED', encoded: false }],
  ['JSON as text without a media type', { body: '[1]' }, { content: [1], contentType: 'application/json' }],
  [
    'XML without a media type',
    { body: '<?xml version="1.0"?><a/>' },
    { content: '<?xml version="1.0"?><a/>', contentType: 'application/xml' },
  ],
  ['HTML without a media type', { body: '<!DOCTYPE html>' }, { contentType: 'text/html', encoded: false }],
  ['text that could be base64', { headers: { 'content-type': 'text/plain' }, body: 'abcd' }, { content: 'abcd', encoded: false }],
  ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=bc' }, { content: 'a=bc', encoded: false }],
  ['bytes in base64', { headers: { 'content-type': 'image/png' }, body: 'iVBORw==' }, { content: 'iVBORw==', encoded: 'base64' }],
  ['bytes that are not in base64', { headers: { 'content-type': 'image/png' }, body: 'png!' }, { content: 'png!', encoded: false }],
])('in a pact of specification 3, %s is read as Pact reads it', (_what, response, body) => {
  expect(reading(response).response.body).toMatchObject(body)
})

test('in a pact of specification 3, an empty body means no body', () => {
  expect(reading({ headers: json, body: '' }).response.body).toBeUndefined()
})

test('a query may be one text', () => {
  expect(reading({}, { query: 'a=1&b=x+y&a=2' }).request.query).toEqual({ a: ['1', '2'], b: ['x y'] })
})

test('a number with more digits than a number can hold is sent on as it is written', () => {
  const text = pactText('things', [{ reply: { id: 0, rate: 1 } }])
    .replace('"id": 0', '"id": 9007199254740993')
    .replace('"rate": 1', '"rate": 1.0')
  const [interaction] = parsePact(text, 'x.json').interactions
  expect(JSON.stringify(interaction?.written.response)).toContain('{"id":9007199254740993,"rate":1.0}')
})
