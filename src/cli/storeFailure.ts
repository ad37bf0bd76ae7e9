import { CommandError, exitCodes } from './commandError.ts'

/** The error of a store, with the exit code for it: that no server was reached differs from a server that refused. */
export function storeFailure(error: unknown): unknown {
  const { name, code = '', message = '' } = error as { readonly name?: string; readonly code?: string; readonly message?: string }
  // Codes of PostgreSQL have five characters; those of the network are words.
  const isUnreachable = name === 'PostgresError' && !/^[0-9A-Z]{5}$/.test(code)
  return isUnreachable ? new CommandError(message, exitCodes.unreachable) : error
}
