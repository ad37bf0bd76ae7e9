import { faker as english } from '@faker-js/faker/locale/en'
import * as fc from 'fast-check'
import type { Provider } from '../../src/provider/provider.ts'
import { fakerSource } from '../../src/sample/values/faker.ts'
import { random } from '../../src/sample/random.ts'
import { sample } from '../../src/sample/sample.ts'
import { compile, type Api } from '../../src/spec/api.ts'
import type { OpenApiDocument, Schema } from '../../src/document/document.ts'
import type { Operation } from '../../src/spec/operation.ts'
import type { Body } from '../../src/spec/response.ts'
import { Schemas } from '../../src/schema/reading/schemas.ts'
import type { TestCall } from '../transports/transports.ts'

export interface RandomCall {
  readonly operation: Operation
  readonly call: TestCall
}

const fakers = fakerSource(english)

/** Makes a call of an operation; undefined if what was made up breaks the spec. */
export type CallMaker = (operation: Operation, seed: number) => RandomCall | undefined

/**
 * Makes calls that keep the spec of their operation. Most of their values are the spec's examples, so that calls meet the same
 * records; the others are made up.
 *
 * @param prefix stands before the path of each call
 */
export function validCalls(api: Api, prefix: string): CallMaker {
  const schemas = new Schemas(withoutExamples(api.document) as OpenApiDocument, 'request')
  return (operation, seed) => {
    const made = validCall(schemas, operation, seed)
    return made && { operation, call: { ...made, path: `${prefix}${made.path}` } }
  }
}

function validCall(schemasWithoutExamples: Schemas, operation: Operation, seed: number): TestCall | undefined {
  const dice = random(seed)
  const make = (schema: Schema): unknown => {
    const isMadeUp = dice.int(0, 3) === 0
    const faker = fakers(dice.int(0, 2 ** 30), 0)
    if (!isMadeUp) return sample(schema, { faker, schemas: operation.schemas.request })
    return sample(withoutExamples(schema) as Schema, { faker, schemas: schemasWithoutExamples })
  }
  const values = { path: {}, query: {}, header: {}, cookie: {} } as Record<string, Record<string, unknown>>
  for (const { in: place, name, schema, required } of operation.parameters) {
    if (required || dice.int(0, 1) === 1) (values[place] as Record<string, unknown>)[name] = make(schema)
  }
  const declared = operation.bodies[0]
  const wanted = declared && (operation.requestBody?.required === true || dice.int(0, 1) === 1)
  const body = wanted ? make(declared.object.schema ?? {}) : undefined
  if (operation.checkParameters(values as never).length > 0) return undefined
  if (declared && wanted && declared.check(body, '').length > 0) return undefined
  return asCall(operation, values, wanted ? { declared, value: body } : undefined)
}

function asCall(
  operation: Operation,
  values: Record<string, Record<string, unknown>>,
  body?: { declared: Body; value: unknown },
): TestCall {
  const path = operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) => encodeURIComponent(String(values['path']?.[name])))
  const query = new URLSearchParams(Object.entries(values['query'] ?? {}).map(([name, value]) => [name, String(value)])).toString()
  const isForm = body?.declared.mediaType === 'application/x-www-form-urlencoded'
  const text = body && (isForm ? new URLSearchParams(body.value as Record<string, string>).toString() : JSON.stringify(body.value))
  const headers = { authorization: 'Bearer any', ...(values['header'] as Record<string, string>) }
  return {
    method: operation.method,
    path,
    query,
    headers: body ? { ...headers, 'content-type': body.declared.mediaType } : headers,
    ...(text !== undefined && { body: text }),
  }
}

function withoutExamples(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node
  if (Array.isArray(node)) return node.map(withoutExamples)
  const kept = Object.entries(node).filter(([name]) => name !== 'examples' && name !== 'example' && name !== 'default')
  return Object.fromEntries(kept.map(([name, each]) => [name, withoutExamples(each)]))
}

const evil = fc.constantFrom('__proto__', 'constructor', '%', '%00', '..', '', '{}', '\u0000', 'é', '😀', '&', '=', ';', '"', 'null')
const token = fc.string({ unit: fc.constantFrom(...'abcXYZ019-_'), minLength: 1, maxLength: 12 })
const field = fc
  .string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)), maxLength: 40 })
  .map((text) => text.trim())
const words = [
  'code=404',
  'code=%',
  'example=x',
  'dynamic=true',
  'a b',
  'default',
  'gzip',
  'application/json',
  'text/plain',
  'multipart/form-data',
  'chunked',
]

/** Anything that HTTP lets through: to operations that exist, and beside them. */
export function junkCalls(paths: readonly string[]): fc.Arbitrary<TestCall> {
  const segment = fc.oneof(token, evil.map(encodeURIComponent), fc.constantFrom('%', '%zz', '%E0%A4%A'))
  const path = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...paths) },
    fc.array(segment, { maxLength: 5 }).map((parts) => `/${parts.join('/')}`),
    fc.tuple(fc.constantFrom(...paths), segment).map(([known, extra]) => `${known}/${extra}`),
    fc.tuple(segment, fc.constantFrom(...paths)).map(([world, known]) => `/@${world}${known}`),
  )
  const names = fc.constantFrom(
    'x-mock-world',
    'prefer',
    'content-type',
    'content-encoding',
    'accept',
    'authorization',
    'cookie',
    'origin',
    'x-requested-with',
  )
  const json = fc.json({ maxDepth: 4 })
  return fc.record(
    {
      method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND'),
      path,
      query: fc
        .array(fc.tuple(fc.oneof(token, evil.map(encodeURIComponent), fc.constantFrom('__code', '__example', 'a[b]', '%')), segment), {
          maxLength: 4,
        })
        .map((pairs) => pairs.map((pair) => pair.join('=')).join('&')),
      headers: fc.dictionary(fc.oneof({ weight: 4, arbitrary: names }, token), fc.oneof(field, fc.constantFrom(...words)), { maxKeys: 4 }),
      body: fc.oneof(
        json,
        json.map((text) => text.slice(0, -1)),
        fc.uint8Array({ maxLength: 40 }),
        fc.constantFrom('[]', '{"__proto__": {}}', '[[[['),
      ),
    },
    { requiredKeys: ['method', 'path'] },
  )
}

/** Paths of every operation, with something in place of its parameters. */
export function pathsOf(providers: readonly Provider[]): string[] {
  return providers.flatMap(({ name, document }) =>
    compile(document).operations.map(({ path }) => `/${name}${path.replace(/\{[^{}]+\}/g, '1')}`),
  )
}
