import { isBytes } from '../../document/bytes.ts'
import { isDeeplyFrozen } from '../../document/frozen.ts'
import { isObject } from '../../document/lenient.ts'
import { isJson } from '../../document/mediaTypes.ts'
import type { Operation } from '../../spec/operation.ts'
import type { Reply } from '../call.ts'

/** Lists with fewer items are written as a whole. */
const few = 10
/** Lists with more items too: remembering each text would take more time and much memory. */
const many = 2_000

/** The facts that are remembered about a frozen value. */
interface Known {
  text: string | undefined
  /** The operation for which it was last found to be valid. */
  operation: Operation | undefined
  status: number
}

/** Remembers the JSON text of frozen values, and for which operation and status they were found to be valid. */
export class Serialiser {
  readonly #known = new WeakMap<object, Known>()

  /** Writes a value as JSON. Throws or returns undefined if JSON cannot represent it. */
  text(body: unknown): string {
    const known = this.#of(body)
    if (known) return (known.text ??= JSON.stringify(body))
    if (Array.isArray(body)) return this.#isOfRecords(body) ? this.#listText(body) : JSON.stringify(body)
    return isPlainObject(body) && Object.values(body).some((each) => this.#isOfRecords(each))
      ? this.#envelopeText(body)
      : JSON.stringify(body)
  }

  /** Whether a value is a list of objects, and the first is frozen. Then the texts of most items may be known. */
  #isOfRecords(value: unknown): value is readonly object[] {
    if (!Array.isArray(value) || value.length < few || value.length > many || !Object.isFrozen(value[0])) return false
    return value.every((each) => typeof each === 'object')
  }

  #listText(items: readonly unknown[]): string {
    let text = '['
    for (let index = 0; index < items.length; index += 1) text += `${index === 0 ? '' : ','}${this.text(items[index])}`
    return `${text}]`
  }

  #envelopeText(body: Readonly<Record<string, unknown>>): string {
    let text = ''
    for (const [name, value] of Object.entries(body)) {
      const written = this.#isOfRecords(value) ? this.#listText(value) : (JSON.stringify(value) as string | undefined)
      if (written !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${written}`
    }
    return `{${text}}`
  }

  /** Whether the same value was already checked as the body of this operation and status. */
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

  /** The remembered facts about a value. Undefined if the value is not frozen. */
  #of(body: unknown): Known | undefined {
    if (typeof body !== 'object' || body === null) return undefined
    const known = this.#known.get(body)
    if (known || !isDeeplyFrozen(body)) return known
    const added: Known = { text: undefined, operation: undefined, status: 0 }
    this.#known.set(body, added)
    return added
  }
}

/** An object that JSON writes field by field. */
function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && Object.getPrototypeOf(value) === Object.prototype && typeof value['toJSON'] !== 'function'
}

/** Whether a body of this media type is sent as it is, not as JSON. */
export function isRaw(body: unknown, mediaType: string | undefined): body is NonNullable<Reply['body']> {
  if (isBytes(body)) return true
  return typeof body === 'string' && mediaType !== undefined && !isJson(mediaType)
}
