import { createMock, type Mock } from '../../src/index.ts'
import { ask, documentOf } from '../engine/shop.ts'

type Answer = Awaited<ReturnType<typeof ask>>

export const text = { type: 'string' }
export const object = (properties: object, required: readonly string[] = []): object => ({ type: 'object', required, properties })
const json = (schema: object, example?: unknown): object => ({
  'application/json': { schema, ...(example !== undefined && { example }) },
})
export const reply = (schema: object, status = 200): object => ({ [status]: { description: '', content: json(schema) } })
export const takes = (schema: object, example?: unknown): object => ({ required: true, content: json(schema, example) })
export const param = (name: string): object => ({ name, in: 'path', required: true, schema: text })

interface Shapes {
  readonly item?: object
  readonly sent?: object
  readonly example?: unknown
  readonly listed?: object
  readonly answered?: object
  readonly failed?: object
  /** Query parameters of the list. */
  readonly asked?: readonly string[]
  readonly records?: number
}

export const pet = object({ id: text, name: text }, ['id'])
export const found = object({ id: text, name: text })

/** An API with pets that are created, read, changed, deleted and listed. */
export function pets({
  item = pet,
  sent = object({ name: text }),
  example,
  listed,
  answered = item,
  failed,
  asked = [],
  records = 3,
}: Shapes): Mock {
  const errors = failed ? reply(failed, 404) : {}
  const parameters = asked.map((name) => ({ name, in: 'query', schema: text }))
  const document = documentOf({
    '/pets': {
      get: { operationId: 'list', parameters, responses: reply(listed ?? { type: 'array', items: item }) },
      post: { operationId: 'create', requestBody: takes(sent, example), responses: reply(answered, 201) },
    },
    '/pets/{petId}': {
      parameters: [param('petId')],
      get: { operationId: 'read', responses: { ...reply(item), ...errors } },
      patch: { operationId: 'change', requestBody: takes(sent), responses: reply(item) },
      delete: { operationId: 'remove', responses: { 204: { description: '' } } },
    },
  })
  return createMock({ specs: [{ name: 'x', document: document as never, records }] })
}

export const post = (mock: Mock, body: object): Promise<Answer> => ask(mock, '/x/pets', { body })
export const read = (mock: Mock, key: unknown): Promise<Answer> => ask(mock, `/x/pets/${String(key)}`)
