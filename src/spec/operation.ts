import type {
  MethodName,
  OpenApiDocument,
  OperationObject,
  ParameterObject,
  PathItemObject,
  RequestBodyObject,
  ResponseObject,
} from './document.ts'
import { essence, isJson, pickMediaType } from './mediaTypes.ts'
import { parameter, type Parameter, type RawRequest } from './parameter.ts'
import { follow, pointerPart } from './references.ts'
import { missingSecurity } from './security.ts'
import { foldOf, type Fold } from './synonyms.ts'
import { noViolations, type Check, type Validators } from './validators.ts'
import type { Violation } from './violation.ts'

/** A request as decoded: values by place and name. */
export interface DecodedRequest {
  readonly path: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
  readonly header: Readonly<Record<string, unknown>>
  readonly cookie: Readonly<Record<string, unknown>>
}

/** A body of a request or response in one media type. */
export interface Body {
  readonly mediaType: string
  readonly object: NonNullable<ResponseObject['content']>[string]
  readonly pointer: string
  readonly check: Check
  /** Gives fields their canonical names. */
  readonly fold: Fold | undefined
}

/** What an operation may answer with one status, `4XX` or `default`. */
export interface Response {
  readonly status: string
  readonly object: ResponseObject
  readonly bodies: readonly Body[]
  readonly headers: readonly Parameter[]
  readonly checkHeaders: Check
}

/** A reply as checked: header names are lower-case. */
export interface CheckedReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

const places = ['path', 'query', 'header', 'cookie'] as const
/** OpenAPI leaves these to other parts of a document. */
const ignoredHeaders = new Set(['accept', 'content-type', 'authorization'])

/** A method and path of a document. Its parts are read and compiled when first used. */
export class Operation {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly object: OperationObject
  /** JSON pointer of the operation in its document. */
  readonly pointer: string
  readonly #document: OpenApiDocument
  readonly #item: PathItemObject
  readonly #validators: Validators
  readonly #responses = new Map<string, Response | undefined>()
  #parameters: readonly Parameter[] | undefined
  #checkParameters: Check | undefined
  #bodies: readonly Body[] | undefined
  #requestBody: RequestBodyObject | undefined

  constructor(id: string, method: MethodName, path: string, item: PathItemObject, document: OpenApiDocument, validators: Validators) {
    this.id = id
    this.method = method.toUpperCase()
    this.path = path
    this.object = item[method] as OperationObject
    this.pointer = `/paths/${pointerPart(path)}/${method}`
    this.#item = item
    this.#document = document
    this.#validators = validators
  }

  get document(): OpenApiDocument {
    return this.#document
  }

  /** Those of the path item too; the operation's own win. */
  get parameters(): readonly Parameter[] {
    if (this.#parameters) return this.#parameters
    const found = new Map<string, Parameter>()
    for (const each of [...(this.#item.parameters ?? []), ...(this.object.parameters ?? [])]) {
      const object = follow<ParameterObject>(this.#document, each, `${this.pointer}/parameters`)
      if (object.in === 'header' && ignoredHeaders.has(object.name.toLowerCase())) continue
      found.set(`${object.in} ${object.name}`, parameter(this.#document, object))
    }
    return (this.#parameters = [...found.values()])
  }

  /** The request bodies it takes, in the order declared. */
  get bodies(): readonly Body[] {
    return (this.#bodies ??= this.#bodiesOf(this.requestBody?.content, `${this.pointer}/requestBody/content`, 'request'))
  }

  get requestBody(): RequestBodyObject | undefined {
    const object = this.object.requestBody
    return object && (this.#requestBody ??= follow<RequestBodyObject>(this.#document, object, `${this.pointer}/requestBody`))
  }

  /** The body declared for a media type; the first one where the request names none. */
  body(mediaType: string | undefined): Body | undefined {
    if (mediaType === undefined) return this.bodies[0]
    const name = pickMediaType(
      this.bodies.map((body) => body.mediaType),
      mediaType,
    )
    return this.bodies.find((body) => body.mediaType === name)
  }

  /** Reads all parameters. What cannot be decoded is a violation and is left out. */
  decode(request: RawRequest): { readonly values: DecodedRequest; readonly violations: readonly Violation[] } {
    const values = { path: {}, query: {}, header: {}, cookie: {} } as Record<(typeof places)[number], Record<string, unknown>>
    const violations: Violation[] = []
    for (const each of this.parameters) {
      try {
        const value = each.read(request)
        if (value !== undefined) values[each.in][each.name] = value
      } catch {
        violations.push({ code: 'encoding', at: `/${each.in}/${pointerPart(each.name)}`, message: 'cannot be decoded' })
      }
    }
    return { values, violations }
  }

  checkParameters(values: DecodedRequest): readonly Violation[] {
    this.#checkParameters ??= this.#compileParameters()
    return this.#checkParameters(values, '')
  }

  /** A credential that the operation needs and the request lacks, or undefined. */
  missingSecurity(request: RawRequest): Violation | undefined {
    const required = this.object.security ?? this.#document.security
    return required ? missingSecurity(this.#document, required, request) : undefined
  }

  /** The response declared for a status: itself, its range, or the default. */
  response(status: number): Response | undefined {
    const key = String(status)
    if (!this.#responses.has(key)) this.#responses.set(key, this.#findResponse(key))
    return this.#responses.get(key)
  }

  get statuses(): readonly string[] {
    return Object.keys(this.object.responses ?? {})
  }

  /** What a reply breaks of the spec's promises. */
  checkReply({ status, headers, body }: CheckedReply): readonly Violation[] {
    const response = this.response(status)
    if (!response) return [{ code: 'status', at: '/reply/status', message: `${status} is not declared` }]
    const wrong = response.headers.length > 0 ? response.checkHeaders(readHeaders(response, headers), '/reply/header') : noViolations
    if (body === undefined) {
      const lacks = response.bodies.length > 0 && this.method !== 'HEAD'
      return lacks ? [...wrong, { code: 'required', at: '/reply/body', message: 'is required' }] : wrong
    }
    const found = bodyFor(response, headers['content-type'])
    if (!found) return [...wrong, { code: 'media-type', at: '/reply/body', message: 'a body in this media type is not declared' }]
    const broken = isJson(found.mediaType) || typeof body === 'string' ? found.check(body, '/reply/body') : noViolations
    return wrong.length > 0 ? [...wrong, ...broken] : broken
  }

  #findResponse(status: string): Response | undefined {
    const declared = this.object.responses ?? {}
    const key = [status, `${status[0]}XX`, `${status[0]}xx`, 'default'].find((each) => Object.hasOwn(declared, each))
    if (key === undefined) return undefined
    const pointer = `${this.pointer}/responses/${key}`
    const object = follow<ResponseObject>(this.#document, declared[key] as ResponseObject, pointer)
    const headers = Object.entries(object.headers ?? {}).map(([name, each]) => {
      const header = follow<object>(this.#document, each, `${pointer}/headers/${pointerPart(name)}`)
      return parameter(this.#document, { ...header, name, in: 'header' })
    })
    const known = headers.filter(({ name }) => name.toLowerCase() !== 'content-type')
    const checkHeaders = this.#validators.check(fieldsSchema(known), `${pointer}/headers`, 'response')
    return { status: key, object, bodies: this.#bodiesOf(object.content, `${pointer}/content`, 'response'), headers: known, checkHeaders }
  }

  #bodiesOf(content: ResponseObject['content'], pointer: string, direction: 'request' | 'response'): Body[] {
    return Object.entries(content ?? {}).map(([mediaType, object]) => {
      const at = `${pointer}/${pointerPart(mediaType)}`
      const check = this.#validators.check(object.schema ?? true, `${at}/schema`, direction)
      return { mediaType, object, pointer: at, check, fold: direction === 'request' ? foldOf(this.#document, object.schema) : undefined }
    })
  }

  #compileParameters(): Check {
    const properties = Object.fromEntries(places.map((place) => [place, fieldsSchema(this.parameters.filter((each) => each.in === place))]))
    return this.#validators.check({ type: 'object', properties }, `${this.pointer}/parameters`, 'request')
  }
}

function fieldsSchema(fields: readonly Parameter[]): { readonly [keyword: string]: unknown } {
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(({ name, schema }) => [name, schema])),
    required: fields.filter(({ required }) => required).map(({ name }) => name),
  }
}

function readHeaders(response: Response, headers: Readonly<Record<string, string>>): Record<string, unknown> {
  const read = response.headers.map((each) => [each.name, each.read({ params: {}, query: [], headers })] as const)
  return Object.fromEntries(read.filter(([, value]) => value !== undefined))
}

/** The body of a response that a content type stands for; the JSON one, or the first, where none is given. */
export function bodyFor(response: Response, contentType: string | undefined): Body | undefined {
  const { bodies } = response
  if (contentType === undefined) return bodies.find((body) => isJson(body.mediaType)) ?? bodies[0]
  if (bodies.length === 1 && (bodies[0] as Body).mediaType === contentType) return bodies[0]
  const name = pickMediaType(
    bodies.map((body) => body.mediaType),
    essence(contentType),
  )
  return bodies.find((body) => body.mediaType === name)
}
