import { signal, type Signal } from '@preact/signals'
import { httpControl } from '../../control/controls/httpControl.ts'
import type { Control } from '../../control/controls/worldControl.ts'
import { adminPath } from '../../control/controlOperation.ts'

export type ConnectionState = 'connecting' | 'live' | 'paused' | 'unauthorised' | 'lost'

/** Gets the name and the data of a server-sent event. */
export type OnEvent = (name: string, data: string) => void

/** The server that served this page. The token of its admin API comes from the fragment of the address and stays in memory. */
export class MockConnection {
  readonly state: Signal<ConnectionState> = signal('connecting')
  readonly #origin: string
  #token: string | undefined
  control: Control

  constructor(origin: string) {
    this.#origin = origin
    this.#token = takeToken()
    this.control = this.#newControl()
  }

  set token(token: string) {
    this.#token = token
    this.control = this.#newControl()
  }

  /**
   * Reads server-sent events until it is stopped.
   *
   * @throws Error with the status where the server refuses
   */
  async read(path: string, stopped: AbortSignal, onEvent: OnEvent): Promise<void> {
    const response = await fetch(`${this.#origin}${adminPath}${path}`, {
      headers: { accept: 'text/event-stream', ...(this.#token !== undefined && { authorization: `Bearer ${this.#token}` }) },
      signal: stopped,
    })
    if (response.status === 401) throw new UnauthorisedError()
    if (!response.ok || !response.body) throw new Error(`${path} answered ${response.status}.`)
    await readEvents(response.body, onEvent)
  }

  #newControl(): Control {
    return httpControl(this.#origin, { token: this.#token })
  }
}

export class UnauthorisedError extends Error {
  override readonly name = 'UnauthorisedError'
}

/** The token in the fragment, which is then removed from the address, so that it is not shown, copied or kept in the history. */
function takeToken(): string | undefined {
  const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? undefined
  if (token !== undefined) history.replaceState(null, '', location.pathname + location.search)
  return token
}

async function readEvents(body: ReadableStream<Uint8Array>, onEvent: OnEvent): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader()
  let rest = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const events = (rest + part.value).split('\n\n')
    rest = events.pop() ?? ''
    for (const event of events) {
      const field = (name: string): string[] =>
        event.split('\n').flatMap((line) => (line.startsWith(`${name}:`) ? line.slice(name.length + 1).trimStart() : []))
      const data = field('data')
      if (data.length > 0) onEvent(field('event')[0] ?? 'message', data.join('\n'))
    }
  }
}
