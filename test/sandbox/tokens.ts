import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** Tokens that one token operation has issued. */
export class Tokens {
  readonly #expiries = new Map<string, number>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** A new token that lives for `seconds`, or is dead at birth. */
  issue(seconds: number, stillborn: boolean): string {
    const token = randomUUID()
    this.#expiries.set(token, stillborn ? this.#now() : this.#now() + seconds * 1000)
    return token
  }

  accepts(token: string): boolean {
    return (this.#expiries.get(token) ?? 0) > this.#now()
  }

  acceptsBearer(headers: IncomingHttpHeaders): boolean {
    return this.accepts(/^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '')
  }
}

/** Whether the headers carry this very pair by HTTP Basic. */
export function isBasic(headers: IncomingHttpHeaders, name: string, secret: string): boolean {
  const encoded = /^Basic (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? ''
  return Buffer.from(encoded, 'base64').toString() === `${name}:${secret}`
}
