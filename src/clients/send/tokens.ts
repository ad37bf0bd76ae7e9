import type { AnyResult, Failure } from '../result/result.ts'

/** A new token, and how many seconds it is valid. */
export interface NewToken {
  readonly token: string
  readonly seconds: number
}

/** The current token of a client. */
export interface Tokens {
  /** Returns the token, renewed if needed. Calls at the same time share one renewal. If a renewal fails, the next call tries again. */
  get(): Promise<string | Failure>
  /** Makes the next `get` renew the token, if this is still the current one. */
  drop(token: string): void
}

/** A token is renewed this many milliseconds before it expires, but not before half of its lifetime has passed. */
const margin = 30_000

/**
 * Keeps the token of a client.
 *
 * @param issue asks the provider for a token; it gets no signal, because several calls may wait for it
 */
export function tokensFrom(issue: () => Promise<NewToken | Failure>, now: () => number = Date.now): Tokens {
  let current: { readonly token: string; readonly until: number } | undefined
  let pending: Promise<string | Failure> | undefined
  const renew = async (): Promise<string | Failure> => {
    const asked = now()
    const issued = await issue()
    if ('kind' in issued) return issued
    const life = issued.seconds * 1000
    // If the provider does not say how long the token is valid, it is used until it is refused.
    const until = Number.isFinite(life) ? asked + life - Math.min(margin, life / 2) : Infinity
    current = { token: issued.token, until }
    return issued.token
  }
  return {
    async get() {
      if (current && now() < current.until) return current.token
      pending ??= renew().finally(() => (pending = undefined))
      return pending
    },
    drop(token) {
      if (current?.token === token) current = undefined
    },
  }
}

/** The failure of a call that got no token. */
export function notIssued(result: Exclude<AnyResult, { kind: 'ok' }>): Failure {
  if (result.kind === 'failure') return result
  const error = new Error(`The provider issued no token: ${result.code} ${result.message}`)
  return { kind: 'failure', reason: 'authentication', error, refusal: result }
}
