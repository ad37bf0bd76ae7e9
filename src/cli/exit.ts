/** What the command says when it ends. */
export const exitCodes = { well: 0, findings: 1, usage: 2, unreachable: 3 } as const

/** Ends the command with a message for people and a code for scripts. */
export class CommandError extends Error {
  readonly code: number
  constructor(message: string, code: number = exitCodes.usage) {
    super(message)
    this.code = code
  }
}
