/** The output of a command, and the signal for it to stop. Tests pass their own terminal. */
export interface Terminal {
  /** Writes a command's result to standard output, and ends it with a line break if it has none. */
  print(text: string): void
  /** Writes a message for people, such as a warning, to standard error. It ends with a line break as well. */
  note(text: string): void
  /** Whether standard output shows colours: a terminal does, unless NO_COLOR is set; a file or a pipe does not. */
  readonly hasColours: boolean
  /** Resolves when the user stops the command, by SIGINT (Ctrl+C) or SIGTERM. */
  stopped(): Promise<void>
}

/** The terminal of this process. */
export const processTerminal: Terminal = {
  print: (text) => void process.stdout.write(withLineBreak(text)),
  note: (text) => void process.stderr.write(withLineBreak(text)),
  get hasColours() {
    return process.stdout.isTTY && process.stdout.hasColors()
  },
  stopped() {
    const { promise, resolve } = Promise.withResolvers<void>()
    // With the listeners gone, a second signal ends the process at once.
    const stop = (): void => {
      process.off('SIGINT', stop).off('SIGTERM', stop)
      resolve()
    }
    process.on('SIGINT', stop).on('SIGTERM', stop)
    return promise
  },
}

/** The text, ended by a line break. */
export function withLineBreak(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`
}
