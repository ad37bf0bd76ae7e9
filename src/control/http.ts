import { controlErrorFrom } from './controlError.ts'
import type { WorldState } from './worldControl.ts'
import { testWorld, type Control, type Invoke, type WorldMethod } from './testWorld.ts'

/** A request of the admin API for a method, and the field of its answer that is handed back; all of it where none is named. */
interface AdminRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  readonly path: string
  readonly body?: (arg: unknown) => object
  readonly field?: string
}

const requests: Readonly<Record<WorldMethod, AdminRequest>> = {
  state: { method: 'GET', path: '' },
  journal: { method: 'GET', path: '/journal', field: 'exchanges' },
  clearJournal: { method: 'DELETE', path: '/journal' },
  clock: { method: 'GET', path: '/clock', field: 'now' },
  setClock: { method: 'PUT', path: '/clock', body: (now) => ({ now }), field: 'now' },
  advance: { method: 'POST', path: '/clock/advance', body: (by) => ({ by }), field: 'now' },
  setStrict: { method: 'PUT', path: '/settings', body: (strict) => ({ strict }) },
  given: { method: 'POST', path: '/states', body: (given) => given as object },
  reset: { method: 'POST', path: '/reset' },
  delete: { method: 'DELETE', path: '' },
}

/** These hand nothing back, whatever the admin API says. */
const silent: ReadonlySet<WorldMethod> = new Set(['clearJournal', 'setStrict', 'given', 'reset', 'delete'])

/**
 * The control of a mock that listens somewhere, over its admin API.
 *
 * @param url where it listens, such as `http://127.0.0.1:4010`
 * @example await httpControl(url).world('test-1').given({ state: 'a customer has a meter' })
 */
export function httpControl(url: string, { token }: { readonly token?: string | undefined } = {}): Control {
  const admin = `${url.replace(/\/+$/, '')}/__admin`
  const send = (request: AdminRequest, path: string, arg?: unknown): Promise<unknown> =>
    ask(`${admin}${path}`, {
      method: request.method,
      headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      ...(request.body && { body: JSON.stringify(request.body(arg)) }),
    })
  const invoke: Invoke = async (world, method, [arg]) => {
    const request = requests[method]
    const answer = await send(request, `/worlds/${encodeURIComponent(world)}${request.path}`, arg)
    if (silent.has(method)) return undefined
    if (method === 'state' && typeof arg === 'number') return shortened(answer as WorldState, arg)
    return request.field === undefined ? answer : (answer as Record<string, unknown>)[request.field]
  }
  return {
    world: (name = 'default') => testWorld(name, invoke),
    worldNames: async () => ((await send({ method: 'GET', path: '' }, '/worlds')) as { worlds: string[] }).worlds,
  }
}

/** The admin API has a limit of its own. */
function shortened({ collections, ...rest }: WorldState, limit: number): WorldState {
  const cut = Object.entries(collections).map(([name, { total, records }]) => [name, { total, records: records.slice(0, limit) }])
  return { ...rest, collections: Object.fromEntries(cut) as WorldState['collections'] }
}

async function ask(url: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(url, init).catch((cause: unknown) => {
    throw new Error(`No mock answers at ${url}. Is it up, and is this its address?`, { cause })
  })
  const text = await response.text()
  if (!response.ok) throw refusal(response, text)
  return text === '' ? undefined : JSON.parse(text)
}

function refusal({ url, status, headers }: Response, text: string): Error {
  const isProblem = headers.get('content-type')?.startsWith('application/problem+json') === true
  const known = isProblem ? controlErrorFrom(JSON.parse(text) as object) : undefined
  return known ?? new Error(`${url} answered ${status}, as the admin API of a mock would not. Is this its address?`)
}
