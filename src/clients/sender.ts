import { isFailure } from './authentication.ts'
import type { OperationDescription } from './description.ts'
import type { Dialect } from './dialect.ts'
import { exchangeOver, type Exchanged } from './exchange.ts'
import type { CallOptions, ClientOptions } from './options.ts'
import { setHeader, type Outgoing } from './outgoing.ts'
import type { Failure } from './result.ts'
import { defaultPolicy, waitBefore } from './retry.ts'

export interface Sending {
  readonly operation: OperationDescription
  readonly outgoing: Outgoing
  readonly signal: AbortSignal
  readonly retry?: CallOptions['retry']
}

/** Sends a request with its credentials, again where that is safe or the credentials had expired. */
export function senderOf(
  options: ClientOptions,
  { authentication }: Dialect,
): (sending: Sending) => Promise<Exchanged | { readonly failure: Failure }> {
  const { fetch = (request) => globalThis.fetch(request), redirect = 'manual', now = Date.now, sleep = timer } = options
  const exchange = exchangeOver(fetch, redirect)
  return async ({ operation, outgoing, signal, retry }) => {
    const policy = { ...defaultPolicy, ...options.retry, ...retry }
    let renewed = false
    for (let time = 1; ;) {
      const credentials = (await authentication?.headers(outgoing)) ?? {}
      if (isFailure(credentials)) return { failure: credentials }
      // The deadline has answered the caller already.
      if (signal.aborted) return { failure: givenUp(signal) }
      const got = await exchange(outgoing, withCredentials(outgoing, credentials), signal)
      if (!renewed && 'status' in got && authentication?.expired?.(got, credentials)) {
        renewed = true
        continue
      }
      const wait = operation.safe ? waitBefore(time, got, policy, now()) : undefined
      if (wait === undefined) return got
      time += 1
      await sleep(wait)
    }
  }
}

/** What the caller gave goes before what the client knows. */
function withCredentials({ headers }: Outgoing, credentials: Readonly<Record<string, string>>): Headers {
  const added = Object.entries(credentials)
  if (added.length === 0) return headers
  const all = new Headers(headers)
  for (const [name, value] of added) if (!all.has(name)) setHeader(all, name, value)
  return all
}

function givenUp(signal: AbortSignal): Failure {
  return { kind: 'failure', reason: 'aborted', error: signal.reason as Error }
}

function timer(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
