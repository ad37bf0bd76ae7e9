import type { AnyCall, HandlerReply, Provider, ProviderContext } from '../../src/provider/provider.ts'
import {
  collection,
  createMock,
  type Collection,
  type CollectionDefinition,
  type Mock,
  type MockOptions,
  type Reply,
} from '../../src/index.ts'

/** A small provider for tests of the engine: things that are created, read and fall due. */
export interface Thing {
  readonly id: string
  readonly name?: string
  readonly dueAt?: number
}

const thing = { type: 'object', required: ['id'], properties: { id: { type: 'string' }, name: { type: 'string' } } }
const json = (schema: object): object => ({ 'application/json': { schema } })
const failed = { description: 'failed', content: json({ type: 'object', required: ['error'], properties: { error: { type: 'string' } } }) }

/** An OpenAPI document with these paths. */
export function documentOf(paths: object, rest: object = {}): { openapi: string; info: { title: string } } & object {
  return { openapi: '3.1.0', info: { title: 'Shop', version: '1' }, paths, ...rest } as never
}

export const shopDocument = documentOf({
  '/things': {
    post: {
      operationId: 'createThing',
      requestBody: { required: true, content: json({ type: 'object', required: ['id'], properties: thing.properties }) },
      responses: {
        201: {
          description: 'created',
          headers: { location: { schema: { type: 'string' } }, 'x-count': { required: true, schema: { type: 'integer' } } },
          content: json(thing),
        },
        409: failed,
      },
    },
  },
  '/things/{id}': {
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', maxLength: 20 } }],
    get: { operationId: 'getThing', responses: { 200: { description: 'found', content: json(thing) }, 404: failed } },
  },
})

/** The things of a world, as code of the provider reaches them. */
export function thingsOf({ store }: Pick<ProviderContext<unknown>, 'store'>): Collection<Thing> {
  return (store as { things: Collection<Thing> }).things
}

export function createThing(call: AnyCall<unknown>): HandlerReply {
  const made = thingsOf(call).insert(call.body as Thing)
  return call.reply(201, made, { 'x-count': String(call.newId('thing')) })
}

export function getThing(call: AnyCall<unknown>): HandlerReply {
  const found = thingsOf(call).get(String(call.params['id']))
  return found ? call.reply(200, found) : call.reply(404, { error: 'unknown' })
}

/** The shop, with parts of it replaced. */
export function shop(parts: Partial<Provider> = {}): Provider {
  const { handlers, ...rest } = parts
  return {
    name: 'shop',
    document: shopDocument,
    collections: { things: collection<Thing>({ key: 'id' }) as unknown as CollectionDefinition<object> },
    states: {},
    handlers: { createThing, getThing, ...handlers },
    ...rest,
  }
}

export function shopMock(parts: Partial<Provider> = {}, options: Omit<MockOptions, 'providers'> = {}): Mock {
  return createMock({ providers: [shop(parts)], ...options })
}

export interface Answer {
  readonly status: number
  readonly headers: Reply['headers']
  readonly body: unknown
}

export interface Ask {
  readonly method?: string
  readonly query?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: object | string
}

/** Calls a mock and reads its JSON. An object is sent as JSON. */
export async function ask(
  { handle }: { handle: Mock['handle'] },
  path: string,
  { method, query = '', headers = {}, body }: Ask = {},
): Promise<Answer> {
  const isText = typeof body === 'string' || body === undefined
  const bytes = body === undefined || body instanceof Uint8Array ? body : new TextEncoder().encode(isText ? body : JSON.stringify(body))
  const type: Record<string, string> = isText || body instanceof Uint8Array ? {} : { 'content-type': 'application/json' }
  const call = { method: method ?? (body === undefined ? 'GET' : 'POST'), path, query, headers: { ...type, ...headers }, body: bytes }
  const reply = await handle(call)
  return { status: reply.status, headers: reply.headers, body: typeof reply.body === 'string' ? parsed(reply.body) : reply.body }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
