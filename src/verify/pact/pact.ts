import { isObject } from '../../document/lenient.ts'
import type { StateUse } from '../result.ts'
import { VerifyError } from '../verifyError.ts'

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

/** A body as Pact V4 has it. */
export interface PactBody {
  readonly content: unknown
  readonly contentType?: string
  readonly encoded?: boolean | string
}

interface Message {
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
}

/** A pact file. Those of specification 3 are read as if they were of specification 4. */
export interface Pact {
  readonly file: string
  readonly consumer: string
  readonly provider: string
  readonly interactions: readonly Interaction[]
  /** Interactions that are no HTTP: messages. */
  readonly others: readonly { readonly at: string; readonly description: string }[]
}

type Raw = Readonly<Record<string, unknown>>

/**
 * Reads the text of a pact file.
 *
 * @throws VerifyError where it is none, or of specification 1 or 2
 */
export function parsePact(text: string, file: string): Pact {
  const raw = parseObject(text, file)
  const [consumer, provider] = ['consumer', 'provider'].map((side) => (isObject(raw[side]) ? raw[side]['name'] : undefined))
  if (typeof consumer !== 'string' || typeof provider !== 'string')
    throw new VerifyError(`${file}: this is not a pact: it names no consumer and provider.`)
  const version = versionOf(raw)
  const list = raw['interactions'] ?? []
  if (!Array.isArray(list) || !list.every(isObject)) throw new VerifyError(`${file}: "interactions" must be a list of objects.`)
  const interactions: Interaction[] = []
  const others: { at: string; description: string }[] = []
  for (const [index, each] of (list as Raw[]).entries()) {
    const at = `/interactions/${index}`
    if ((each['type'] ?? 'Synchronous/HTTP') === 'Synchronous/HTTP') interactions.push(interactionOf(each, at, { file, version }))
    else others.push({ at, description: String(each['description'] ?? '') })
  }
  if (version < 3 && interactions.length > 0)
    throw new VerifyError(`${file}: this pact is of specification ${version || 'unknown'}; write it with specification 4 (or 3).`)
  if (Array.isArray(raw['messages'])) {
    for (const [index, each] of raw['messages'].entries())
      others.push({ at: `/messages/${index}`, description: String(isObject(each) ? each['description'] : '') })
  }
  return { file, consumer, provider, interactions, others }
}

function parseObject(text: string, file: string): Raw {
  let value: unknown
  try {
    value = JSON.parse(text, (_name, each: unknown) => kept(each))
  } catch (error) {
    throw new VerifyError(`${file}: this cannot be read: ${(error as Error).message}`)
  }
  if (!isObject(value)) throw new VerifyError(`${file}: this is not a pact: it is no object.`)
  return value
}

/** Written anew, a number with more digits than fit would be another one, and nobody would know. */
function kept(value: unknown): unknown {
  if (typeof value !== 'number' || !Number.isInteger(value) || Number.isSafeInteger(value)) return value
  throw new Error(`the number ${value} has more digits than can be kept; write it as text`)
}

function versionOf({ metadata }: Raw): number {
  const found = isObject(metadata) ? metadata : {}
  const specification = found['pactSpecification'] ?? found['pact-specification']
  return Number.parseInt(String(isObject(specification) ? specification['version'] : found['pactSpecificationVersion']), 10) || 0
}

interface Origin {
  readonly file: string
  readonly version: number
}

function interactionOf(raw: Raw, at: string, origin: Origin): Interaction {
  const { description, request, response } = raw
  if (typeof description !== 'string' || !isObject(request) || !isObject(response))
    throw new VerifyError(`${origin.file}: the interaction at ${at} lacks a description, a request or a response.`)
  return {
    at,
    description,
    states: statesOf(raw),
    pending: raw['pending'] === true,
    request: {
      ...messageOf(request, origin),
      method: String(request['method'] ?? 'GET').toUpperCase(),
      path: String(request['path'] ?? '/'),
      ...(isObject(request['query']) && { query: listsOf(request['query']) }),
    },
    response: { ...messageOf(response, origin), status: Number(response['status'] ?? 200) },
  }
}

function statesOf({ providerStates, providerState }: Raw): StateUse[] {
  if (typeof providerState === 'string' && providerState !== '') return [{ name: providerState, params: {} }]
  if (!Array.isArray(providerStates)) return []
  return providerStates.filter(isObject).map(({ name, params }) => ({ name: String(name), params: isObject(params) ? params : {} }))
}

function messageOf(raw: Raw, { version }: Origin): Message {
  const headers = isObject(raw['headers']) ? listsOf(raw['headers']) : undefined
  const body = version >= 4 ? (isObject(raw['body']) ? (raw['body'] as unknown as PactBody) : undefined) : bodyOf(raw, headers)
  return {
    ...(headers && { headers }),
    ...(body && { body }),
    ...(isObject(raw['matchingRules']) && { matchingRules: raw['matchingRules'] as Rules }),
    ...(isObject(raw['generators']) && { generators: raw['generators'] as Generators }),
  }
}

/** Specification 3 has the bare value, and its media type in the headers only. */
function bodyOf({ body }: Raw, headers: Message['headers']): PactBody | undefined {
  if (body === undefined) return undefined
  const [, named] = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'content-type') ?? []
  return { content: body, contentType: named?.[0] ?? (typeof body === 'string' ? 'text/plain' : 'application/json'), encoded: false }
}

function listsOf(fields: Raw): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value].flat().map(String)]))
}

/** The value of a body: parsed where it is JSON, text elsewhere; undefined where there is none. */
export function valueOf(body: PactBody | undefined): unknown {
  if (!body) return undefined
  const { content, encoded } = body
  if (typeof content !== 'string' || !encoded) return content
  if (String(encoded).toLowerCase() === 'json') return JSON.parse(content)
  return Buffer.from(content, 'base64').toString('utf8')
}
