/** A header: text with placeholders, or a user name and password for HTTP Basic. */
export type HeaderValue = string | { readonly basic: readonly [string, string] }

/** What replaces the credentials of a pact's request, if it has any. */
export interface Credentials {
  readonly headers?: Readonly<Record<string, HeaderValue>>
  /** Fields of the query, or of a JSON or form body. */
  readonly fields?: Readonly<Record<string, string>>
}

/** How to get a token. */
export interface Login {
  /** The operation that issues it; the spec has its method and path. Without one, `url` is called. */
  readonly operation?: string
  readonly url?: string
  /** Method for `url`; POST by default. */
  readonly method?: string
  readonly headers?: Readonly<Record<string, HeaderValue>>
  readonly json?: object
  readonly form?: Readonly<Record<string, string>>
  /** JSON pointer of the token in the reply. */
  readonly token: string
  /** JSON pointer of its lifetime in seconds. */
  readonly seconds?: string
}

/** Values that exist in the sandbox; `replace` maps other text of the pact to what the sandbox has instead. */
export type Fixture = Readonly<Record<string, unknown>> & { readonly replace?: Readonly<Record<string, unknown>> }

/** A difference that is accepted for a while. */
export interface KnownDifference {
  /** Description of the interaction. */
  readonly interaction: string
  readonly reason: string
  /** yyyy-MM-dd, the last day on which it does not fail. */
  readonly expires: string
}

/** The entry of one provider in `sandboxes.yaml`, variables filled in. */
export interface Sandbox {
  readonly baseUrl: string
  readonly credentials: Credentials & {
    readonly operations?: Readonly<Record<string, Credentials>>
    readonly fresh?: Readonly<Record<string, string>>
  }
  readonly login: Login | undefined
  /** By provider state. An entry is left out if one of its variables is not set. */
  readonly fixtures: ReadonlyMap<string, readonly Fixture[]>
  /** Variables that are not set, by provider state that has no fixture for that reason. */
  readonly lacking: ReadonlyMap<string, readonly string[]>
  /** Operations that only read, although their method suggests otherwise. */
  readonly reads: readonly string[]
  /** Operations that change data, although their method suggests otherwise. */
  readonly writes: readonly string[]
  /** Operations that change data but leave their fixtures usable. */
  readonly repeatable: readonly string[]
  /** Interactions that are sent with the credentials of the pact, as are those that expect 401. */
  readonly unsigned: readonly string[]
  readonly known: readonly KnownDifference[]
  /** Most calls in a run; milliseconds between two calls, and for each call. */
  readonly limits: { readonly calls: number; readonly pause: number; readonly patience: number }
  /** Credentials that no report may show. */
  readonly secrets: readonly string[]
}

/** A sandbox that cannot be used: these variables for its address or credentials are not set. */
export interface UnusableSandbox {
  readonly unset: readonly string[]
}
