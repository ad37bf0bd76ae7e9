import type { AnyResult, Failure } from './result.ts'

/** A token and for how many seconds it is good. */
export interface Issued {
  readonly token: string
  readonly seconds: number
}

/** The token of a client, kept until shortly before it expires. */
export interface Tokens {
  /** The token, a new one if need be. However many ask at once, one is asked for; a failure is not kept. */
  get(): Promise<string | Failure>
  /** Makes the next `get` ask for a new one, if this is still the current one. */
  drop(token: string): void
}

/** Tokens are renewed this long before they expire, or at half of their life if that is later. Milliseconds. */
const margin = 30_000

/** @param issue asks the provider; it answers to nobody's signal, since many may wait for it */
export function tokensFrom(issue: () => Promise<Issued | Failure>, now: () => number = Date.now): Tokens {
  let current: { readonly token: string; readonly until: number } | undefined
  let pending: Promise<string | Failure> | undefined
  const renew = async (): Promise<string | Failure> => {
    const asked = now()
    const issued = await issue()
    if ('kind' in issued) return issued
    const life = issued.seconds * 1000
    // Of a provider that forgot to say how long, a token is good until it is refused.
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

/** The failure that a call ends with where the operation that issues tokens did not. */
export function notIssued(result: Exclude<AnyResult, { kind: 'ok' }>): Failure {
  if (result.kind === 'failure') return result
  const error = new Error(`The provider issued no token: ${result.code} ${result.message}`)
  return { kind: 'failure', reason: 'authentication', error, refusal: result }
}
