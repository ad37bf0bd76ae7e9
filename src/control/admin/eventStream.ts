import type { Audience } from '../../mock/audience.ts'
import type { JournalEntry, Recorded } from '../../world/journal.ts'

/** An entry of a journal, with the name of its world. */
export type WorldEntry = JournalEntry & { readonly world: string }

/** Milliseconds in which exchanges are collected before they are sent together. */
const interval = 50
/** A client that reads too slowly misses exchanges above this number. So it never makes the mock keep more than these. */
const mostWaiting = 500
/** Milliseconds between two comments that show that the connection is alive. */
const pulse = 15_000

interface Streaming {
  readonly audience: Audience
  /** What was recorded before, to begin with. What is recorded while it is read comes after it, once. */
  readonly earlier: Promise<readonly WorldEntry[]>
}

/**
 * Server-sent events for the exchanges of all worlds, as they are recorded. The first ones are those recorded earlier. Exchanges wait
 * until the client has read what was sent; if too many wait, the oldest are left out, and an event `skipped` tells how many.
 */
export class EventStreams {
  readonly #open = new Set<EventStream>()

  /** A body of server-sent events, which ends when the client goes or when all streams end. */
  open({ audience, earlier }: Streaming): ReadableStream<Uint8Array> {
    const stream = new EventStream(earlier, () => {
      remove()
      this.#open.delete(stream)
    })
    const remove = audience.add((recorded) => stream.add(recorded))
    this.#open.add(stream)
    return stream.body
  }

  /** Ends all streams: the server closes. */
  end(): void {
    for (const stream of this.#open) stream.end()
  }
}

interface Waiting {
  readonly world: string
  readonly read: () => JournalEntry | undefined
}

class EventStream {
  readonly body: ReadableStream<Uint8Array>
  readonly #encoder = new TextEncoder()
  readonly #onEnd: () => void
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined
  /** What waits is read from the journal when it is sent, so that a slow client keeps no exchanges in memory. */
  #waiting: Waiting[] = []
  #skipped = 0
  #hasBegun = false
  #isEnded = false
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #pulse: ReturnType<typeof setInterval>

  constructor(earlier: Streaming['earlier'], onEnd: () => void) {
    this.#onEnd = onEnd
    this.body = new ReadableStream<Uint8Array>({
      start: async (controller) => {
        this.#controller = controller
        try {
          this.#begin(await earlier)
        } catch (error) {
          this.#stop()
          throw error
        }
      },
      pull: () => this.#sendSoon(),
      cancel: () => this.#stop(),
    })
    this.#pulse = setInterval(() => this.#canWrite && this.#write(': alive\n\n'), pulse)
    ;(this.#pulse as { unref?: () => void }).unref?.()
  }

  add(recorded: Recorded): void {
    this.#waiting.push({ world: recorded.world, read: recorded.fromJournal ?? recorded.exchange })
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

  #begin(earlier: readonly WorldEntry[]): void {
    if (this.#isEnded) return
    this.#waiting = withoutSent(this.#waiting, earlier)
    this.#hasBegun = true
    this.#write(`event: start\ndata: {}\n\n${earlier.map(eventOf).join('')}`)
  }

  get #canWrite(): boolean {
    return this.#hasBegun && !this.#isEnded && (this.#controller?.desiredSize ?? 0) > 0
  }

  #sendSoon(): void {
    if (this.#timer === undefined && this.#waiting.length > 0 && this.#canWrite) this.#timer = setTimeout(() => this.#send(), interval)
  }

  #send(): void {
    this.#timer = undefined
    const waiting = this.#waiting
    this.#waiting = []
    const entries = waiting
      .map(({ world, read }) => ({ world, entry: read() }))
      .flatMap(({ world, entry }) => (entry ? [{ world, ...entry }] : []))
    const skipped = this.#skipped + waiting.length - entries.length
    this.#skipped = 0
    this.#write((skipped > 0 ? `event: skipped\ndata: ${skipped}\n\n` : '') + entries.map(eventOf).join(''))
  }

  #write(text: string): void {
    this.#controller?.enqueue(this.#encoder.encode(text))
  }

  #stop(): void {
    this.#isEnded = true
    clearTimeout(this.#timer)
    clearInterval(this.#pulse)
    this.#waiting = []
    this.#onEnd()
  }
}

/** The exchanges that are not among the earlier ones. Later on ids say nothing: a world that is made again counts from 1. */
function withoutSent(waiting: readonly Waiting[], earlier: readonly WorldEntry[]): Waiting[] {
  const last = new Map(earlier.map(({ world, id }) => [world, id]))
  return waiting.filter(({ world, read }) => !last.has(world) || (read()?.id ?? Infinity) > (last.get(world) ?? 0))
}

function eventOf(entry: WorldEntry): string {
  return `event: exchange\ndata: ${JSON.stringify(entry)}\n\n`
}
