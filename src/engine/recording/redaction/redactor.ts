import { leftOut, omittedBytes } from '../../../world/journal/placeholders.ts'
import { itemFacts } from '../../../frozen/listFacts.ts'
import { ExactNumber } from '../../../numbers/exactNumber.ts'
import type { Secrets } from '../../../world/journal/secrets.ts'
import { mayBeEncoded, redactEncoded } from '../../body/encodedText.ts'

/** Two ways to recognise a secret: by the name of its field, and as a value that the world remembers. */
export interface Telling {
  readonly isSecret: (name: string) => boolean
  /** Whether a field of the record itself is a secret although its name does not tell. */
  readonly isSecretField?: ((field: string) => boolean) | undefined
  readonly secrets: Pick<Secrets, 'known' | 'token' | 'hidden' | 'hiddenBy' | 'keepHidden'>
}

const deepest = 30
/** How often an encoded text is decoded. JSON within a string within JSON takes two. A text that is encoded more often is replaced whole. */
const deepestEncoding = 4
/** Smaller numbers are never recognised as secrets. */
const smallestKnown = 100_000

/** Bytes of memory for a value, without the characters of its text and name. A high estimate. */
const nodeSize = 100

/** Replaces secrets in values by tokens. Never changes a value: returns a copy, or the same value if it has no secrets. */
export class Redactor {
  /** The approximate bytes of memory of everything redacted so far. */
  size = 0
  /** Set it to false if the next texts have no marks, to save searching each of them. */
  mayHaveMarks = true
  readonly isSecret: Telling['isSecret']
  readonly #isSecretField: Telling['isSecretField']
  readonly #secrets: Telling['secrets']
  /** How often the current value was decoded. */
  #encoding = 0

  constructor({ isSecret, isSecretField, secrets }: Telling) {
    this.isSecret = isSecret
    this.#isSecretField = isSecretField
    this.#secrets = secrets
  }

  value(value: unknown, depth = 0): unknown {
    if (typeof value === 'string') return this.text(value)
    if (typeof value === 'number') return value < smallestKnown ? value : (this.#secrets.known(String(value)) ?? value)
    if (typeof value !== 'object' || value === null) return value
    if (value instanceof ExactNumber) return this.#secrets.known(String(value)) ?? value
    if (depth > deepest) return leftOut
    if (Array.isArray(value)) return this.#list(value, depth)
    return value instanceof Uint8Array ? omittedBytes(value.length) : this.#object(value as Record<string, unknown>, depth)
  }

  /** Redacts an object. If it is frozen, the result is kept. */
  fixed(value: object, depth = 0): unknown {
    const kept = this.#secrets.hidden(value)
    if (kept) {
      this.size += kept.size
      return kept.isPlain ? value : kept.shown
    }
    const before = this.size
    const shown = this.value(value, depth)
    this.#secrets.keepHidden(value, shown, this.size - before)
    return shown
  }

  /** Redacts the value of a field, parameter or header with this name. */
  named(name: string, value: unknown, depth = 0): unknown {
    const isHidden = value !== undefined && value !== null && (this.isSecret(name) || (depth <= 1 && this.#isOwn(name)))
    return isHidden ? this.token(value) : this.value(value, depth)
  }

  #isOwn(name: string): boolean {
    return this.#isSecretField?.(name) ?? false
  }

  text(text: string): string {
    this.size += 2 * text.length
    return this.#secrets.known(text) ?? (mayBeEncoded(text, this.mayHaveMarks) ? this.#encoded(text) : text)
  }

  /** The token for a value that is secret as a whole. */
  token(value: unknown): string {
    return this.#secrets.token(value)
  }

  #list(list: readonly unknown[], depth: number): readonly unknown[] {
    const facts = this.#encoding === 0 ? itemFacts(list) : undefined
    let copy: unknown[] | undefined
    for (let index = 0; index < list.length; index += 1) {
      this.size += nodeSize
      const known = facts?.[index]
      const kept = known && this.#secrets.hiddenBy(known)
      if (kept?.isPlain) {
        this.size += kept.size
        continue
      }
      const shown = this.#item(list[index], depth + 1)
      if (shown !== list[index]) (copy ??= [...list])[index] = shown
    }
    return copy ?? list
  }

  /** Redacts an item of a list. Frozen records occur in many lists, so their results are kept. */
  #item(item: unknown, depth: number): unknown {
    const mayBeKept = typeof item === 'object' && item !== null && this.#encoding === 0
    return mayBeKept ? this.fixed(item, depth) : this.value(item, depth)
  }

  #object(object: Readonly<Record<string, unknown>>, depth: number): object {
    let copy: Record<string, unknown> | undefined
    const told = 'value' in object ? nameIn(object) : undefined
    for (const name in object) {
      const value = object[name]
      this.size += nodeSize + 2 * name.length
      const shown = this.named(told !== undefined && name === 'value' ? told : name, value, depth + 1)
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

/** The name in an object such as `{ name: 'password', value: 'x' }`. */
function nameIn({ name, key, field }: Readonly<Record<string, unknown>>): string | undefined {
  const told = name ?? key ?? field
  return typeof told === 'string' ? told : undefined
}
