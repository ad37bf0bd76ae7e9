import { isJson } from '../spec/mediaTypes.ts'
import type { Operation } from '../spec/operation.ts'
import type { Reply } from './call.ts'

/** Remembers what frozen values look like as text, and for which operation and status they were found to keep the spec. */
export class Serialiser {
  readonly #texts = new WeakMap<object, string>()
  readonly #checked = new WeakMap<object, Map<Operation, number>>()
  /** The reply that was just checked, which leaves next unless its world waits for a log. */
  #ahead: { readonly body: unknown; readonly text: string } | undefined

  /** Writes a body while its step can still be undone; false: JSON cannot hold it (a cycle, a bigint, a function). */
  prepare(body: unknown): boolean {
    if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) return true
    try {
      const text = this.#write(body) as string | undefined
      if (text !== undefined) this.#ahead = { body, text }
      return text !== undefined
    } catch {
      return false
    }
  }

  text(body: unknown): string {
    const ahead = this.#ahead
    this.#ahead = undefined
    return ahead && ahead.body === body ? ahead.text : this.#write(body)
  }

  #write(body: unknown): string {
    if (!isFrozenObject(body)) return JSON.stringify(body)
    let text = this.#texts.get(body)
    if (text === undefined) {
      text = JSON.stringify(body)
      if (isDeeplyFrozen(body)) this.#texts.set(body, text)
    }
    return text
  }

  /** Whether this very value was checked as the body of this operation and status before. */
  wasChecked(body: unknown, operation: Operation, status: number): boolean {
    return isFrozenObject(body) && this.#checked.get(body)?.get(operation) === status
  }

  noteChecked(body: unknown, operation: Operation, status: number): void {
    if (!isFrozenObject(body) || !isDeeplyFrozen(body)) return
    const known = this.#checked.get(body)
    if (known) known.set(operation, status)
    else this.#checked.set(body, new Map([[operation, status]]))
  }
}

/** The body of a reply for the wire: text and streams as they are, everything else as JSON. */
export function toWire(body: unknown, mediaType: string | undefined, serialiser: Serialiser): Reply['body'] {
  if (body === undefined) return null
  if (body instanceof Uint8Array || body instanceof ReadableStream) return body
  if (typeof body === 'string' && mediaType !== undefined && !isJson(mediaType)) return body
  return serialiser.text(body)
}

function isFrozenObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.isFrozen(value)
}

function isDeeplyFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen)
}
