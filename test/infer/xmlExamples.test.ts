import { expect, test } from 'vitest'
import { createMock } from '../../src/index.ts'
import { documentOf } from '../engine/shop.ts'

const pet = {
  type: 'object',
  xml: { name: 'pet' },
  required: ['id', 'name'],
  properties: { id: { type: 'integer', xml: { attribute: true } }, name: { type: 'string' } },
}
const pets = { type: 'array', xml: { name: 'pets' }, items: pet }

const reply = (media: object): object => ({ 200: { description: '', content: { 'application/xml': media } } })

/** A mock of pets in XML, with this example of a list. */
function mockOf(example: string) {
  const paths = {
    '/pets': { get: { operationId: 'list', responses: reply({ schema: pets, example }) } },
    '/pets/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
      get: { operationId: 'read', responses: reply({ schema: pet }) },
      delete: { operationId: 'remove', responses: { 204: { description: '' } } },
    },
  }
  const mock = createMock({ specs: [{ name: 'api', records: 2, document: documentOf(paths) as never }] })
  return async (path: string, method = 'GET'): Promise<string> => {
    const { status, body } = await mock.handle({ method, path: `/api${path}`, query: '', headers: {} })
    return `${status} ${String(body).replace(/^<\?xml .*?\?>/, '')}`
  }
}

test('a collection starts with the items of an example that is XML', async () => {
  const call = mockOf('<?xml version="1.0"?>\n<pets><pet id="77"><name>Rex</name></pet><pet id="78"><name>Bo</name></pet></pets>')
  expect(await call('/pets/77')).toBe('200 <pet id="77"><name>Rex</name></pet>')
  expect(await call('/pets')).toBe('200 <pets><pet id="77"><name>Rex</name></pet><pet id="78"><name>Bo</name></pet></pets>')
  expect(await call('/pets/77', 'DELETE')).toBe('204 null')
  expect(await call('/pets')).toBe('200 <pets><pet id="78"><name>Bo</name></pet></pets>')
})

test('an example that is not XML of its schema is left out', async () => {
  for (const example of ['<pets><pet id="77">', '<dogs/>', 'pets']) expect(await mockOf(example)('/pets/1')).toMatch(/^200 <pet id="1">/)
})
