import type { Terminal } from '../../src/cli/terminal.ts'

/** A terminal that records what a command writes, and that the test can stop. */
export interface RecordedTerminal extends Terminal {
  /** The texts written to standard output and to standard error, one for each call. */
  readonly printed: string[]
  readonly noted: string[]
  /** Resolves when the command prints something for the first time, or notes what it mocks. */
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
    hasColours: false,
    note(text) {
      noted.push(text)
      if (text.startsWith('tally: mocking')) first.resolve()
    },
    stopped: () => stopped.promise,
    stop: () => stopped.resolve(),
  }
}
