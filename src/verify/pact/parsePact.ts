import { isObject } from '../../document/lenient.ts'
import { VerifyError } from '../verifyError.ts'
import type { Generators, Interaction, Message, Pact, PactBody, Rules, StateUse } from './pact.ts'

type Raw = Readonly<Record<string, unknown>>

/**
 * Reads the text of a pact file.
 *
 * @throws VerifyError if it is not a pact, or one of specification 1 or 2
 */
export function parsePact(text: string, file: string): Pact {
  const raw = parseObject(text, file)
  const [consumer, provider] = ['consumer', 'provider'].map((side) => (isObject(raw[side]) ? raw[side]['name'] : undefined))
  if (typeof consumer !== 'string' || typeof provider !== 'string')
    throw new VerifyError(`${file}: not a pact; expected the names of a consumer and a provider.`)
  const version = versionOf(raw)
  const list = raw['interactions'] ?? []
  if (!Array.isArray(list) || !list.every(isObject)) throw new VerifyError(`${file}: "interactions" must be a list of objects.`)
  const all = (list as Raw[]).map((each, index) => ({ raw: each, at: `/interactions/${index}` }))
  const http = all.filter((each) => isHttp(each.raw))
  if (version < 3 && http.length > 0)
    throw new VerifyError(`${file}: Pact specification ${version || 'unknown'} is not supported; write the pact with version 4 or 3.`)
  const interactions = http.map((each) => interactionOf(each.raw, each.at, { file, version }))
  const others = all
    .filter((each) => !isHttp(each.raw))
    .map(({ raw: { description }, at }) => ({ at, description: String(description ?? '') }))
  return { file, consumer, provider, interactions, others: [...others, ...messagesOf(raw)] }
}

function isHttp({ type = 'Synchronous/HTTP' }: Raw): boolean {
  return type === 'Synchronous/HTTP'
}

/** Specification 3 has a list of its own for messages. */
function messagesOf({ messages }: Raw): Pact['others'] {
  if (!Array.isArray(messages)) return []
  return messages.map((each: unknown, index) => ({
    at: `/messages/${index}`,
    description: String(isObject(each) ? each['description'] : ''),
  }))
}

function parseObject(text: string, file: string): Raw {
  let value: unknown
  try {
    value = JSON.parse(text, (_name, each: unknown) => exact(each))
  } catch (error) {
    throw new VerifyError(`${file}: cannot be parsed: ${(error as Error).message}`)
  }
  if (!isObject(value)) throw new VerifyError(`${file}: not a pact; expected an object.`)
  return value
}

/** A number with too many digits would silently become another number when it is written again. */
function exact(value: unknown): unknown {
  if (typeof value !== 'number' || !Number.isInteger(value) || Number.isSafeInteger(value)) return value
  throw new Error(`the number ${value} has too many digits to be exact; write it as a string`)
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
    throw new VerifyError(`${origin.file}: the interaction at ${at} needs a description, a request and a response.`)
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
