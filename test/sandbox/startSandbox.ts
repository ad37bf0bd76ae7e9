import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { basePaths, credentials, environmentFor, type ProviderName } from './credentials.ts'
import { withDrift, checkDrift, concerns, type Drift } from './drift.ts'
import { fixtures } from './fixtures.ts'
import { type Answer, type Call, type Operation, Refusal } from './operation.ts'
import { advancly } from './providers/advancly.ts'
import { etranzact } from './providers/etranzact.ts'
import { fint } from './providers/fint.ts'
import { interswitch } from './providers/interswitch.ts'
import { lipaLater } from './providers/lipaLater.ts'

export interface SandboxOptions {
  readonly drift?: readonly Drift[]
  /** 0, the default, picks a free port. */
  readonly port?: number
  /** Milliseconds since 1970, for the expiry of tokens and offers. Default: the real time. */
  readonly now?: () => number
}

export interface Sandbox {
  readonly url: string
  readonly baseUrls: Readonly<Record<ProviderName, string>>
  /** Addresses and credentials as environment variables. */
  readonly environment: Readonly<Record<string, string>>
  readonly credentials: typeof credentials
  readonly fixtures: typeof fixtures
  /** Number of calls by operation, including refused ones; `unknown` if there is no such operation. */
  readonly calls: Readonly<Record<string, number>>
  /** Number of calls by operation that a drift has changed, delayed or cut. */
  readonly drifted: Readonly<Record<string, number>>
  /** Replaces all drift. */
  readonly setDrift: (drift: readonly Drift[]) => void
  /** Closes open connections; the address refuses new ones. */
  readonly stop: () => Promise<void>
}

/**
 * Starts a stand-in for the sandboxes of the five vendors, with a fresh copy of its data.
 *
 * @example
 * const sandbox = await startSandbox({ drift: [{ operation: 'fint.verifyCustomer', kind: 'rename', at: '/data/hasMeter', to: 'has_meter' }] })
 */
export async function startSandbox({ drift = [], port = 0, now = Date.now }: SandboxOptions = {}): Promise<Sandbox> {
  const standIn = new StandIn(now)
  standIn.setDrift(drift)
  const server = createServer((request, response) => {
    standIn.receive(request, response).catch(() => request.socket.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    baseUrls: Object.fromEntries(Object.entries(basePaths).map(([name, path]) => [name, url + path])) as Record<ProviderName, string>,
    environment: environmentFor(url),
    credentials,
    fixtures,
    calls: standIn.calls,
    drifted: standIn.drifted,
    setDrift: standIn.setDrift,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Routes requests to their operations, and applies the drifts. */
class StandIn {
  readonly calls: Record<string, number> = {}
  readonly drifted: Record<string, number> = {}
  readonly #routes: { readonly pattern: RegExp; readonly operation: Operation }[]
  #drift: readonly Drift[] = []

  constructor(now: () => number) {
    const operations = [...fint(), ...interswitch(now), ...etranzact(now), ...advancly(now), ...lipaLater(now)]
    this.#routes = operations.flatMap((operation) => operation.paths.map((path) => ({ pattern: patternOf(path), operation })))
  }

  setDrift = (drift: readonly Drift[]): void => {
    const ids = [...new Set(this.#routes.map(({ operation }) => operation.id))]
    for (const one of drift) checkDrift(one, ids)
    this.#drift = [...drift]
  }

  receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const text = await textOf(request)
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const { method = '', headers } = request
    const route = this.#routes.find(({ pattern, operation }) => operation.method === method && pattern.test(pathname))
    const id = route?.operation.id ?? 'unknown'
    this.calls[id] = (this.calls[id] ?? 0) + 1
    if (!route) return send(response, { status: 404, body: { error: `Nothing is at ${method} ${pathname}` } })
    const drift = this.#drift.filter((one) => concerns(one, id))
    if (drift.some(({ kind }) => kind === 'down')) {
      this.#count(id)
      return void request.socket.resetAndDestroy()
    }
    const params = decoded(route.pattern.exec(pathname)?.groups ?? {})
    const issueExpired = drift.some(({ kind }) => kind === 'expired-token') && id.endsWith('.createToken')
    const answer = answerOf(route.operation, { method, params, query, headers, text, json: objectOf(text), issueExpired })
    const changed = withDrift(answer, drift)
    const delay = drift.reduce((sum, one) => sum + (one.kind === 'slow' ? one.ms : 0), 0)
    if (JSON.stringify(changed) !== JSON.stringify(answer) || delay > 0 || issueExpired) this.#count(id)
    if (delay > 0) await sleep(delay, undefined, { ref: false })
    send(response, changed)
  }

  #count(id: string): void {
    this.drifted[id] = (this.drifted[id] ?? 0) + 1
  }
}

/** A pattern for `/a/{name}` with the group `name`. */
const patternOf = (path: string): RegExp => new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)

function decoded(groups: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, value]) => {
      try {
        return [name, decodeURIComponent(value)]
      } catch {
        return [name, value]
      }
    }),
  )
}

function answerOf(operation: Operation, call: Call): Answer {
  try {
    return operation.answer(call)
  } catch (error) {
    if (error instanceof Refusal) return error.answer
    return { status: 500, body: { error: String(error) } }
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

function objectOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

function send(response: ServerResponse, { status, body }: Answer): void {
  if (response.destroyed) return
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
