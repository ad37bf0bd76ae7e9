import { pactText, type Told } from '../verify/pacts.ts'

/** The spec of a provider that is not built in. */
export const petstore = `
openapi: 3.1.0
info: { title: Pets | cats, version: '1' }
paths:
  /pets/{id}:
    get:
      operationId: getPet
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      responses:
        '200': { description: A pet, content: { application/json: { schema: { type: object, required: [name], properties: { name: { type: string } } } } } }
        '404': { description: No pet }
`

export const getsPet: Told = {
  description: 'gets a pet',
  method: 'GET',
  path: '/pets/1',
  reply: { name: 'Rex' },
  replyRules: { body: { '$.name': { combine: 'AND', matchers: [{ match: 'type' }] } } },
}

/** The spec and a pact in which the provider has another name. */
export const pets = { 'petstore.yaml': petstore, 'app-pets.json': pactText('Pet Store', [getsPet]) }
export const petSpec = ['--spec', 'Pet Store=./petstore.yaml']
