import type { Answer } from './exchange.ts'
import type { Outgoing } from './outgoing.ts'
import type { Failure } from './result.ts'
import type { Tokens } from './tokens.ts'

type Credentials = Readonly<Record<string, string>>

/** How requests get their credentials. */
export interface Authentication {
  /** Headers of one request; asked for anew when it is sent again. What the caller gave is not replaced. */
  headers(outgoing: Outgoing): Credentials | Promise<Credentials | Failure>
  /** Whether this answer means that these headers have expired, so that new ones are worth a second request. */
  expired?(answer: Answer, sent: Credentials): boolean
}

export function isFailure(value: Credentials | Failure | string): value is Failure {
  return typeof value === 'object' && value['kind'] === 'failure' && value['error'] instanceof Error
}

/** Bearer tokens for all requests but those that have `others`. A 401 means that the token has expired. */
export function bearer(tokens: Tokens, others: (outgoing: Outgoing) => Credentials | undefined): Authentication {
  return {
    async headers(outgoing) {
      const other = others(outgoing)
      if (other) return other
      if (outgoing.headers.has('authorization')) return {}
      const token = await tokens.get()
      return isFailure(token) ? token : { authorization: `Bearer ${token}` }
    },
    expired({ status }, { authorization = '' }) {
      if (status !== 401 || !authorization.startsWith('Bearer ')) return false
      tokens.drop(authorization.slice('Bearer '.length))
      return true
    },
  }
}

/** HTTP Basic. */
export function basic(name: string, password: string): Credentials {
  const bytes = new TextEncoder().encode(`${name}:${password}`)
  return { authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` }
}
