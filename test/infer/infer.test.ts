import { describe, expect, test } from 'vitest'
import { createMock, SpecError } from '../../src/index.ts'
import type { AnyCall } from '../../src/provider/provider.ts'
import { infer } from '../../src/infer/infer.ts'
import { compile } from '../../src/spec/api.ts'
import { ask, documentOf, shop, shopDocument, shopMock } from '../engine/shop.ts'

describe('an inferred provider', () => {
  const provider = infer(compile(shopDocument), { name: 'shop' })

  test('has a handler for each operation that it understands, and a collection for each resource', () => {
    expect(Object.keys(provider.handlers)).toEqual(['getThing', 'createThing'])
    expect(provider.collections).toEqual({ things: { key: 'id', index: [], isSecretField: expect.any(Function) } })
  })

  test('does not treat a path as an item if its only operation is POST and there is no collection above it', () => {
    const parameters = [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }]
    const responses = {
      201: { description: '', content: { 'application/json': { schema: { type: 'object', properties: { id: { type: 'string' } } } } } },
    }
    const document = documentOf({ '/projects/fork/{id}': { parameters, post: { operationId: 'fork', responses } } })
    expect(infer(document, { name: 'shop' })).toMatchObject({ collections: {}, states: {}, sampled: ['fork'] })
  })

  test('that is stateless samples every operation of its document', () => {
    expect(infer(compile(shopDocument), { name: 'shop', stateless: true })).toEqual({
      name: 'shop',
      document: shopDocument,
      collections: {},
      states: {},
      handlers: {},
      sampled: ['createThing', 'getThing'],
    })
  })

  test('answers like a mock of the document alone', async () => {
    const [inferred, plain] = [
      createMock({ providers: [provider] }),
      createMock({ specs: [{ name: 'shop', document: shopDocument as never }] }),
    ]
    for (const path of ['/shop/things/a', '/shop/things/b', '/nowhere']) expect(await ask(inferred, path)).toEqual(await ask(plain, path))
  })

  test('leaves an operation to a handler that overrides it', async () => {
    const handlers = { ...provider.handlers, getThing: (call: AnyCall<unknown>) => call.reply(200, { id: 'mine' }) }
    const mock = createMock({ providers: [{ ...provider, handlers }] })
    expect((await ask(mock, '/shop/things/a')).body).toEqual({ id: 'mine' })
    expect((await ask(mock, '/shop/things', { body: { id: 'a' } })).status).toBe(201)
  })
})

describe('an operation that a provider leaves out', () => {
  const { getThing } = shop().handlers

  test('is refused when the mock is made, by its name', () => {
    const providers = [{ ...shop(), handlers: { getThing: getThing as never } }]
    const message = 'The provider shop has no handler for createThing. Write one, or list the operation under "sampled"'
    expect(() => createMock({ providers })).toThrow(SpecError)
    expect(() => createMock({ providers })).toThrow(message)
  })

  test('is sampled if the provider lists it', async () => {
    const mock = createMock({ providers: [{ ...shop(), handlers: { getThing: getThing as never }, sampled: ['createThing'] }] })
    expect((await ask(mock, '/shop/things', { body: { id: 'a' } })).status).toBe(201)
    expect(await mock.world().journal()).toMatchObject([{ answeredBy: 'sampled' }])
  })

  test('is not looked up among inherited properties', () => {
    const document = documentOf({ '/x': { get: { operationId: 'constructor', responses: { 200: { description: '' } } } } })
    expect(() => createMock({ providers: [shop({ document, handlers: {} })] })).toThrow('no handler for constructor')
  })
})

describe('a handler', () => {
  test('may answer with a sampled reply and change it', async () => {
    const mock = shopMock({
      handlers: {
        getThing: (call) => {
          const sampled = call.sample()
          return call.reply(200, { ...(sampled.body as { id: string }), name: 'changed' })
        },
      },
    })
    const [one, again] = [await ask(mock, '/shop/things/a'), await ask(mock, '/shop/things/a')]
    expect(one).toMatchObject({ status: 200, body: { id: expect.any(String), name: 'changed' } })
    expect(again.body).toEqual(one.body)
  })

  test('may return a sampled reply unchanged, and is recorded as the one that answered', async () => {
    const mock = shopMock({ handlers: { getThing: (call) => call.sample() } })
    expect((await ask(mock, '/shop/things/a')).status).toBe(200)
    expect(await mock.world().journal()).toMatchObject([{ answeredBy: 'handler' }])
  })
})
