import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import { UnauthorisedError, type MockConnection } from '../connection.ts'
import type { CallEntry } from './callEntry.ts'
import { everything, matches, operationOf, type Filter } from './filter.ts'

/** The page keeps this many of the last calls, so that it does not grow while it is open. */
const mostKept = 5_000
const retryAfter = 1_000

/** The calls of all worlds, as they arrive. Those that arrive between two frames are shown together. */
export class Calls {
  /** Oldest first. */
  readonly kept: Signal<readonly CallEntry[]> = signal([])
  /** What the calls can be filtered by, sorted. They change far less often than the calls do. */
  readonly worlds: Signal<readonly string[]> = signal([])
  readonly operations: Signal<readonly string[]> = signal([])
  readonly answerers: Signal<readonly string[]> = signal([])
  readonly filter: Signal<Filter> = signal(everything)
  readonly isPaused: Signal<boolean> = signal(false)
  /** The number of calls that the server left out because the page was reading too slowly. */
  readonly skipped: Signal<number> = signal(0)
  /** How many calls arrived while the list was paused. */
  readonly waiting: Signal<number> = signal(0)
  readonly selected: Signal<string | undefined> = signal(undefined)
  /** Newest first. */
  readonly shown: ReadonlySignal<readonly CallEntry[]> = computed(() => {
    const filter = this.filter.value
    return this.kept.value.filter((each) => matches(filter, each)).toReversed()
  })
  readonly opened: ReadonlySignal<CallEntry | undefined> = computed(() => {
    const name = this.selected.value
    return name === undefined ? undefined : this.kept.value.find((each) => nameOf(each) === name)
  })
  readonly #connection: MockConnection
  #arrived: CallEntry[] = []
  #frame = 0
  #reading: AbortController | undefined

  constructor(connection: MockConnection) {
    this.#connection = connection
  }

  start(): void {
    if (this.#reading) return
    this.#reading = new AbortController()
    void this.#listen(this.#reading.signal)
  }

  stop(): void {
    this.#reading?.abort()
    this.#reading = undefined
    this.#connection.state.value = 'paused'
  }

  pause(isPaused: boolean): void {
    this.isPaused.value = isPaused
    this.waiting.value = 0
    if (!isPaused) this.#show()
  }

  clear(): void {
    this.#arrived = []
    this.kept.value = []
    this.selected.value = undefined
  }

  async #listen(stopped: AbortSignal): Promise<void> {
    const { state } = this.#connection
    while (!stopped.aborted) {
      state.value = 'connecting'
      try {
        await this.#connection.read('/journal/events', stopped, (name, data) => this.#take(name, data))
      } catch (error) {
        if (stopped.aborted) return
        state.value = error instanceof UnauthorisedError ? 'unauthorised' : 'lost'
        // Trying again would not help: the user has to enter the token.
        if (error instanceof UnauthorisedError) return
      }
      await new Promise((resolve) => setTimeout(resolve, retryAfter))
    }
  }

  /** The server begins with the last calls, so that nothing is shown twice after a new connection. */
  #take(name: string, data: string): void {
    if (name === 'exchange') this.#add(JSON.parse(data) as CallEntry)
    else if (name === 'skipped') this.skipped.value += Number(data)
    else if (name === 'start') {
      this.#connection.state.value = 'live'
      this.skipped.value = 0
      this.#arrived = []
      this.kept.value = []
    }
  }

  #add(entry: CallEntry): void {
    this.#arrived.push(entry)
    if (this.#arrived.length > 2 * mostKept) this.#arrived = this.#arrived.slice(-mostKept)
    if (this.isPaused.value) this.waiting.value += 1
    if (this.#frame === 0 && !this.isPaused.value)
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0
        this.#show()
      })
  }

  #show(): void {
    if (this.#arrived.length === 0) return
    const all = [...this.kept.value, ...this.#arrived]
    for (const entry of this.#arrived) this.#note(entry)
    this.#arrived = []
    this.kept.value = all.length > mostKept ? all.slice(-mostKept) : all
  }

  #note(entry: CallEntry): void {
    addTo(this.worlds, entry.world)
    addTo(this.answerers, entry.answeredBy)
    const operation = operationOf(entry)
    if (operation !== undefined) addTo(this.operations, operation)
  }
}

/** The most names to choose from, so that a page that is open for long does not grow. */
const mostNames = 500

function addTo(names: Signal<readonly string[]>, name: string): void {
  if (names.peek().length < mostNames && !names.peek().includes(name)) names.value = [...names.peek(), name].toSorted()
}

/** The name of a call in the page: as in the header `X-Mock-Exchange`. */
export function nameOf({ world, id }: Pick<CallEntry, 'world' | 'id'>): string {
  return `${world}/${id}`
}
