import type { Dialect } from '../dialect.ts'
import type { ClientOptions } from '../options.ts'
import type { Outgoing } from '../request/outgoing.ts'
import { setHeader } from '../request/serialize.ts'
import type { AnswerOrFailure } from '../result/answer.ts'
import type { Failure } from '../result/result.ts'
import { isFailure } from './authentication.ts'
import { defaultPolicy, waitBefore } from './retry.ts'
import { transportBy, type Sending } from './transport.ts'

/**
 * Returns a function that sends a request with its credentials. If these had expired, the request is sent again. Operations that change
 * nothing are also repeated as the retry policy says.
 */
export function requestSender(
  options: ClientOptions,
  { authentication }: Dialect,
): (sending: Sending) => Promise<AnswerOrFailure | { readonly failure: Failure }> {
  const { fetch = (request) => globalThis.fetch(request), redirect = 'manual', now = Date.now, sleep = timer } = options
  const { parseJson = JSON.parse } = options
  const transport = transportBy({ fetch, redirect, parseJson })
  return async (sending) => {
    const { operation, outgoing, signal, retry } = sending
    const policy = { ...defaultPolicy, ...options.retry, ...retry }
    let renewed = false
    for (let time = 1; ;) {
      const credentials = (await authentication?.headers(outgoing)) ?? {}
      if (isFailure(credentials)) return { failure: credentials }
      // The caller already has a result from the deadline.
      if (signal.aborted) return { failure: { kind: 'failure', reason: 'aborted', error: signal.reason as Error } }
      const answer = await transport(sending, withCredentials(outgoing, credentials))
      if (!renewed && 'status' in answer && authentication?.expired?.(answer, credentials)) {
        renewed = true
        continue
      }
      const wait = operation.safe ? waitBefore({ time, answer, now: now() }, policy) : undefined
      if (wait === undefined) return answer
      time += 1
      await sleep(wait)
    }
  }
}

/** The headers of the caller win over the credentials of the client. */
function withCredentials({ headers }: Outgoing, credentials: Readonly<Record<string, string>>): Headers {
  const added = Object.entries(credentials)
  if (added.length === 0) return headers
  const all = new Headers(headers)
  for (const [name, value] of added) if (!all.has(name)) setHeader(all, name, value)
  return all
}

function timer(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
