import { servedBy } from './roundRobin.ts'
import type { SeenCall } from './history.ts'

/** A call as it was made, before the journal told which version it saw. */
export interface MadeCall extends Omit<SeenCall, 'seen'> {
  /** Where the journal has it: the server, and the entry such as `default/7`. Undefined if no reply came. */
  readonly recorded: { readonly server: string; readonly exchange: string } | undefined
}

export interface Asked {
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | undefined
  readonly mark?: string | undefined
  /** The record that the reply shows, from the reply. */
  readonly shows?: (reply: Answer) => SeenCall['shows']
  /** Whether the reply depends only on the version of the world, and on no clock. */
  readonly isTimeless?: boolean
}

export interface Answer {
  readonly outcome: SeenCall['outcome']
  readonly status: number
  readonly body: unknown
}

/** A client of the mock, in one world. It notes every call that it makes. */
export class Visitor {
  readonly name: string
  readonly world: string
  readonly #url: string
  readonly #calls: MadeCall[]
  #made = 0

  constructor(name: string, world: string, { url, calls }: { readonly url: string; readonly calls: MadeCall[] }) {
    this.name = name
    this.world = world
    this.#url = url
    this.#calls = calls
  }

  /** A text that no other call sends. */
  newMark(): string {
    return `mark-${this.name}-${this.#made}`
  }

  async call(asked: Asked): Promise<Answer> {
    const name = `${this.name} call ${(this.#made += 1)} (${asked.method} ${asked.path})`
    const start = performance.now()
    const got = await this.#send(asked)
    const end = performance.now()
    const { outcome, text, server, exchange } = got
    const isDone = outcome === 'done'
    this.#calls.push({
      world: this.world,
      name,
      start,
      end,
      outcome,
      // A reply such as 404 says that nothing was written.
      mark: isDone && got.status >= 300 ? undefined : asked.mark,
      shows: isDone ? asked.shows?.(got) : undefined,
      asked: isDone && asked.isTimeless ? { question: questionOf(asked), answer: `${got.status} ${text}` } : undefined,
      recorded: server !== null && exchange !== null ? { server, exchange } : undefined,
    })
    return got
  }

  async #send({ method, path, headers, body }: Asked): Promise<Got> {
    try {
      const sent = { ...headers, 'x-mock-world': this.world }
      const response = await fetch(this.#url + path, { method, headers: sent, ...(body !== undefined && { body }) })
      const text = await response.text()
      const server = response.headers.get(servedBy)
      const exchange = response.headers.get('x-mock-exchange')
      return { outcome: outcomeOf(response, text), status: response.status, body: parsed(text), text, server, exchange }
    } catch {
      return { outcome: 'unknown', status: 0, body: undefined, text: '', server: null, exchange: null }
    }
  }
}

interface Got extends Answer {
  readonly text: string
  readonly server: string | null
  readonly exchange: string | null
}

function questionOf({ method, path, headers = {}, body = '' }: Asked): string {
  return `${method} ${path} ${JSON.stringify(headers)} ${body}`
}

function outcomeOf({ status, headers }: Response, text: string): SeenCall['outcome'] {
  if (status === 502) return headers.get('x-reached') === 'no' ? 'refused' : 'unknown'
  if (text.includes('urn:tallystick:problem:not-durable')) return 'refused'
  return text.includes('urn:tallystick:problem:outcome-unknown') ? 'unknown' : 'done'
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
