import type { XmlReader, XmlWriter } from './xml/xmlBodies.ts'

/** A part of a request that inputs go into. */
export type RequestPart = 'path' | 'query' | 'header' | 'cookie' | 'body'

/**
 * How a value is written, if not in the usual way of its part of the request. Lists and objects: `a,b` (comma), `a b` (space), `a|b`
 * (pipe), `name[field]=a` (deep), one pair for each field (fields). Any value: JSON, or with characters such as slashes not percent-encoded
 * (reserved). The usual way in a query, cookie or form is a pair for each item or field, with objects in forms as JSON; in a header it is
 * commas.
 */
export type ParameterStyle = 'comma' | 'space' | 'pipe' | 'deep' | 'fields' | 'json' | 'reserved'

/** What a client needs to know about an operation to call it. Generated from its spec. */
export interface OperationDescription {
  /** The operationId, if the method has another name. */
  readonly id?: string
  readonly method: string
  /** A template: `/pets/{id}`. */
  readonly path: string
  /** The names of its inputs, by the part of the request that they belong to. */
  readonly in: { readonly [part in RequestPart]?: readonly string[] }
  /** Names that several parts have. In each part, such a name is an input of its own, such as `path.id` and `body.id`. */
  readonly clashes?: readonly string[]
  readonly styles?: { readonly [part in RequestPart]?: Readonly<Record<string, ParameterStyle>> }
  /** The media type of the request body. */
  readonly body?: string
  /** Other media types that a `Blob` may have. */
  readonly otherTypes?: readonly string[]
  /** The media types of the parts of a multipart body. */
  readonly partTypes?: Readonly<Record<string, string>>
  /** Writes parts of a multipart body as XML. */
  readonly writeParts?: Readonly<Record<string, XmlWriter>>
  /** The body does not consist of fields: it is given as a whole, as the input `body`. */
  readonly whole?: true
  /** The request always has a body. */
  readonly needsBody?: true
  /** Writes the body as XML. Without it, a body of XML is given as text. */
  readonly writeXml?: XmlWriter
  /** Reads replies in XML. Without it, they are text. */
  readonly readXml?: XmlReader
  /** The media types of its responses, separated by commas. */
  readonly accept?: string
  /** The statuses that the spec declares: numbers, ranges such as `4XX`, and `default`. */
  readonly statuses: readonly (number | string)[]
  /** Those of `statuses` that mean success and have no body; 204 never has one. */
  readonly empty?: readonly (number | string)[]
  /** The operation changes nothing, so it may be sent again. */
  readonly safe?: true
  /** Base URLs of its own, in the order of the spec's servers. */
  readonly servers?: readonly string[]
}

/** What a client needs to know about a spec. */
export interface Description {
  readonly name: string
  /** Base URLs, with the default values of their variables. */
  readonly servers: readonly string[]
  /** By the names of their methods. */
  readonly operations: Readonly<Record<string, OperationDescription>>
}
