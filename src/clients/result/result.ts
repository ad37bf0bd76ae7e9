/**
 * How a call ended. Tell the kinds apart by `kind`, and the statuses of a kind by `status`.
 *
 * @example
 * const result = await fint.disburseLoan({ phone: '08111111111', amount: '1500', transaction_pin: '1234' })
 * switch (result.kind) {
 *   case 'ok': return result.data.data.paymentReference
 *   case 'refusal': return `${result.status} ${result.code}: ${result.message}`
 *   case 'failure': throw result.error
 * }
 *
 * `Xml` names the media types of XML that become values; other XML is text.
 */
export type Result<Operation, Success = unknown, Xml extends string = never> = ResultsOf<Operation, Success, Xml> | Failure

/** The operation succeeded. */
export interface Ok<Status extends number, Data> {
  readonly kind: 'ok'
  readonly status: Status
  /** The body as the provider sent it. */
  readonly data: Data
  readonly headers: Headers
}

/** The provider refused: by its status or, as some providers do, with status 200 and the refusal in the body. */
export interface Refusal<Status extends number = number, Body = unknown> {
  readonly kind: 'refusal'
  readonly status: Status
  /** The provider's own code; the HTTP status if it has none. */
  readonly code: string
  /** The provider's message, for people. Do not branch on it. */
  readonly message: string
  readonly body: Body
  readonly headers: Headers
}

/**
 * No answer, or one that the spec does not describe. The operation may still have done its work, except after
 * `NotAuthenticated`.
 */
export type Failure = NoAnswer | StrangeAnswer | NotAuthenticated

/** No answer came: not in time, not before the caller gave up, or not at all. */
export interface NoAnswer {
  readonly kind: 'failure'
  readonly reason: 'timeout' | 'aborted' | 'network'
  readonly error: Error
}

/** An answer came, but its body is not what the spec declares, or its status is not declared. */
export interface StrangeAnswer {
  readonly kind: 'failure'
  readonly reason: 'unreadable' | 'undeclared'
  readonly error: Error
  readonly status: number
  readonly body: unknown
  readonly headers: Headers
}

/** The provider issued no token, so the request was not sent. */
export interface NotAuthenticated {
  readonly kind: 'failure'
  readonly reason: 'authentication'
  readonly error: Error
  readonly refusal: Refusal
}

/** The result of any operation. */
export type AnyResult = Ok<number, unknown> | Refusal | Failure

type ResultsOf<Operation, Success, Xml extends string> = Operation extends { responses: infer R }
  ? { [K in keyof R]: ResultsWith<K, R, BodyIn<R[K], Xml>, Success> }[keyof R]
  : Ok<number, unknown> | Refusal

/** The results for one status of an operation. */
type ResultsWith<Key, Responses, Body, Success> =
  | (IsSuccess<Key, Responses> extends true ? Succeeded<StatusOf<Key>, Body, Success> : never)
  | (Key extends 'default' ? Refusal<number, Body> : IsSuccess<Key, Responses> extends true ? never : Refusal<StatusOf<Key>, Body>)

/** If a provider reports success in its body, it may also refuse with the status of success. */
type Succeeded<S extends number, Body, Success> =
  | ([SuccessBody<Body, Success>] extends [never] ? never : Ok<S, SuccessBody<Body, Success>>)
  | (unknown extends Success ? never : Refusal<S, [RefusalBody<Body, Success>] extends [never] ? unknown : RefusalBody<Body, Success>>)

/** The bodies that report success, and those without the field for it. */
type SuccessBody<Body, Success> = Body extends Success ? Body : keyof Success extends keyof Body ? never : Body
type RefusalBody<Body, Success> = Body extends Success ? never : keyof Success extends keyof Body ? Body : never

/** `default` means success if no other status does. */
type IsSuccess<Key, Responses> = Key extends 'default'
  ? [Extract<StatusName<keyof Responses>, `2${string}`>] extends [never]
    ? true
    : false
  : StatusName<Key> extends `2${string}`
    ? true
    : false

type StatusName<Key> = Key extends string | number ? `${Key}` : never

type StatusOf<Key> = Key extends number ? Key : number

/** The body of a response: JSON, text, or bytes. */
type BodyIn<Response, Xml extends string> = Response extends { content: infer Content }
  ? Content extends undefined
    ? undefined
    : ContentBody<Content, Xml>
  : undefined

type ContentBody<Content, Xml extends string> = {
  [Type in keyof Content]: Type extends Xml ? Content[Type] : Type extends string ? ReadBody<Lowercase<Type>, Content[Type]> : never
}[keyof Content]

/** The value that is read from a body: a JSON value, text, or bytes. A range of media types may turn out to be JSON. */
type ReadBody<Type extends string, Body> = Type extends JsonType | `${string}/*`
  ? Body
  : Type extends TextType
    ? [Body] extends [string]
      ? Body
      : string
    : Blob

/** A media type with or without parameters. */
type WithParameters<Type extends string> = Type | `${Type};${string}`

/** The media types of JSON values, in lower case. Those of several values, such as `application/x-ndjson`, are not among them. */
export type JsonType = WithParameters<'application/json' | 'text/json' | `${string}+json`>

type TextType = `text/${string}` | WithParameters<`${string}/xml` | `${string}+xml` | 'application/x-www-form-urlencoded'>
