import { isObject } from '../../document/lenient.ts'
import { parseExactJson } from '../../numbers/exactJson.ts'
import { VerifyError } from '../verifyError.ts'
import { parseForWriting } from './losslessJson.ts'
import type { Generators, Interaction, Message, Pact, PactRequest, PactResponse, StateUse } from './pact.ts'
import { pactVersion, type PactVersion } from './pactVersion.ts'
import { bodyOf } from './readBody.ts'
import { readRules } from './rules/readRules.ts'

type Raw = Readonly<Record<string, unknown>>

/**
 * Reads the text of a pact file.
 *
 * @throws VerifyError if it is not a pact, or one of another specification than 3 or 4
 */
export function parsePact(content: string, file: string): Pact {
  const text = content.replace(/^\uFEFF/, '')
  const raw = parseObject(text, file)
  const [consumer, provider] = ['consumer', 'provider'].map((side) => (isObject(raw[side]) ? raw[side]['name'] : undefined))
  if (typeof consumer !== 'string' || typeof provider !== 'string')
    throw new VerifyError(`${file}: not a pact; expected the names of a consumer and a provider.`)
  const version = pactVersion(raw['metadata'], file)
  const all = listed(raw, file)
  const written = listed(parseForWriting(text) as Raw, file)
  const http = all.filter(({ raw: each }) => isHttp(each))
  const interactions = http.map((each) => interactionOf(each, (written[each.index] as Listed).raw, { file, version }))
  const others = all
    .filter((each) => !isHttp(each.raw))
    .map(({ raw: { description }, at }) => ({ at, description: String(description ?? '') }))
  return { file, version, consumer, provider, interactions, others: [...others, ...messagesOf(raw)] }
}

/** An interaction with its place in the file. */
interface Listed {
  readonly raw: Raw
  readonly index: number
  readonly at: string
}

function listed({ interactions = [] }: Raw, file: string): Listed[] {
  if (!Array.isArray(interactions) || !interactions.every(isObject))
    throw new VerifyError(`${file}: "interactions" must be a list of objects.`)
  return interactions.map((raw, index) => ({ raw, index, at: `/interactions/${index}` }))
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
    value = parseExactJson(text)
  } catch (error) {
    throw new VerifyError(`${file}: cannot be parsed: ${(error as Error).message}`)
  }
  if (!isObject(value)) throw new VerifyError(`${file}: not a pact; expected an object.`)
  return value
}

/** The place of a part of a pact, and the specification that it follows. */
interface Origin {
  readonly file: string
  readonly version: PactVersion
}

function interactionOf({ raw, at }: Listed, written: Raw, origin: Origin): Interaction {
  const { description, request, response } = raw
  if (typeof description !== 'string' || !isObject(request) || !isObject(response))
    throw new VerifyError(`${origin.file}: the interaction at ${at} needs a description, a request and a response.`)
  return {
    at,
    description,
    states: statesOf(raw, at, origin.file),
    pending: raw['pending'] === true,
    request: requestOf(request, `${at}/request`, origin),
    response: responseOf(response, `${at}/response`, origin),
    written: { request: written['request'] as Raw, response: written['response'] as Raw },
  }
}

/** @throws VerifyError for a state without a name, because it could not be set up */
function statesOf({ providerStates, providerState }: Raw, at: string, file: string): StateUse[] {
  if (typeof providerState === 'string' && providerState !== '') return [{ name: providerState, params: {} }]
  if (providerStates === undefined || providerStates === null) return []
  const states = Array.isArray(providerStates) ? (providerStates as unknown[]) : [undefined]
  return states.map((each) => {
    const { name, params } = isObject(each) ? each : { name: undefined, params: undefined }
    if (typeof name === 'string') return { name, params: isObject(params) ? params : {} }
    throw new VerifyError(`${file}: The provider states at ${at}/providerStates must be a list of objects with a name.`)
  })
}

function requestOf(raw: Raw, at: string, origin: Origin): PactRequest {
  const { method = 'GET', path = '/', query } = raw
  if (typeof method !== 'string' || typeof path !== 'string')
    throw new VerifyError(`${origin.file}: The method and the path at ${at} must be texts.`)
  const parsed = typeof query === 'string' ? fromText(query) : isObject(query) ? listsOf(query) : undefined
  return { ...messageOf(raw, at, origin), method: method.toUpperCase(), path, ...(parsed && { query: parsed }) }
}

function responseOf(raw: Raw, at: string, origin: Origin): PactResponse {
  const { status = 200 } = raw
  if (typeof status !== 'number' || !Number.isInteger(status) || status < 100 || status > 999)
    throw new VerifyError(`${origin.file}: The status at ${at}/status must be a number such as 200, not ${JSON.stringify(status)}.`)
  return { ...messageOf(raw, at, origin), status }
}

function messageOf(raw: Raw, at: string, { file, version }: Origin): Message {
  const headers = isObject(raw['headers']) ? listsOf(raw['headers']) : undefined
  const body = bodyOf(raw['body'], headers, version)
  const matchingRules = readRules(raw['matchingRules'], { file, pointer: `${at}/matchingRules` })
  return {
    ...(headers && { headers }),
    ...(body && { body }),
    ...(matchingRules && { matchingRules }),
    ...(isObject(raw['generators']) && { generators: raw['generators'] as Generators }),
  }
}

function listsOf(fields: Raw): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value].flat().map(String)]))
}

/** Pacts may have a query as one text: `a=1&b=2`. */
function fromText(query: string): Readonly<Record<string, readonly string[]>> {
  const search = new URLSearchParams(query)
  return Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]))
}
