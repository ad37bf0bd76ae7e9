import { describe, expect, test } from 'vitest'
import { createMock } from '../../../src/index.ts'
import { ask, documentOf } from '../shop.ts'

async function answered(media: object, schemas: object = {}): Promise<string> {
  const get = { responses: { 200: { description: '', content: { 'application/xml': media } } } }
  const document = { ...documentOf({ '/x': { get } }), components: { schemas } }
  const mock = createMock({ specs: [{ name: 'api', document: document as never, stateless: true }] })
  const { status, body } = await ask(mock, '/api/x')
  expect(status).toBe(200)
  return String(body).replace(/^<\?xml .*?\?>/, '')
}

const text = { type: 'string' }
const order = {
  type: 'object',
  xml: { name: 'order' },
  required: ['id'],
  properties: { id: { type: 'integer', xml: { attribute: true } }, items: { type: 'array', items: text } },
}
const wrapped = { type: 'array', xml: { name: 'tags', wrapped: true }, items: { type: 'string', xml: { name: 'tag' } } }

describe('a reply in XML', () => {
  test.for<[string, object, unknown, string]>([
    ['attributes and repeated elements', order, { id: 1, items: ['a', 'b'] }, '<order id="1"><items>a</items><items>b</items></order>'],
    ['wrapped lists', { type: 'object', properties: { list: wrapped } }, { list: ['a'] }, '<root><tags><tag>a</tag></tags></root>'],
    ['a list at the root', { type: 'array', items: order }, [{ id: 1 }, { id: 2 }], '<root><order id="1"/><order id="2"/></root>'],
    [
      'namespaces',
      { type: 'object', xml: { name: 'a', namespace: 'urn:a', prefix: 'p' }, properties: { b: text } },
      { b: 'c' },
      '<p:a xmlns:p="urn:a"><b>c</b></p:a>',
    ],
    ['markup in texts', { type: 'object', properties: { b: text } }, { b: '<&"' }, '<root><b>&lt;&amp;&quot;</b></root>'],
    [
      'names that XML cannot hold',
      { type: 'object', properties: { '1 a': text } },
      { '1 a': 'x' },
      '<root><_x0031__x0020_a>x</_x0031__x0020_a></root>',
    ],
  ])('has %s', async ([, schema, example, expected]) => {
    expect(await answered({ schema, example })).toBe(expected)
  })

  test('has the name of the referenced schema if the schema sets none', async () => {
    const schema = { $ref: '#/components/schemas/Thing' }
    expect(await answered({ schema, example: { a: 'b' } }, { Thing: { type: 'object' } })).toBe('<Thing><a>b</a></Thing>')
  })

  test('is the text of the example if the document has one', async () => {
    expect(await answered({ schema: order, example: '<order><id>1</id></order>' })).toBe('<order><id>1</id></order>')
  })

  test('is generated from the schema if there is no example', async () => {
    expect(await answered({ schema: order })).toMatch(/^<order id="\d+">.*<\/order>$|^<order id="\d+"\/>$/)
  })

  test('is in the journal as the value that was written', async () => {
    const get = { responses: { 200: { description: '', content: { 'application/xml': { schema: order } } } } }
    const document = documentOf({ '/x': { get } })
    const mock = createMock({ specs: [{ name: 'api', document: document as never, stateless: true }] })
    await ask(mock, '/api/x')
    const [entry] = await mock.world().journal()
    expect(entry?.reply.body).toMatchObject({ id: expect.any(Number) as number })
  })
})
