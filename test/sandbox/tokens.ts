import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** The tokens that one operation has issued. */
export class Tokens {
  readonly #expiries = new Map<string, number>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** Issues a token that is valid for `seconds`, or already expired. */
  issue(seconds: number, issueExpired: boolean): string {
    const token = randomUUID()
    this.#expiries.set(token, issueExpired ? this.#now() : this.#now() + seconds * 1000)
    return token
  }

  accepts(token: string): boolean {
    return (this.#expiries.get(token) ?? 0) > this.#now()
  }

  acceptsBearer(headers: IncomingHttpHeaders): boolean {
    return this.accepts(/^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '')
  }
}

/** Whether the headers have this name and secret as HTTP Basic credentials. */
export function isBasic(headers: IncomingHttpHeaders, name: string, secret: string): boolean {
  const encoded = /^Basic (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? ''
  return Buffer.from(encoded, 'base64').toString() === `${name}:${secret}`
}
