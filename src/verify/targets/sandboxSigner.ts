import { randomUUID } from 'node:crypto'
import { isObject } from '../../document/lenient.ts'
import { lookUp } from '../../document/references.ts'
import type { Credentials, HeaderValue, Login, Sandbox } from './sandboxFile.ts'
import { NotVerified } from './target.ts'
import { send, type WireReply, type WireRequest } from './wire.ts'

/** A request on its way to a sandbox. */
export interface Signable {
  readonly request: WireRequest
  readonly operation: string | undefined
  /** Off where wrong credentials are what the interaction is about. */
  readonly withCredentials: boolean
}

/** Puts real credentials where a request has those of the pact. A request that was sent without any stays without. */
export type Signer = (signable: Signable) => Promise<WireRequest>

/** Milliseconds before its end at which a token is not used any more. */
const margin = 5_000

/**
 * A signer as `sandboxes.yaml` describes it. One token is asked for however many requests need it, and again when its
 * time is over.
 *
 * @param place where the login is
 * @param hide is told every secret that the signer comes to know
 */
export function signerOf({ credentials, login, limits }: Sandbox, place: LoginPlace | undefined, hide: (secret: string) => void): Signer {
  let current: Promise<Logged> | undefined
  const logged = async (): Promise<Logged> => {
    const known = await current
    if (known && Date.now() < known.until) return known
    return (current = logIn(login, place, { patience: limits.patience, hide }))
  }
  return async ({ request, operation, withCredentials }) => {
    const own = operation === undefined ? undefined : credentials.operations?.[operation]
    const applied = withCredentials ? await apply(request, own ?? credentials, logged) : request
    return apply(applied, { headers: credentials.fresh ?? {} }, logged)
  }
}

interface Logged {
  readonly answer: object
  readonly token: string
  /** Epoch milliseconds. */
  readonly until: number
}

/** Where a token is asked for. */
export interface LoginPlace {
  readonly method: string
  readonly url: URL
}

interface Asking {
  readonly patience: number
  readonly hide: (secret: string) => void
}

/** @throws NotVerified where no token comes */
async function logIn(login: Login | undefined, place: LoginPlace | undefined, { patience, hide }: Asking): Promise<Logged> {
  if (!login || !place) throw new NotVerified('The credentials need a token, and no login is described.')
  const { url } = place
  const reply = await send(new URL(url.origin), loginRequest(login, place), { patience })
  const answer = jsonOf(reply)
  const token = isObject(answer) ? lookUp(answer, `#${login.token}`) : undefined
  if (reply.status >= 300) throw new NotVerified(`No token: the login at ${url.origin}${url.pathname} was answered ${reply.status}.`)
  if (typeof token !== 'string' || token === '')
    throw new NotVerified(`No token: the answer of the login at ${url.origin}${url.pathname} has none at ${login.token}.`)
  hide(token)
  const seconds = isObject(answer) && login.seconds !== undefined ? Number(lookUp(answer, `#${login.seconds}`)) : Number.NaN
  return { answer: answer as object, token, until: Number.isFinite(seconds) ? Date.now() + seconds * 1000 - margin : Infinity }
}

function loginRequest({ headers = {}, json, form }: Login, { method, url: { pathname, search } }: LoginPlace): WireRequest {
  const body = json ? JSON.stringify(json) : form ? new URLSearchParams(form).toString() : ''
  const type = json ? { 'content-type': 'application/json' } : form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), headerText(value)])
  return {
    method,
    path: `${pathname}${search}`,
    headers: { accept: 'application/json', ...type, ...Object.fromEntries(named) },
    body: Buffer.from(body),
  }
}

async function apply(
  request: WireRequest,
  { headers = {}, fields = {} }: Credentials,
  logged: () => Promise<Logged>,
): Promise<WireRequest> {
  const sent = { ...request.headers }
  for (const [name, value] of Object.entries(headers)) {
    const key = name.toLowerCase()
    if (Object.hasOwn(sent, key)) sent[key] = await filled(headerText(value), logged)
  }
  const values = await Promise.all(Object.entries(fields).map(async ([name, value]) => [name, await filled(value, logged)] as const))
  return { ...request, headers: sent, path: withQuery(request.path, values), body: withFields(request, values) }
}

function headerText(value: HeaderValue): string {
  return typeof value === 'string' ? value : `Basic ${Buffer.from(value.basic.join(':')).toString('base64')}`
}

/** `{token}`, `{login:/pointer}` of the login's answer, `{nonce}` and `{now}` in epoch milliseconds. */
async function filled(text: string, logged: () => Promise<Logged>): Promise<string> {
  const { answer, token } = /\{token\}|\{login:/.test(text) ? await logged() : { answer: {}, token: '' }
  return text
    .replaceAll('{token}', token)
    .replaceAll('{nonce}', randomUUID().replaceAll('-', ''))
    .replaceAll('{now}', String(Date.now()))
    .replace(/\{login:([^}]*)\}/g, (_, pointer: string) => String(lookUp(answer, `#${pointer}`) ?? ''))
}

type Values = readonly (readonly [string, string])[]

function withQuery(path: string, values: Values): string {
  const mark = path.indexOf('?')
  if (mark < 0 || values.length === 0) return path
  const query = new URLSearchParams(path.slice(mark + 1))
  for (const [name, value] of values) if (query.has(name)) query.set(name, value)
  return `${path.slice(0, mark)}?${query.toString()}`
}

/** A body that has none of the fields stays as it is, to the byte. */
function withFields({ headers, body }: WireRequest, values: Values): Buffer {
  const type = headers['content-type'] ?? ''
  if (body.length === 0 || values.length === 0) return body
  if (/x-www-form-urlencoded/.test(type)) {
    const form = new URLSearchParams(body.toString('utf8'))
    for (const [name, value] of values) if (form.has(name)) form.set(name, value)
    return Buffer.from(form.toString())
  }
  const value = jsonOf({ body })
  if (!isObject(value) || !values.some(([name]) => Object.hasOwn(value, name))) return body
  return Buffer.from(JSON.stringify({ ...value, ...Object.fromEntries(values.filter(([name]) => Object.hasOwn(value, name))) }))
}

function jsonOf({ body }: Pick<WireReply, 'body'>): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
