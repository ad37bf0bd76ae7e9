import type { Mock, MockOptions } from '../../../src/index.ts'
import type { Provider } from '../../../src/provider/provider.ts'
import { ask, createThing, documentOf, getThing, shopMock, type Answer } from '../shop.ts'

const thing = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string' }, name: { type: 'string' }, count: { type: 'integer' } },
}
const json = (schema: object): object => ({ 'application/json': { schema } })
const failed = {
  description: 'failed',
  content: json({ type: 'object', required: ['code', 'message'], properties: { code: { type: 'integer' }, message: { type: 'string' } } }),
}

/** A shop whose errors have a shape of their own, and whose calls need a key. */
const document = documentOf(
  {
    '/things': {
      post: {
        operationId: 'createThing',
        requestBody: { required: true, content: json(thing) },
        responses: { 201: { description: 'created', content: json(thing) }, 401: failed, 409: failed, 503: failed },
      },
    },
    '/things/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      get: { operationId: 'getThing', responses: { 200: { description: 'found', content: json(thing) }, 401: failed, 404: failed } },
    },
  },
  { security: [{ key: [] }], components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'x-key' } } } },
)

export interface FaultyShop {
  readonly mock: Mock
  /** Creates a thing. */
  create(id?: string, headers?: Readonly<Record<string, string>>): Promise<Answer>
  read(id?: string, headers?: Readonly<Record<string, string>>): Promise<Answer>
  /** How often each fault took effect, by id. */
  fired(): Promise<Readonly<Record<string, number>>>
}

const key = { 'x-key': 'k' }

export function faultyShop(parts: Partial<Provider> = {}, options: Omit<MockOptions, 'providers'> = {}): FaultyShop {
  const handlers = {
    createThing: (call: Parameters<typeof createThing>[0]) => ({ ...createThing(call), headers: {} }),
    getThing: (call: Parameters<typeof getThing>[0]) => {
      const found = getThing(call)
      return found.status === 404 ? call.reply(404, { code: 404, message: 'unknown' }) : found
    },
  }
  const mock = shopMock({ document, principal: ({ rawHeaders }) => rawHeaders['x-key'] as string | undefined, handlers, ...parts }, options)
  return {
    mock,
    create: (id = 'a', headers = key) => ask(mock, '/shop/things', { body: { id }, headers }),
    read: (id = 'a', headers = key) => ask(mock, `/shop/things/${id}`, { headers }),
    fired: async () => {
      const faults = await mock.world().faults()
      return Object.fromEntries(faults.map((each) => [each.fault.id, each.fired]))
    },
  }
}
