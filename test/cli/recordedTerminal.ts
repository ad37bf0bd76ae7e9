import type { Terminal } from '../../src/cli/terminal.ts'

/** A terminal that keeps what a command writes, and tells it to stop when the test does. */
export interface RecordedTerminal extends Terminal {
  /** What was printed to standard output, and what was noted on standard error, call by call. */
  readonly printed: string[]
  readonly noted: string[]
  /** Resolves when something was printed for the first time. */
  readonly firstPrinted: Promise<void>
  stop(): void
}

export function recordedTerminal(): RecordedTerminal {
  const [printed, noted]: [string[], string[]] = [[], []]
  const stopped = Promise.withResolvers<void>()
  const first = Promise.withResolvers<void>()
  return {
    printed,
    noted,
    firstPrinted: first.promise,
    print(text) {
      printed.push(text)
      first.resolve()
    },
    note: (text) => void noted.push(text),
    stopped: () => stopped.promise,
    stop: () => stopped.resolve(),
  }
}
