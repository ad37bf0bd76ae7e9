import type { PostgresAddress } from './address.ts'

/** Thrown if PostgreSQL could not be reached, did not answer in time, or refused. The message names the address without its password. */
export class PostgresError extends Error {
  override readonly name = 'PostgresError'
  /** The code of PostgreSQL, such as `42P01`, or of Node.js, such as `ECONNREFUSED`. */
  readonly code: string | undefined

  constructor(reason: string, { shown }: PostgresAddress, code?: string) {
    super(`PostgreSQL at ${shown}: ${reason}`)
    this.code = code
  }

  /** Errors of the client and of the network get a message with the address. They are not kept: they contain statements and values. */
  static of(error: unknown, address: PostgresAddress): unknown {
    const { message = '', code } = error as { message?: string; code?: string }
    if (typeof code !== 'string' || error instanceof PostgresError) return error
    return new PostgresError(message === '' ? code : message, address, code)
  }
}

/** Errors of Node.js and of the client before a connection is there. No statement was sent. */
const notConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'CONNECT_TIMEOUT'])
/**
 * Codes and classes of PostgreSQL: invalid authorization; no such database; transaction aborted; refused statement; no resources left;
 * lock not available; statement cancelled, as by a timeout; not started yet.
 */
const refused = /^(?:(?:28|3D|40|22|23|25|42|53|54)[0-9A-Z]{3}|55P03|57014|57P03)$/

/** Whether it is certain that a statement had no effect and will have none. */
export function hadNoEffect(error: unknown): boolean {
  const { code = '' } = error as { readonly code?: string }
  return error instanceof PostgresError && (notConnected.has(code) || refused.test(code))
}
