import { isObject } from '../../document/lenient.ts'
import type { StateUse } from '../pact/pact.ts'
import { NotVerified, StateFailure } from './target.ts'
import { jsonOf, send, type WireReply } from './wire.ts'

const patience = 30_000

/**
 * Changes one provider state as Pact does it: with a POST of `{action, state, params}`. Any status except 2xx means that it failed. A JSON
 * object in the reply has values for the request.
 */
export async function changeState(url: URL, action: 'setup' | 'teardown', { name, params }: StateUse): Promise<Record<string, unknown>> {
  const reply = await postJson(url, { action, state: name, params })
  if (reply.status < 200 || reply.status > 299)
    throw new StateFailure({ code: 'state.failed', state: name, origin: url.origin, status: reply.status })
  const values = jsonOf(reply)
  return isObject(values) ? values : {}
}

/**
 * Sets up one provider state of a running mock through its admin API.
 *
 * @throws NotVerified if the mock does not have the state, StateFailure if it cannot be set up
 */
export async function giveState(admin: Admin, world: string, { provider, state }: { provider: string; state: StateUse }): Promise<void> {
  const url = new URL(`/__admin/worlds/${world}/states`, admin.origin)
  const reply = await postJson(url, { provider, state: state.name, params: state.params }, headersOf(admin))
  if (reply.status < 300) return
  const problem = jsonOf(reply)
  if (!isObject(problem)) throw new StateFailure({ code: 'state.failed', state: state.name, origin: admin.origin, status: reply.status })
  const said = String(problem['detail'] ?? problem['title'])
  if (reply.status === 404) throw new NotVerified({ code: 'no-such-state', said })
  throw new StateFailure({ code: reply.status === 422 ? 'state.params' : 'state.failed', said })
}

/** The admin API of a running mock. */
export interface Admin {
  readonly origin: string
  readonly token: string | undefined
}

export async function deleteWorld(admin: Admin, world: string): Promise<void> {
  const request = { method: 'DELETE', path: `/__admin/worlds/${world}`, headers: headersOf(admin), body: Buffer.alloc(0) }
  await send(new URL(admin.origin), request, { patience })
}

/** The names of the providers that a mock serves at an address; undefined if no mock answers, `locked` if it requires a token. */
export async function findMock(admin: Admin): Promise<readonly string[] | 'locked' | undefined> {
  const request = { method: 'GET', path: '/__admin/health', headers: headersOf(admin), body: Buffer.alloc(0) }
  const reply = await send(new URL(admin.origin), request, { patience })
  const health = jsonOf(reply)
  if (reply.status === 401 && isObject(health) && String(health['type']).startsWith('urn:tallystick:')) return 'locked'
  return reply.status === 200 && isObject(health) && Array.isArray(health['mocks']) ? health['mocks'].map(String) : undefined
}

function headersOf({ token }: Admin): Record<string, string> {
  return token === undefined ? {} : { authorization: `Bearer ${token}` }
}

function postJson(url: URL, value: object, headers: Readonly<Record<string, string>> = {}): Promise<WireReply> {
  const body = Buffer.from(JSON.stringify(value))
  const request = {
    method: 'POST',
    path: `${url.pathname}${url.search}`,
    headers: { 'content-type': 'application/json', ...headers },
    body,
  }
  return send(new URL(url.origin), request, { patience })
}
