/** Where a part of a request goes. */
export type Place = 'path' | 'query' | 'header' | 'cookie' | 'body'

/**
 * How a list or object is written in a query, where it is not the usual way (a list by repeating its name, an object field by
 * field): `a,b`, `a%20b`, `a|b`, `name[field]=a`, or JSON.
 */
export type QueryStyle = 'comma' | 'space' | 'pipe' | 'deep' | 'json'

/** What a client has to know of an operation to call it. Generated from its spec. */
export interface OperationDescription {
  readonly method: string
  /** A template: `/pets/{id}`. */
  readonly path: string
  /** The names of its inputs, by place. */
  readonly in: { readonly [place in Place]?: readonly string[] }
  /** Names that stand in several places. Each is an input of its own there, such as `path.id` and `body.id`. */
  readonly clashes?: readonly string[]
  readonly styles?: Readonly<Record<string, QueryStyle>>
  /** The media type of the body that it sends. */
  readonly body?: string
  /** Its body is not made of fields, but given as a whole, as the input `body`. */
  readonly whole?: true
  /** It never goes without a body. */
  readonly needsBody?: true
  /** The media types that it may answer with. */
  readonly accept?: string
  /** The statuses that its spec declares, ranges as `4XX` and the rest as `default`. */
  readonly statuses: readonly (number | string)[]
  /** It changes nothing, so that it may be sent twice. */
  readonly safe?: true
  /** Base URLs of its own, in the order of the spec's. */
  readonly servers?: readonly string[]
}

/** What a client has to know of a spec. */
export interface Description {
  readonly name: string
  /** Base URLs, variables filled in with their defaults. */
  readonly servers: readonly string[]
  readonly operations: Readonly<Record<string, OperationDescription>>
}
