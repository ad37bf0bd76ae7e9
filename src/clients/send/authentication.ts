import type { Outgoing } from '../request/outgoing.ts'
import type { Answer } from '../result/answer.ts'
import type { Failure } from '../result/result.ts'
import type { Tokens } from './tokens.ts'

type Credentials = Readonly<Record<string, string>>

/** How requests get their credentials. */
export interface Authentication {
  /** The headers with the credentials for one request. Called again for each retry. A header that the caller gave is not replaced. */
  headers(outgoing: Outgoing): Credentials | Promise<Credentials | Failure>
  /** Whether this answer shows that these headers have expired. If so, the request is sent once more with new ones. */
  expired?(answer: Answer, sent: Credentials): boolean
}

export function isFailure(value: Credentials | Failure | string): value is Failure {
  return typeof value === 'object' && value['kind'] === 'failure' && value['error'] instanceof Error
}

/** Bearer tokens for all requests except those that get `others`. A 401 means that the token has expired. */
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

/** HTTP Basic credentials, in UTF-8. */
export function basic(name: string, password: string): Credentials {
  const bytes = new TextEncoder().encode(`${name}:${password}`)
  return { authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` }
}
