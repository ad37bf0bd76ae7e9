import { ExchangeStream, type Streaming } from './exchangeStream.ts'

/** Milliseconds that an exchange waits for a client. Those recorded earlier stay in memory meanwhile. */
const longestWait = 60_000

/** The open streams of exchanges. */
export class EventStreams {
  readonly #open = new Set<ExchangeStream>()
  readonly #longestWait: number

  constructor(wait = longestWait) {
    this.#longestWait = wait
  }

  /** A body of server-sent events, which ends when the client goes or when all streams end. */
  open(streaming: Streaming): ReadableStream<Uint8Array> {
    const onEnd = (): void => {
      remove()
      this.#open.delete(stream)
    }
    const stream = new ExchangeStream({ ...streaming, longestWait: this.#longestWait, onEnd })
    const remove = streaming.audience.add((recorded) => stream.add(recorded))
    this.#open.add(stream)
    return stream.body
  }

  /** Ends all streams: the server closes. */
  end(): void {
    for (const stream of this.#open) stream.end()
  }
}
