/** A request before it gets its credentials. */
export interface Outgoing {
  /** The operationId. */
  readonly operation: string
  readonly method: string
  /** Percent-encoded, without base URL and query. */
  readonly path: string
  readonly url: string
  /** The headers that the caller gave. */
  readonly headers: Headers
  readonly body: BodyInit | undefined
}
