import { faker as english } from '@faker-js/faker/locale/en'
import { fakerSource } from './faker.ts'
import { sample } from './sample.ts'
import { examplesOf, namedExamples, schemaExamples, type Example } from '../document/examples.ts'
import type { Operation } from '../spec/operation.ts'
import { follow } from '../document/references.ts'
import type { SecurityScheme } from '../document/document.ts'
import type { Parameter } from '../spec/parameter.ts'

/** A request that an operation should accept, made of its examples; `path` is percent-encoded and has the query. */
export interface ExampleCall {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

/**
 * Puts together a call with everything that is required, from the examples of the spec, made up where it gives none.
 * Optional parameters of the query come along where the spec has an example of them.
 */
export function exampleCall(operation: Operation): ExampleCall {
  const given = operation.parameters.filter((each) => each.required || (each.in === 'query' && exampleOf(operation, each)))
  const value = (each: Parameter): string => textOf(valueOf(operation, each))
  const query = given
    .filter((each) => each.in === 'query')
    .map((each) => `${encodeURIComponent(each.name)}=${encodeURIComponent(value(each))}`)
  const path = operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const found = operation.parameters.find((each) => each.in === 'path' && each.name === name)
    return encodeURIComponent(found ? value(found) : '1')
  })
  const headers: Record<string, string> = {}
  for (const each of given) if (each.in === 'header') headers[each.name] = value(each)
  const credentials = credentialsOf(operation)
  const body = bodyOf(operation)
  const all = [...query, ...credentials.query]
  return {
    method: operation.method,
    path: all.length > 0 ? `${path}?${all.join('&')}` : path,
    headers: { ...headers, ...credentials.headers, ...(body && { 'content-type': body.type }) },
    body: body?.text,
  }
}

function valueOf(operation: Operation, parameter: Parameter): unknown {
  const example = exampleOf(operation, parameter)
  return example ? example.value : sampled(operation, parameter.schema)
}

function exampleOf({ document }: Operation, { object, schema }: Parameter): Example | undefined {
  return [...namedExamples(document, object), ...schemaExamples(document, schema)][0]
}

function sampled(operation: Operation, schema: Parameter['schema']): unknown {
  const faker = fakerSource(english)(1, Date.UTC(2026, 0, 1))
  return sample(schema, { faker, schemas: operation.schemas.request })
}

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? Object.values(value).join(',') : String(value)
}

function bodyOf(operation: Operation): { readonly type: string; readonly text: string } | undefined {
  const body = operation.bodies.find(({ mediaType }) => mediaType.includes('json')) ?? operation.bodies[0]
  if (!body || (operation.method === 'GET' && operation.requestBody?.required !== true)) return undefined
  const value = examplesOf(operation.document, body)[0]?.value ?? sampled(operation, body.object.schema ?? {})
  if (body.mediaType !== 'application/x-www-form-urlencoded') return { type: body.mediaType, text: JSON.stringify(value) }
  return { type: body.mediaType, text: new URLSearchParams(value as Record<string, string>).toString() }
}

/** Made-up credentials of the right form for the first way in that is offered. */
function credentialsOf({ object, document }: Operation): { readonly headers: Record<string, string>; readonly query: string[] } {
  const headers: Record<string, string> = {}
  const query: string[] = []
  for (const name of Object.keys((object.security ?? document.security ?? [])[0] ?? {})) {
    const declared = document.components?.securitySchemes?.[name]
    const scheme = declared && follow<SecurityScheme>(document, declared, `/components/securitySchemes/${name}`)
    if (scheme?.type === 'apiKey' && scheme.in === 'query') query.push(`${scheme.name}=demo`)
    else if (scheme?.type === 'apiKey' && scheme.in === 'cookie') headers['cookie'] = `${scheme.name}=demo`
    else if (scheme?.type === 'apiKey') headers[scheme.name ?? name] = 'demo'
    else if (scheme?.scheme?.toLowerCase() === 'basic') headers['authorization'] = `Basic ${btoa('demo:demo')}`
    else if (scheme) headers['authorization'] = 'Bearer demo'
  }
  return { headers, query }
}
