/**
 * How a call ended. The kinds are to be told apart by `kind`, and one kind's statuses by `status`.
 *
 * @example
 * const result = await fint.disburseLoan({ phone: '08111111111', amount: '1500', transaction_pin: '1234' })
 * switch (result.kind) {
 *   case 'ok': return result.data.data.paymentReference
 *   case 'refusal': return `${result.status} ${result.code}: ${result.message}`
 *   case 'failure': throw result.error
 * }
 */
export type Result<Operation, Success = unknown> = Answers<Operation, Success> | Failure

/** The operation did what it was asked. */
export interface Ok<Status extends number, Data> {
  readonly kind: 'ok'
  readonly status: Status
  /** The body as the provider sent it. */
  readonly data: Data
  readonly headers: Headers
}

/** The provider said no, by status or, as some do, with 200 and the no in the body. */
export interface Refusal<Status extends number = number, Body = unknown> {
  readonly kind: 'refusal'
  readonly status: Status
  /** The provider's word or number for it; the HTTP status where it has none. */
  readonly code: string
  /** The provider's sentence, for people. Do not branch on it. */
  readonly message: string
  readonly body: Body
  readonly headers: Headers
}

/** There is no answer, or none that the spec knows. After a failure nobody knows whether the operation did its work. */
export type Failure = NoAnswer | StrangeAnswer | NotAuthenticated

/** Nothing came back: in time, before the caller gave up, or at all. */
export interface NoAnswer {
  readonly kind: 'failure'
  readonly reason: 'timeout' | 'aborted' | 'network'
  readonly error: Error
}

/** Something came back that cannot be read as what was declared, or whose status is not declared. */
export interface StrangeAnswer {
  readonly kind: 'failure'
  readonly reason: 'unreadable' | 'undeclared'
  readonly error: Error
  readonly status: number
  readonly body: unknown
  readonly headers: Headers
}

/** The provider gave no token, so that the operation was not sent. */
export interface NotAuthenticated {
  readonly kind: 'failure'
  readonly reason: 'authentication'
  readonly error: Error
  readonly refusal: Refusal
}

/** An answer of any operation. */
export type AnyResult = Ok<number, unknown> | Refusal | Failure

type Answers<Operation, Success> = Operation extends { responses: infer R }
  ? { [K in keyof R]: Answer<K, R, BodyIn<R[K]>, Success> }[keyof R]
  : Ok<number, unknown> | Refusal

type Answer<Key, Responses, Body, Success> =
  | (IsSuccess<Key, Responses> extends true ? Succeeded<StatusOf<Key>, Body, Success> : never)
  | (Key extends 'default' ? Refusal<number, Body> : IsSuccess<Key, Responses> extends true ? never : Refusal<StatusOf<Key>, Body>)

/** A provider that has a word for success in its envelope may refuse with the status of success too. */
type Succeeded<S extends number, Body, Success> =
  | ([Accepted<Body, Success>] extends [never] ? never : Ok<S, Accepted<Body, Success>>)
  | (unknown extends Success ? never : Refusal<S, [Refused<Body, Success>] extends [never] ? unknown : Refused<Body, Success>>)

/** Those of some bodies that say success, or have no place to say it. */
type Accepted<Body, Success> = Body extends Success ? Body : keyof Success extends keyof Body ? never : Body
type Refused<Body, Success> = Body extends Success ? never : keyof Success extends keyof Body ? Body : never

/** `default` stands for success where nothing else does. */
type IsSuccess<Key, Responses> = Key extends 'default'
  ? [Extract<Named<keyof Responses>, `2${string}`>] extends [never]
    ? true
    : false
  : Named<Key> extends `2${string}`
    ? true
    : false

type Named<Key> = Key extends string | number ? `${Key}` : never

type StatusOf<Key> = Key extends number ? Key : number

/** The body of a response: JSON, text, or bytes. */
type BodyIn<Response> = Response extends { content: infer Content } ? (Content extends undefined ? undefined : Read<Content>) : undefined

type Read<Content> = {
  [Type in keyof Content]: Type extends `${string}json${string}` | `text/${string}` | `${string}/xml` | '*/*' ? Content[Type] : Blob
}[keyof Content]
