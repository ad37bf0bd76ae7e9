import type { MediaTypeObject, OpenApiDocument, ResponseObject, RequestBodyObject, Schema } from '../../document/document.ts'
import { fieldsOf, isObject } from '../../document/lenient.ts'
import { isJson, isXml } from '../../document/mediaTypes.ts'
import { tryFollow } from '../../document/references.ts'
import { fromExample } from './exampleSchemas.ts'
import type { Operation } from '../../spec/operation.ts'

/** The lowest success that an operation declares, and the schema of its body. */
export interface Success {
  /** A status, a range, or `default` if nothing else is declared. */
  readonly status: string
  readonly schema: Schema | undefined
  /** The example that the schema was made from, if the document declares none. */
  readonly example: unknown
  readonly headers: readonly string[]
  readonly isEventStream: boolean
  /** Whether no body is declared. */
  readonly isEmpty: boolean
  /** Whether each declared body is a file. */
  readonly isFile: boolean
  /** Whether a body is declared, and none of its media types has a schema. */
  readonly isFree: boolean
  /** Whether the spec leaves open what the body is: it declares the status 200 alone, or a body without a schema. */
  readonly isUndescribed: boolean
}

/**
 * The success of an operation: the one with this status if it is declared, else the lowest. It is read from the document directly, so that
 * no schema is compiled before it is used.
 */
export function successOf({ object, document }: Operation, status?: number): Success | undefined {
  const responses: unknown = object.responses
  if (!isObject(responses)) return undefined
  const found = status !== undefined && Object.hasOwn(responses, status) ? String(status) : lowestSuccess(responses)
  return found === undefined ? undefined : new DeclaredSuccess(document, found, responses[found])
}

/** Most questions are asked about few operations, so the answers are found when they are needed. */
class DeclaredSuccess implements Success {
  readonly status: string
  readonly schema: Schema | undefined
  readonly #document: OpenApiDocument
  readonly #response: ResponseObject | undefined
  readonly #types: readonly [string, MediaTypeObject][]
  #headers: readonly string[] | undefined
  #isFile: boolean | undefined

  constructor(document: OpenApiDocument, status: string, response: unknown) {
    this.status = status
    this.#document = document
    this.#response = followed<ResponseObject>(document, response)
    this.#types = fieldsOf(this.#response?.content)
    this.schema = valueSchema(document, this.#types)
  }

  get example(): unknown {
    return isObject(this.schema) ? (this.schema as Readonly<Record<string, unknown>>)[fromExample] : undefined
  }

  get headers(): readonly string[] {
    return (this.#headers ??= fieldsOf(this.#response?.headers).map(([name]) => name.toLowerCase()))
  }

  get isEmpty(): boolean {
    return this.#types.length === 0
  }

  get isFile(): boolean {
    return (this.#isFile ??= !this.isEmpty && this.#types.every(([type, media]) => isFile(this.#document, type, media)))
  }

  get isFree(): boolean {
    return !this.isEmpty && this.#types.every(([, media]) => !isObject(media) || media['schema'] === undefined)
  }

  get isUndescribed(): boolean {
    return this.isEmpty ? /^2(?:00|XX)$/i.test(this.status) : this.isFree && !this.isFile
  }

  get isEventStream(): boolean {
    return this.#types.some(([type]) => type.startsWith('text/event-stream'))
  }
}

const numbered = /^\d(?:\d\d|xx)$/i

/** The lowest 2xx, else the lowest redirect, else `default`. */
function lowestSuccess(responses: Readonly<Record<string, unknown>>): string | undefined {
  let lowest: string | undefined
  for (const status in responses) {
    const digit = status[0]
    if ((digit === '2' || digit === '3') && (lowest === undefined || status < lowest) && numbered.test(status)) lowest = status
  }
  if (lowest !== undefined) return lowest
  const isOther = Object.hasOwn(responses, 'default') && (Object.keys(responses).length === 1 || isSuccess(responses['default']))
  return isOther ? 'default' : undefined
}

/** Whether the description of a `default` response says that the call succeeded. */
function isSuccess(response: unknown): boolean {
  return isObject(response) && /^\W*(?:ok|success\w*)\b/i.test(String(response['description'] ?? ''))
}

/** The JSON, XML or form schema of a request body, else the first schema. */
export function requestSchema({ object, document }: Operation): Schema | undefined {
  const body = object.requestBody && followed<RequestBodyObject>(document, object.requestBody)
  const types = fieldsOf(body?.content)
  return valueSchema(document, types) ?? (types.find(([type]) => /form/.test(type)) ?? types[0])?.[1]?.schema
}

/** Whether a media type is for lists of changes and not for items. */
function isPatchList(type: string): boolean {
  return /json-patch\+json/i.test(type)
}

/** Whether a request body can only be a file, alone or as a part of a form. */
export function sendsFile({ object, document }: Operation): boolean {
  const body = object.requestBody && followed<RequestBodyObject>(document, object.requestBody)
  const types = fieldsOf(body?.content)
  return types.length > 0 && types.every(([type, media]) => type.startsWith('multipart/') || isFile(document, type, media))
}

/** Whether a body of this media type is bytes, and neither JSON, XML nor a form. The schema of an object may have no type. */
function isFile(document: OpenApiDocument, type: string, media: unknown): boolean {
  const schema = isObject(media) ? followed<Readonly<Record<string, unknown>>>(document, media['schema']) : undefined
  const isText = schema?.['type'] === 'string' || (schema?.['type'] === undefined && !parted.some((each) => schema?.[each] !== undefined))
  return isText && !isJson(type) && !isXml(type) && !/form|event-stream/.test(type)
}

/** Keywords of schemas whose values have parts. */
const parted = ['properties', 'items', 'allOf', 'oneOf', 'anyOf', 'additionalProperties']

/** The schema of the values that a body may have: that of JSON, else of XML unless XML is only text there, as SVG is. */
function valueSchema(document: OpenApiDocument, types: readonly (readonly [string, MediaTypeObject])[]): Schema | undefined {
  const usual = types.filter(([type]) => isJson(type) || type.startsWith('*/*'))
  const [, media] = usual.find(([type]) => !isPatchList(type)) ?? usual[0] ?? []
  if (media) return media.schema
  const [, xml] = types.find(([type]) => isXml(type)) ?? []
  const isText = followed<{ readonly type?: unknown }>(document, xml?.schema)?.type === 'string'
  return isText ? undefined : xml?.schema
}

function followed<T>(document: OpenApiDocument, value: unknown): T | undefined {
  const target = tryFollow(document, value)
  return isObject(target) ? (target as T) : undefined
}
