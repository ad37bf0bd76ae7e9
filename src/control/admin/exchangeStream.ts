import type { Audience } from '../../mock/audience.ts'
import type { Recorded } from '../../world/journal/journal.ts'
import type { JournalEntry } from '../../world/journal/journalEntry.ts'
import { nextTurn } from '../../world/turn.ts'
import type { EntryOfWorld } from '../journal/entryOfWorld.ts'

/** Milliseconds in which exchanges are collected before they are sent together. */
const interval = 50
/** A client that reads too slowly misses exchanges above this number. So it never makes the mock keep more than these. */
const mostWaiting = 500
/** Approximate number of characters that are written at a time, so that no write takes long. */
const pieceLength = 65_536
/** Milliseconds between two comments that show that the connection is alive. */
const pulse = 15_000

export interface Streaming {
  readonly audience: Audience
  /** Exchanges recorded earlier, which come first. Those recorded while these are read follow, each once. */
  readonly earlier: Promise<readonly EntryOfWorld[]>
  /** Only exchanges of this world; of all worlds without it. */
  readonly world?: string | undefined
  /** Whether an exchange is sent. */
  readonly isWanted?: (entry: JournalEntry) => boolean
}

interface Waiting {
  readonly since: number
  readonly world: string
  readonly read: () => JournalEntry | undefined
}

interface StreamOptions extends Streaming {
  readonly longestWait: number
  readonly onEnd: () => void
}

/**
 * Server-sent events for exchanges, as they are recorded. The first ones are those recorded earlier. Exchanges wait until the client has
 * read what was sent; if too many wait, or they wait too long, the oldest are left out, and an event `skipped` tells how many.
 */
export class ExchangeStream {
  readonly body: ReadableStream<Uint8Array>
  readonly #encoder = new TextEncoder()
  readonly #streaming: StreamOptions
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined
  /** Exchanges recorded earlier that were not sent yet. */
  #earlier: readonly EntryOfWorld[] = []
  #begun = 0
  /** What waits is read from the journal when it is sent, so that a slow client keeps no exchanges in memory. */
  #waiting: Waiting[] = []
  #skipped = 0
  /** Whether the last write had no room for all that waited. */
  #isBehind = false
  #hasBegun = false
  #isEnded = false
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #pulse: ReturnType<typeof setInterval>

  constructor(streaming: StreamOptions) {
    this.#streaming = streaming
    this.body = new ReadableStream<Uint8Array>({
      start: async (controller) => {
        this.#controller = controller
        try {
          this.#begin(await streaming.earlier)
        } catch (error) {
          this.#stop()
          throw error
        }
      },
      pull: () => this.#goOn(),
      cancel: () => this.#stop(),
    })
    this.#pulse = setInterval(() => this.#beat(), Math.min(pulse, streaming.longestWait / 2))
    ;(this.#pulse as { unref?: () => void }).unref?.()
  }

  add({ world, fromJournal, exchange }: Recorded): void {
    if (this.#streaming.world !== undefined && this.#streaming.world !== world) return
    this.#waiting.push({ since: performance.now(), world, read: fromJournal ?? exchange })
    if (this.#waiting.length > mostWaiting) {
      this.#waiting.shift()
      this.#skipped += 1
    }
    this.#sendSoon()
  }

  end(): void {
    if (this.#isEnded) return
    this.#stop()
    this.#controller?.close()
  }

  #begin(earlier: readonly EntryOfWorld[]): void {
    if (this.#isEnded) return
    this.#waiting = withoutSent(this.#waiting, earlier)
    this.#earlier = earlier
    this.#hasBegun = true
    this.#begun = performance.now()
    this.#write(`event: start\ndata: {}\n\n${this.#earlierEvents()}`)
  }

  /** Leaves out what has waited too long, and shows a client that reads that the connection is alive. */
  #beat(): void {
    const latest = performance.now() - this.#streaming.longestWait
    if (this.#hasBegun && this.#begun < latest) {
      this.#skipped += this.#earlier.length
      this.#earlier = []
    }
    const kept = this.#waiting.filter(({ since }) => since >= latest)
    this.#skipped += this.#waiting.length - kept.length
    this.#waiting = kept
    if (this.#canWrite) this.#write(': alive\n\n')
  }

  /** The client has read what was sent. */
  async #goOn(): Promise<void> {
    if (this.#earlier.length === 0) return this.#sendSoon()
    await new Promise<void>(nextTurn)
    if (!this.#isEnded) this.#write(this.#earlierEvents())
  }

  /** The next exchanges that were recorded earlier, as many as fit into one write. */
  #earlierEvents(): string {
    let text = ''
    let count = 0
    for (const entry of this.#earlier) {
      if (text.length >= pieceLength) break
      text += eventOf(entry)
      count += 1
    }
    this.#earlier = this.#earlier.slice(count)
    return text
  }

  get #canWrite(): boolean {
    return this.#hasBegun && !this.#isEnded && (this.#controller?.desiredSize ?? 0) > 0
  }

  #sendSoon(): void {
    const hasNews = this.#waiting.length > 0 || this.#skipped > 0
    const isReady = this.#timer === undefined && hasNews && this.#earlier.length === 0 && this.#canWrite
    if (isReady) this.#timer = setTimeout(() => this.#send(), this.#isBehind ? 0 : interval)
  }

  #send(): void {
    this.#timer = undefined
    let text = ''
    let count = 0
    for (const { world, read } of this.#waiting) {
      if (text.length >= pieceLength) break
      count += 1
      const entry = read()
      if (!entry) this.#skipped += 1
      else if (this.#streaming.isWanted?.(entry) ?? true) text += eventOf(Object.assign({ world }, entry))
    }
    this.#waiting = this.#waiting.slice(count)
    this.#isBehind = this.#waiting.length > 0
    const skipped = this.#skipped > 0 ? `event: skipped\ndata: ${this.#skipped}\n\n` : ''
    this.#skipped = 0
    if (skipped + text !== '') this.#write(skipped + text)
  }

  #write(text: string): void {
    this.#controller?.enqueue(this.#encoder.encode(text))
  }

  #stop(): void {
    this.#isEnded = true
    clearTimeout(this.#timer)
    clearInterval(this.#pulse)
    this.#waiting = []
    this.#earlier = []
    this.#streaming.onEnd()
  }
}

/** The exchanges that are not among the earlier ones. Later on ids say nothing: a world that is made again counts from 1. */
function withoutSent(waiting: readonly Waiting[], earlier: readonly EntryOfWorld[]): Waiting[] {
  const last = new Map(earlier.map(({ world, id }) => [world, id]))
  return waiting.filter(({ world, read }) => !last.has(world) || (read()?.id ?? Infinity) > (last.get(world) ?? 0))
}

function eventOf(entry: EntryOfWorld): string {
  return `event: exchange\ndata: ${JSON.stringify(entry)}\n\n`
}
