import { ExactNumber } from '../../numbers/exactNumber.ts'
import type { Hidden, Secrets } from '../../world/secrets.ts'
import { mayBeEncoded, redactEncoded } from '../body/encodedText.ts'

/** What tells a secret: the name of the field that holds it, or that the world remembers the value as one. */
export interface Telling {
  readonly isSecret: (name: string) => boolean
  readonly secrets: Pick<Secrets, 'known' | 'token' | 'hidden' | 'keepHidden'>
}

const deepest = 30
/** Items of shorter lists are looked at each time: that costs less than to find what was shown of them. */
const few = 10
/** So often texts are decoded; JSON in a text in JSON in a text is twice. What is encoded once more is replaced as a whole. */
const deepestEncoding = 4
/** Smaller numbers are never known as secrets. */
const smallestKnown = 100_000

/** Bytes of memory that any value may take, without the characters of its text and of its name; rather too many than too few. */
const nodeSize = 100

/** Replaces secrets in values by tokens. Returns a value itself where it has none, and never changes it. */
export class Redactor {
  /** About how many bytes of memory everything takes that was redacted so far. */
  size = 0
  /** False if no text that comes next has marks; that saves looking for them in each. */
  mayHaveMarks = true
  readonly isSecret: Telling['isSecret']
  readonly #secrets: Telling['secrets']
  /** How often the value at hand was decoded. */
  #encoding = 0

  constructor({ isSecret, secrets }: Telling) {
    this.isSecret = isSecret
    this.#secrets = secrets
  }

  value(value: unknown, depth = 0): unknown {
    if (typeof value === 'string') return this.text(value)
    if (typeof value === 'number') return value < smallestKnown ? value : (this.#secrets.known(String(value)) ?? value)
    if (typeof value !== 'object' || value === null) return value
    if (value instanceof ExactNumber) return this.#secrets.known(String(value)) ?? value
    if (depth > deepest) return '…'
    if (Array.isArray(value)) return this.#list(value, depth)
    return value instanceof Uint8Array ? { omitted: `${value.length} bytes` } : this.#object(value as Record<string, unknown>, depth)
  }

  /** What was shown of a value that cannot change; undefined if that is not known. */
  kept(value: object): Hidden | undefined {
    const kept = this.#secrets.hidden(value)
    if (kept) this.size += kept.size
    return kept
  }

  /** An object: if it cannot change, what is shown of it is kept. */
  fixed(value: object, depth = 0): unknown {
    const kept = this.kept(value)
    if (kept) return kept.shown
    const before = this.size
    const shown = this.value(value, depth)
    this.#secrets.keepHidden(value, shown, this.size - before)
    return shown
  }

  /** The value of a field, parameter or header of this name. */
  named(name: string, value: unknown, depth = 0): unknown {
    return value !== undefined && value !== null && this.isSecret(name) ? this.token(value) : this.value(value, depth)
  }

  text(text: string): string {
    this.size += 2 * text.length
    return this.#secrets.known(text) ?? (mayBeEncoded(text, this.mayHaveMarks) ? this.#encoded(text) : text)
  }

  /** The token of a value that is secret as a whole. */
  token(value: unknown): string {
    return this.#secrets.token(value)
  }

  #list(list: readonly unknown[], depth: number): readonly unknown[] {
    const isLong = list.length >= few
    let copy: unknown[] | undefined
    for (let index = 0; index < list.length; index += 1) {
      this.size += nodeSize
      const shown = isLong ? this.#item(list[index], depth + 1) : this.value(list[index], depth + 1)
      if (shown !== list[index]) (copy ??= [...list])[index] = shown
    }
    return copy ?? list
  }

  /** Records that cannot change stand in many lists. */
  #item(item: unknown, depth: number): unknown {
    const mayBeKept = typeof item === 'object' && item !== null && this.#encoding === 0
    return mayBeKept ? this.fixed(item, depth) : this.value(item, depth)
  }

  #object(object: Readonly<Record<string, unknown>>, depth: number): object {
    let copy: Record<string, unknown> | undefined
    for (const name in object) {
      const value = object[name]
      this.size += nodeSize + 2 * name.length
      const shown = this.named(name, value, depth + 1)
      if (shown !== value) (copy ??= { ...object })[name] = shown
    }
    return copy ?? object
  }

  #encoded(text: string): string {
    if (this.#encoding === deepestEncoding) return this.token(text)
    const { size } = this
    this.#encoding += 1
    const shown = redactEncoded(text, this)
    this.#encoding -= 1
    this.size = size
    return shown
  }
}
