import { randomUUID } from 'node:crypto'
import { isObject } from '../../document/lenient.ts'
import { lookUp } from '../../document/references.ts'
import type { Credentials, HeaderValue, Login, Sandbox } from './sandboxEntry.ts'
import { NotVerified } from './target.ts'
import { jsonOf, send, type WireRequest } from './wire.ts'

/** A request on its way to a sandbox. */
export interface Signable {
  readonly request: WireRequest
  readonly operation: string | undefined
  /** False if the interaction tests wrong credentials. */
  readonly withCredentials: boolean
}

/** Replaces the credentials of the pact by real ones. A request without credentials gets none. */
export type RequestSigner = (signable: Signable) => Promise<WireRequest>

/** A token is no longer used this many milliseconds before it expires. */
const margin = 5_000

/**
 * A signer that follows `sandboxes.yaml`. It requests one token for all requests, and another one when that expires.
 *
 * @param address of the login
 * @param hide called with every secret that the signer gets
 */
export function signerOf(
  { credentials, login, limits }: Sandbox,
  address: LoginAddress | undefined,
  hide: (secret: string) => void,
): RequestSigner {
  let current: Promise<Logged> | undefined
  const logged = async (): Promise<Logged> => {
    const known = await current
    if (known && Date.now() < known.until) return known
    return (current = logIn(login, address, { patience: limits.patience, hide }))
  }
  return async ({ request, operation, withCredentials }) => {
    const own = operation === undefined ? undefined : credentials.operations?.[operation]
    const applied = withCredentials ? await apply(request, own ?? credentials, logged) : request
    return apply(applied, { headers: credentials.fresh ?? {} }, logged)
  }
}

interface Logged {
  /** The body of the login's reply. */
  readonly body: object
  readonly token: string
  /** Epoch milliseconds. */
  readonly until: number
}

/** The endpoint that issues tokens. */
export interface LoginAddress {
  readonly method: string
  readonly url: URL
}

interface LoginOptions {
  readonly patience: number
  readonly hide: (secret: string) => void
}

/** @throws NotVerified if there is no token */
async function logIn(login: Login | undefined, address: LoginAddress | undefined, { patience, hide }: LoginOptions): Promise<Logged> {
  if (!login || !address) throw new NotVerified({ code: 'no-login' })
  const reply = await send(new URL(address.url.origin), loginRequest(login, address), { patience })
  const url = `${address.url.origin}${address.url.pathname}`
  const body = jsonOf(reply)
  const token = isObject(body) ? lookUp(body, `#${login.token}`) : undefined
  if (reply.status >= 300) throw new NotVerified({ code: 'login-refused', url, status: reply.status })
  if (typeof token !== 'string' || token === '') throw new NotVerified({ code: 'login-without-token', url, pointer: login.token })
  hide(token)
  const seconds = isObject(body) && login.seconds !== undefined ? Number(lookUp(body, `#${login.seconds}`)) : Number.NaN
  return { body: body as object, token, until: Number.isFinite(seconds) ? Date.now() + seconds * 1000 - margin : Infinity }
}

function loginRequest({ headers = {}, json, form }: Login, { method, url: { pathname, search } }: LoginAddress): WireRequest {
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

/** Fills in `{token}`, `{login:/pointer}` from the reply of the login, `{nonce}`, and `{now}` in epoch milliseconds. */
async function filled(text: string, logged: () => Promise<Logged>): Promise<string> {
  const { body, token } = /\{token\}|\{login:/.test(text) ? await logged() : { body: {}, token: '' }
  return text
    .replaceAll('{token}', token)
    .replaceAll('{nonce}', randomUUID().replaceAll('-', ''))
    .replaceAll('{now}', String(Date.now()))
    .replace(/\{login:([^}]*)\}/g, (_, pointer: string) => String(lookUp(body, `#${pointer}`) ?? ''))
}

type Values = readonly (readonly [string, string])[]

function withQuery(path: string, values: Values): string {
  const mark = path.indexOf('?')
  if (mark < 0 || values.length === 0) return path
  const query = new URLSearchParams(path.slice(mark + 1))
  for (const [name, value] of values) if (query.has(name)) query.set(name, value)
  return `${path.slice(0, mark)}?${query.toString()}`
}

/** Sets fields of a body. A body that has none of them keeps its bytes. */
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
