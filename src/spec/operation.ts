import type {
  MediaTypeObject,
  MethodName,
  OpenApiDocument,
  OperationObject,
  ParameterObject,
  PathItemObject,
  RequestBodyObject,
  ResponseObject,
  ServerObject,
} from '../document/document.ts'
import { finding, type Finding, type FindingCode } from '../document/finding.ts'
import { decodeAll, fieldsSchema, isParameter, places, type DecodedRequest } from './parameters/decode.ts'
import { fieldsOf, isObject, itemsOf } from '../document/lenient.ts'
import { isJson, isXml, pickMediaType, sequenceOf } from '../document/mediaTypes.ts'
import { parameter, type Parameter, type RawRequest } from './parameters/parameter.ts'
import { follow, isReference, pointerPart, tryFollow } from '../document/references.ts'
import { challengesFor, isRequired, missingSecurity } from './security.ts'
import type { Shapes } from '../schema/reading/shape.ts'
import { replyViolations, type Body, type CheckedReply, type Response } from './response.ts'
import { foldOf } from './parameters/synonyms.ts'
import { checkingItemsOnce } from '../schema/compiling/listCheck.ts'
import { noViolations, type Check, type Validators } from '../schema/compiling/validators.ts'
import type { Violation } from '../schema/violation.ts'
import type { XmlSchemas } from '../xml/schemaOf.ts'

export type { DecodedRequest }

/** OpenAPI ignores parameters with these names: other parts of a document describe them. */
const ignoredHeaders = new Set(['accept', 'content-type', 'authorization'])

/** The arguments of `new Operation`. */
export interface OperationParts {
  readonly id: string
  readonly method: MethodName
  readonly path: string
  readonly item: PathItemObject
  readonly document: OpenApiDocument
  readonly validators: Validators
  readonly xml: XmlSchemas
}

/** A method and path of a document. Its parts are read and compiled on first use. */
export class Operation {
  readonly id: string
  readonly method: string
  readonly path: string
  /** The path item that contains it, with references followed. */
  readonly item: PathItemObject
  readonly object: OperationObject
  readonly document: OpenApiDocument
  /** JSON pointer of the operation in its document. */
  readonly pointer: string
  /** The schemas of its document, for reading and writing XML. */
  readonly xml: XmlSchemas
  readonly #validators: Validators
  readonly #responses = new Map<number, Response | null>()
  #parameters: readonly Parameter[] | undefined
  #checkParameters: Check | undefined
  #bodies: readonly Body[] | undefined
  #statuses: readonly string[] | undefined
  #requestBody: RequestBodyObject | undefined

  constructor({ id, method, path, item, document, validators, xml }: OperationParts) {
    this.id = id
    this.method = method.toUpperCase()
    this.path = path
    this.item = item
    this.object = item[method] as OperationObject
    this.document = document
    this.pointer = `/paths/${pointerPart(path)}/${method}`
    this.#validators = validators
    this.xml = xml
  }

  /** The schemas of its document, for requests and for replies. */
  get schemas(): Validators['schemas'] {
    return this.#validators.schemas
  }

  /** The shapes of request schemas. */
  get shapes(): Shapes {
    return this.#validators.shapes
  }

  /** Its own servers, those of its path item, or those of the document. */
  get servers(): readonly ServerObject[] | undefined {
    return this.object.servers ?? this.item.servers ?? this.document.servers
  }

  /** The parameters of the operation and of its path item. The operation's own replace those of the path item. */
  get parameters(): readonly Parameter[] {
    if (this.#parameters) return this.#parameters
    const found = new Map<string, Parameter>()
    for (const each of [...itemsOf(this.item.parameters), ...itemsOf(this.object.parameters)]) {
      const object = tryFollow(this.document, each)
      if (object === undefined && isReference(each)) this.#report('parameters', 'dangling-reference', { ref: each.$ref, kind: 'parameter' })
      else if (!isParameter(object)) this.#report('parameters', 'unusable-parameter')
      else if (object.in === 'path' && !this.path.includes(`{${object.name}}`))
        this.#report('parameters', 'unused-path-parameter', { name: object.name, path: this.path })
      else if (object.in !== 'header' || !ignoredHeaders.has(object.name.toLowerCase())) this.#add(found, object)
    }
    return (this.#parameters = [...found.values()])
  }

  /** Adds a parameter. If its placeholder is in the query of the path (`/search?q={q}`), it is an optional query parameter. */
  #add(found: Map<string, Parameter>, object: ParameterObject): void {
    const isInQuery = object.in === 'path' && !this.path.replace(/\?.*$/, '').includes(`{${object.name}}`)
    const placed = isInQuery ? { ...object, in: 'query' as const, required: false } : object
    found.set(`${placed.in} ${placed.name}`, parameter(placed, this.shapes))
  }

  #report(place: string, code: FindingCode, values?: Finding['values']): void {
    this.#validators.report(finding(code, `${this.pointer}/${place}`, values))
  }

  /** The declared request bodies, one for each media type, in order. */
  get bodies(): readonly Body[] {
    return (this.#bodies ??= this.#bodiesOf(this.requestBody?.content, `${this.pointer}/requestBody/content`, 'request'))
  }

  get requestBody(): RequestBodyObject | undefined {
    const object = this.object.requestBody
    if (object === undefined || this.#requestBody) return this.#requestBody
    const found = tryFollow(this.document, object)
    if (!isObject(found)) this.#report('requestBody', 'not-an-object', { kind: 'requestBody' })
    return (this.#requestBody = isObject(found) ? (found as RequestBodyObject) : {})
  }

  /** The body declared for a media type. The first one if the request has no media type. */
  body(mediaType: string | undefined): Body | undefined {
    const first = this.bodies[0]
    if (mediaType === undefined || mediaType === first?.mediaType) return first
    const name = pickMediaType(
      this.bodies.map((body) => body.mediaType),
      mediaType,
    )
    return this.bodies.find((body) => body.mediaType === name)
  }

  /** Decodes all parameters. A value that cannot be decoded becomes a violation and is left out. */
  decode(request: RawRequest): { readonly values: DecodedRequest; readonly violations: readonly Violation[] } {
    return decodeAll(this.parameters, request)
  }

  checkParameters(values: DecodedRequest): readonly Violation[] {
    this.#checkParameters ??= this.#compileParameters()
    return this.#checkParameters(values, '')
  }

  /** The required credentials that the request does not have. Empty if it may pass. */
  missingSecurity(request: RawRequest): readonly Violation[] {
    const required = this.object.security ?? this.document.security
    return required ? missingSecurity(this.document, required, request) : noViolations
  }

  /** Whether the spec requires credentials. One of several alternatives may be that there are none. */
  get requiresCredentials(): boolean {
    return isRequired(this.object.security ?? this.document.security)
  }

  /** The value of `WWW-Authenticate` for a 401, such as `Basic realm="mock", Bearer`. May be empty. */
  get challenges(): string {
    return challengesFor(this.document, this.object.security ?? this.document.security ?? [])
  }

  /**
   * The response declared for a status: for the status itself, its range, or the default.
   *
   * @throws SpecError if the reference to the response does not resolve
   */
  response(status: number): Response | undefined {
    let response = this.#responses.get(status)
    if (response === undefined) this.#responses.set(status, (response = this.#findResponse(String(status)) ?? null))
    return response ?? undefined
  }

  get statuses(): readonly string[] {
    return (this.#statuses ??= fieldsOf(this.object.responses).map(([status]) => status))
  }

  /** The promises of the spec that a reply breaks. */
  checkReply(reply: CheckedReply): readonly Violation[] {
    const response = this.response(reply.status)
    if (!response && this.statuses.length === 0) return noViolations
    if (!response) return [{ code: 'status', at: '/reply/status', message: `${reply.status} is not declared` }]
    return replyViolations(response, reply, { needsBody: this.method !== 'HEAD' })
  }

  #findResponse(status: string): Response | undefined {
    const declared = Object.fromEntries(fieldsOf(this.object.responses))
    const key = [status, `${status[0]}XX`, `${status[0]}xx`, 'default'].find((each) => Object.hasOwn(declared, each))
    if (key === undefined) return undefined
    const pointer = `${this.pointer}/responses/${key}`
    const object = follow<ResponseObject>(this.document, declared[key] as ResponseObject, pointer) ?? {}
    const bodies = this.#bodiesOf(object.content, `${pointer}/content`, 'response')
    const headers = this.#headersOf(object.headers, `${pointer}/headers`)
    const checkHeaders = this.#validators.check(fieldsSchema(headers), `${pointer}/headers`, 'response')
    const usual = bodies.find((body) => isJson(body.mediaType)) ?? bodies[0]
    return { status: key, object, bodies, usual, headers, checkHeaders }
  }

  #headersOf(declared: ResponseObject['headers'], pointer: string): Parameter[] {
    const named = fieldsOf(declared).filter(([name]) => name.toLowerCase() !== 'content-type')
    return named.map(([name, each]) => {
      const header = tryFollow(this.document, each)
      if (!isObject(header)) this.#validators.report(finding('not-an-object', `${pointer}/${pointerPart(name)}`, { kind: 'header' }))
      return parameter({ ...(isObject(header) ? header : {}), name, in: 'header' }, this.shapes)
    })
  }

  #bodiesOf(content: ResponseObject['content'], pointer: string, direction: 'request' | 'response'): Body[] {
    return fieldsOf(content).map(([mediaType, declared]) => {
      const object = withItems(mediaType, isObject(declared) ? declared : {})
      const at = `${pointer}/${pointerPart(mediaType)}`
      const checkWhole = this.#validators.check(object.schema ?? true, `${at}/schema`, direction)
      const checkValue = direction === 'response' ? checkingItemsOnce(checkWhole, object.schema, this.schemas.response) : checkWhole
      const isText = direction === 'response' && isXml(mediaType) && !this.shapes.of(object.schema).types.has('string')
      const check = isText ? exceptText(checkValue) : checkValue
      return { mediaType, object, pointer: at, check, fold: direction === 'request' ? foldOf(object.schema, this.shapes) : undefined }
    })
  }

  #compileParameters(): Check {
    const properties = Object.fromEntries(places.map((place) => [place, fieldsSchema(this.parameters.filter((each) => each.in === place))]))
    return this.#validators.check({ type: 'object', properties }, `${this.pointer}/parameters`, 'request')
  }
}

/** Gives a sequence that declares its items the schema of the whole: a list. */
function withItems(mediaType: string, object: MediaTypeObject): MediaTypeObject {
  const { schema, itemSchema } = object
  if (itemSchema === undefined || sequenceOf(mediaType) === undefined) return object
  const list = { type: 'array', items: itemSchema }
  return { ...object, schema: schema === undefined ? list : { allOf: [schema, list] } }
}

/** Skips the check for replies that are XML text, which is sent as it is. */
function exceptText(check: Check): Check {
  return (value, at) => (typeof value === 'string' ? noViolations : check(value, at))
}
