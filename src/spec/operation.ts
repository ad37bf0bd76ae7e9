import type { MethodName, OpenApiDocument, OperationObject, PathItemObject, RequestBodyObject, ServerObject } from '../document/document.ts'
import { finding, type Finding, type FindingCode } from '../document/finding.ts'
import { fieldsOf, isObject } from '../document/lenient.ts'
import { pickMediaType } from '../document/mediaTypes.ts'
import { tryFollow } from '../document/references.ts'
import { noViolations, type Check, type Validators } from '../schema/compiling/validators.ts'
import type { Shapes } from '../schema/reading/shape.ts'
import type { Violation } from '../schema/violation.ts'
import type { XmlSchemas } from '../xml/schemaOf.ts'
import { declaredParameters } from './parameters/declaredParameters.ts'
import { decodeAll, fieldsSchema, isWithout, places, type DecodedRequest } from './parameters/decode.ts'
import type { Parameter, RawRequest } from './parameters/parameter.ts'
import { readBodies, readResponse } from './readResponse.ts'
import { replyViolations, type Body, type CheckedReply, type Response } from './response.ts'
import { challengesFor, neededFor, securityCheck, type SecurityCheck } from './security.ts'

export type { DecodedRequest }

/** The arguments of `new Operation`. */
export interface OperationParts {
  readonly id: string
  readonly method: MethodName
  readonly path: string
  /** JSON pointer of its path item. */
  readonly at: string
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
  #checkSecurity: SecurityCheck | undefined
  #bodies: readonly Body[] | undefined
  #statuses: readonly string[] | undefined
  #requestBody: RequestBodyObject | undefined

  constructor({ id, method, path, at, item, document, validators, xml }: OperationParts) {
    this.id = id
    this.method = method.toUpperCase()
    this.path = path
    this.item = item
    this.object = item[method] as OperationObject
    this.document = document
    this.pointer = `${at}/${method}`
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

  /** Its own servers, or those of its path item. */
  get ownServers(): readonly ServerObject[] | undefined {
    return this.object.servers ?? this.item.servers
  }

  /** Its own servers, those of its path item, or those of the document. */
  get servers(): readonly ServerObject[] | undefined {
    return this.ownServers ?? this.document.servers
  }

  /** The parameters of the operation and of its path item. The operation's own replace those of the path item. */
  get parameters(): readonly Parameter[] {
    return (this.#parameters ??= declaredParameters(this, (code, values) => this.#report('parameters', code, values)))
  }

  #report(place: string, code: FindingCode, values?: Finding['values']): void {
    this.#validators.report(finding(code, `${this.pointer}/${place}`, values))
  }

  /** The declared request bodies, one for each media type, in order. */
  get bodies(): readonly Body[] {
    return (this.#bodies ??= this.#readRequestBodies())
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
    this.#checkSecurity ??= securityCheck(this.document, this.object.security ?? this.document.security ?? [])
    return this.#checkSecurity(request)
  }

  /** What the spec requires. Undefined if it allows calls without credentials, perhaps as one of several alternatives. */
  get requiredSecurity(): 'credentials' | 'certificate' | undefined {
    return neededFor(this.document, this.object.security ?? this.document.security ?? [])
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
    if (response === undefined) this.#responses.set(status, (response = this.#readResponse(status) ?? null))
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

  #readResponse(status: number): Response | undefined {
    const { document, pointer } = this
    return readResponse({ document, pointer, validators: this.#validators }, this.object.responses, String(status))
  }

  #readRequestBodies(): readonly Body[] {
    return readBodies(this.#validators, this.requestBody?.content, { pointer: `${this.pointer}/requestBody/content`, direction: 'request' })
  }

  #compileParameters(): Check {
    const properties = Object.fromEntries(places.map((place) => [place, fieldsSchema(this.parameters.filter((each) => each.in === place))]))
    const check = this.#validators.check({ type: 'object', properties }, `${this.pointer}/parameters`, 'request')
    if (this.parameters.some(({ required }) => required)) return check
    // The first call of a list often has no parameters, and the list may declare hundreds. Then nothing is compiled.
    return (values, at) => (isWithout(values as DecodedRequest) ? noViolations : check(values, at))
  }
}
