import { isJson } from '../../document/mediaTypes.ts'
import type { Operation } from '../../spec/operation.ts'
import type { Reply } from '../call.ts'

/** What is known of a value that cannot change. */
interface Known {
  text: string | undefined
  /** Where it was last found to keep the spec. */
  operation: Operation | undefined
  status: number
}

/** Remembers the text of frozen values, and for which operation and status they were found to keep the spec. */
export class Serialiser {
  readonly #known = new WeakMap<object, Known>()

  /** A value as JSON. Throws, or returns undefined, where JSON cannot hold it. */
  text(body: unknown): string {
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

  /** What is known of a value; undefined where the value may change. */
  #of(body: unknown): Known | undefined {
    if (typeof body !== 'object' || body === null) return undefined
    const known = this.#known.get(body)
    if (known || !isDeeplyFrozen(body)) return known
    const added: Known = { text: undefined, operation: undefined, status: 0 }
    this.#known.set(body, added)
    return added
  }
}

/** Whether a body of this media type travels as it is, and not as JSON. */
export function isRaw(body: unknown, mediaType: string | undefined): body is NonNullable<Reply['body']> {
  if (body instanceof Uint8Array || body instanceof ReadableStream) return true
  return typeof body === 'string' && mediaType !== undefined && !isJson(mediaType)
}

function isDeeplyFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen)
}
