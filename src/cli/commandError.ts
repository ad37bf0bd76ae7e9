/** The exit codes of `tally`. */
export const exitCodes = {
  /** Everything is fine. */
  ok: 0,
  /** Something was checked and is not as it should be. */
  findings: 1,
  /** The command line, the configuration, a spec or a pact is wrong. */
  usage: 2,
  /** A server did not answer. */
  unreachable: 3,
} as const

/** Ends a command: the message goes to standard error, the code becomes the exit code. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  readonly code: number
  constructor(message: string, code: number = exitCodes.usage) {
    super(message)
    this.code = code
  }
}
