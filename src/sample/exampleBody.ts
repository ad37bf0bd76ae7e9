import { faker as english } from '@faker-js/faker/locale/en'
import type { Schema } from '../document/document.ts'
import { examplesOf } from '../document/examples.ts'
import { isObject } from '../document/lenient.ts'
import { essence, isJson, isXml } from '../document/mediaTypes.ts'
import { typicalOf } from '../document/typicalMediaType.ts'
import { isNumber } from '../numbers/exactNumber.ts'
import { encodingOf, fieldStyle, formType, multipartType, partType } from '../spec/parameters/formField.ts'
import type { Operation } from '../spec/operation.ts'
import { decodeText, parsePairs } from '../spec/parameters/query.ts'
import type { Body } from '../spec/response.ts'
import { writeQuery } from '../spec/parameters/writeParameter.ts'
import { writeXml } from '../xml/writing/writeXml.ts'
import { sample } from './sample.ts'
import { fakerSource, referenceDate } from './values/faker.ts'

const tries = 6
const boundary = 'example-boundary'

export interface WrittenBody {
  readonly type: string
  readonly text: string
  /** The parts of a multipart body, which `text` contains. */
  readonly parts?: readonly (readonly [name: string, value: string])[]
}

/** The body of an example call: an example of the spec, or a sampled value. */
export function exampleBody(operation: Operation): WrittenBody | undefined {
  const body = operation.bodies.find(({ mediaType }) => isJson(mediaType)) ?? operation.bodies[0]
  if (!body || (operation.method === 'GET' && operation.requestBody?.required !== true)) return undefined
  const value = bodyValue(operation, body)
  const type = body.mediaType.includes('*') ? typeFor(body.mediaType, value) : body.mediaType
  const kind = essence(type)
  if (isJson(type)) return { type, text: JSON.stringify(value) }
  if (kind === formType && isObject(value)) return { type, text: formText(body, value) }
  if (kind === multipartType && isObject(value)) return multipart(operation, body, value)
  if (isXml(type) && typeof value !== 'string') return { type, text: writeXml(value, operation.xml.of(body.object.schema), operation.xml) }
  return { type, text: typeof value === 'string' ? value : JSON.stringify(value) }
}

/** The first valid example, or a sampled value. Tries several times to sample a valid one. A string is valid as XML. */
function bodyValue(operation: Operation, body: Body): unknown {
  const isWritten = (value: unknown): boolean => typeof value === 'string' && isXml(body.mediaType)
  const isValid = (value: unknown): boolean => isWritten(value) || body.check(value, '').length === 0
  const example = examplesOf(operation.document, body).find(({ value }) => isValid(value))
  if (example) return example.value
  const schema = body.object.schema ?? (isJson(body.mediaType) ? {} : { type: 'string' })
  const values = Array.from({ length: tries }, (_, attempt) => () => sampled(operation, schema, attempt))
  for (const make of values) {
    const value = make()
    if (isValid(value)) return value
  }
  return sampled(operation, schema, 0)
}

/** A concrete media type for a range. */
function typeFor(range: string, value: unknown): string {
  const kind = essence(range)
  if (typeof value !== 'string') return 'application/json'
  if (kind === '*/*' || kind === 'text/*') return 'text/plain'
  return typicalOf(range) ?? (kind === 'application/*' ? 'application/octet-stream' : kind.replace('*', 'x-example'))
}

/** Writes the fields of a form, each with its declared encoding. */
function formText(body: Body, value: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(value).flatMap(([name, each]) => {
    const { style, explode, contentType } = encodingOf(body, name) ?? {}
    const isText = contentType !== undefined && isJson(contentType)
    const isNested = Array.isArray(each)
      ? each.some((item) => typeof item === 'object' && !isNumber(item))
      : typeof each === 'object' && !isNumber(each)
    const object = {
      name,
      in: 'query' as const,
      style: isNested ? 'deepObject' : (style ?? 'form'),
      ...(explode !== undefined && { explode }),
      ...(isText && { content: { [contentType]: {} } }),
    }
    return writeQuery({ object, name }, each)
  })
  return pairs.join('&')
}

/** Writes each field as a part, in the style or media type of its encoding. */
function multipart(operation: Operation, body: Body, value: Readonly<Record<string, unknown>>): WrittenBody {
  const parts = Object.entries(value).flatMap(([name, each]) => partsOf(operation, body, { name, value: each }))
  const text = parts.map(([name, each]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${each}\r\n`).join('')
  return { type: `${multipartType}; boundary=${boundary}`, text: `${text}--${boundary}--\r\n`, parts }
}

/** The parts of a field: one for each item of a list. */
function partsOf(operation: Operation, body: Body, { name, value }: Field): (readonly [string, string])[] {
  const { shapes, document } = operation
  const form = { ...body, openapi: document.openapi }
  const styled = fieldStyle(form, name)
  if (styled) {
    const written = writeQuery({ object: { name, in: 'query', ...styled }, name }, value)
    return parsePairs(written.join('&')).map(([key, raw]) => [key, decodeText(raw)])
  }
  const field = shapes.of(body.object.schema).fields.get(name)
  const isList = Array.isArray(value)
  const schema = isList ? shapes.of(field).itemSchema : field
  const type = partType(encodingOf(form, name), shapes.of(schema)) ?? ''
  return (isList ? value : [value]).map((one: unknown) => [name, partText(operation, { name, value: one, schema, type })] as const)
}

interface Part extends Field {
  readonly schema: Schema | undefined
  readonly type: string
}

function partText({ xml }: Operation, { name, value, schema, type }: Part): string {
  if (typeof value === 'string') return value
  if (isXml(type)) return writeXml(value, xml.of(schema), { layouts: xml.layouts, root: name })
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

interface Field {
  readonly name: string
  readonly value: unknown
}

/** A value for a schema of a request. */
export function sampled(operation: Operation, schema: Schema, attempt: number): unknown {
  const faker = fakerSource(english)(1 + attempt, referenceDate)
  return sample(schema, { faker, schemas: operation.schemas.request })
}
