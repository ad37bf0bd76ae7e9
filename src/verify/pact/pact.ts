import { exactJsonOrText } from '../../numbers/exactJson.ts'
import type { PactVersion } from './pactVersion.ts'

/** A matcher as pacts write it, such as `{match: 'regex', regex: '\\d+'}`. */
export interface Matcher {
  readonly match: string
  readonly [option: string]: unknown
}

export interface RuleSet {
  readonly combine?: string
  readonly matchers: readonly Matcher[]
}

/** Rules by place: one for the path and status, else by name or JSON path. */
export interface Rules {
  readonly path?: RuleSet
  readonly status?: RuleSet
  readonly query?: Readonly<Record<string, RuleSet>>
  readonly header?: Readonly<Record<string, RuleSet>>
  readonly body?: Readonly<Record<string, RuleSet>>
}

export interface Generator {
  readonly type: string
  readonly expression?: string
  readonly [option: string]: unknown
}

export interface Generators {
  readonly path?: Generator
  readonly query?: Readonly<Record<string, Generator>>
  readonly header?: Readonly<Record<string, Generator>>
  readonly body?: Readonly<Record<string, Generator>>
}

/** A body in the format of Pact V4. */
export interface PactBody {
  readonly content: unknown
  readonly contentType?: string
  readonly encoded?: boolean | string
}

/** A provider state that an interaction needs, with its parameters. */
export interface StateUse {
  readonly name: string
  readonly params: Readonly<Record<string, unknown>>
}

export interface Message {
  readonly headers?: Readonly<Record<string, readonly string[]>>
  readonly body?: PactBody
  readonly matchingRules?: Rules
  readonly generators?: Generators
}

export interface PactRequest extends Message {
  readonly method: string
  /** Without base path. */
  readonly path: string
  readonly query?: Readonly<Record<string, readonly string[]>>
}

export interface PactResponse extends Message {
  readonly status: number
}

/** One HTTP request with the reply that the consumer expects. */
export interface Interaction {
  /** JSON pointer in the pact file. */
  readonly at: string
  readonly description: string
  readonly states: readonly StateUse[]
  readonly pending: boolean
  readonly request: PactRequest
  readonly response: PactResponse
  /** Request and response as they are in the file. Pact's verifier gets these and reads them itself. */
  readonly written: { readonly request: object; readonly response: object }
}

/** A pact file. Files of specification 3 are converted to specification 4. */
export interface Pact {
  readonly file: string
  readonly version: PactVersion
  readonly consumer: string
  readonly provider: string
  readonly interactions: readonly Interaction[]
  /** Interactions that are not HTTP: messages. */
  readonly others: readonly { readonly at: string; readonly description: string }[]
}

/** The value of a body: parsed if it is JSON, else text; undefined if there is no body. */
export function valueOf(body: PactBody | undefined): unknown {
  if (!body) return undefined
  const { content, encoded } = body
  if (typeof content !== 'string' || !encoded) return content
  const isJson = String(encoded).toLowerCase() === 'json'
  return isJson ? exactJsonOrText(content) : Buffer.from(content, 'base64').toString('utf8')
}

export function bytesOf({ content, encoded }: PactBody): Buffer {
  if (typeof content !== 'string') return Buffer.from(JSON.stringify(content))
  const isBase64 = Boolean(encoded) && String(encoded).toLowerCase() !== 'json'
  return Buffer.from(content, isBase64 ? 'base64' : 'utf8')
}

/** A header of a message, regardless of the case of its name. Several values are joined by commas. */
export function headerOf(headers: Message['headers'], name: string): string | undefined {
  const wanted = name.toLowerCase()
  return Object.entries(headers ?? {})
    .find(([each]) => each.toLowerCase() === wanted)?.[1]
    .join(', ')
}
