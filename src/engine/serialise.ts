import { isJson } from '../document/mediaTypes.ts'
import type { Operation } from '../spec/operation.ts'
import type { Reply } from './call.ts'

/** What was found out about a value that cannot change. */
interface Known {
  text: string | undefined
  /** Where it was last found to keep the spec. */
  operation: Operation | undefined
  status: number
}

/** Remembers what frozen values look like as text, and for which operation and status they were found to keep the spec. */
export class Serialiser {
  readonly #known = new WeakMap<object, Known>()
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
    const known = this.#of(body)
    return known ? (known.text ??= JSON.stringify(body)) : JSON.stringify(body)
  }

  /** Whether this very value was checked as the body of this operation and status before. */
  wasChecked(body: unknown, operation: Operation, status: number): boolean {
    if (typeof body !== 'object' || body === null) return false
    const known = this.#known.get(body)
    return known !== undefined && known.operation === operation && known.status === status
  }

  noteChecked(body: unknown, operation: Operation, status: number): void {
    const known = this.#of(body)
    if (!known) return
    known.operation = operation
    known.status = status
  }

  /** What is known of a value; undefined where it may change. */
  #of(body: unknown): Known | undefined {
    if (typeof body !== 'object' || body === null) return undefined
    const known = this.#known.get(body)
    if (known || !isDeeplyFrozen(body)) return known
    const added: Known = { text: undefined, operation: undefined, status: 0 }
    this.#known.set(body, added)
    return added
  }
}

/** The body of a reply for the wire: text and streams as they are, everything else as JSON. */
export function toWire(body: unknown, mediaType: string | undefined, serialiser: Serialiser): Reply['body'] {
  if (body === undefined) return null
  if (body instanceof Uint8Array || body instanceof ReadableStream) return body
  if (typeof body === 'string' && mediaType !== undefined && !isJson(mediaType)) return body
  return serialiser.text(body)
}

function isDeeplyFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen)
}
