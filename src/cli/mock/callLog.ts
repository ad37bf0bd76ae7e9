import type { Recorded } from '../../world/journal/journal.ts'
import type { Terminal } from '../terminal.ts'
import { jsonLine, textLine, type LoggedCall } from './callLine.ts'

/** Which calls are logged: all, those answered with a status from 400 on, or none. */
export const loggedCalls = ['all', 'refused', 'none'] as const
export const logFormats = ['text', 'json'] as const

export interface CallLogOptions {
  readonly log: (typeof loggedCalls)[number]
  readonly logFormat: (typeof logFormats)[number]
  /** The world whose calls are not logged, because they are not made by a user. */
  readonly except: string
}

/** Milliseconds between two writes. */
const interval = 100
/** The most lines in one interval. More would slow down the mock, and would be too fast to read. */
const mostLines = 100

interface Waiting {
  readonly recorded: Recorded
  readonly time: number
}

/**
 * Prints a line for each call. While a call is answered, it is only queued. Lines are formatted and written later, many at once. Under
 * load, the log shows the first calls of each tenth of a second and counts the others.
 */
export class CallLog {
  readonly #options: CallLogOptions
  readonly #terminal: Terminal
  #waiting: Waiting[] = []
  #hidden = 0
  #timer: NodeJS.Timeout | undefined

  constructor(options: CallLogOptions, terminal: Terminal) {
    this.#options = options
    this.#terminal = terminal
  }

  /** Queues exchanges; undefined if nothing is logged. */
  get onExchange(): ((recorded: Recorded) => void) | undefined {
    const { log, except } = this.#options
    if (log === 'none') return undefined
    return (recorded) => {
      if (recorded.world !== except && (log === 'all' || recorded.status >= 400)) this.#note(recorded)
    }
  }

  /** Writes what is waiting. */
  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const [waiting, hidden] = [this.#waiting, this.#hidden]
    this.#waiting = []
    this.#hidden = 0
    if (waiting.length === 0) return
    const lines = waiting.map(({ recorded, time }) =>
      this.#line({ time: new Date(time), world: recorded.world, exchange: recorded.exchange() }),
    )
    this.#terminal.print([...lines, ...(hidden > 0 ? [this.#count(hidden)] : [])].join('\n'))
  }

  #note(recorded: Recorded): void {
    if (this.#waiting.length < mostLines) this.#waiting.push({ recorded, time: Date.now() })
    else this.#hidden += 1
    this.#timer ??= setTimeout(() => this.flush(), interval).unref()
  }

  #line(call: LoggedCall): string {
    return this.#options.logFormat === 'json' ? jsonLine(call) : textLine(call, this.#terminal.hasColours)
  }

  #count(hidden: number): string {
    if (this.#options.logFormat === 'json') return JSON.stringify({ hidden })
    return `… ${hidden.toLocaleString('en')} ${hidden === 1 ? 'call' : 'calls'} not shown`
  }
}
