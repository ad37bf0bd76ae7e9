import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import QuickLRU from 'quick-lru'

const remembered = 5_000

/** Replaces secrets: with opaque tokens in the journal, with digests where a provider must recognise a value again. */
export class Secrets {
  readonly #salt: string
  readonly #digests = new QuickLRU<string, string>({ maxSize: remembered })
  readonly #tokens = new QuickLRU<string, string>({ maxSize: remembered })
  readonly #hidden = new WeakMap<object, unknown>()
  #given = 0

  constructor(seed: number) {
    this.#salt = String(seed)
  }

  /** The first 32 hex characters of a salted SHA-256. Equal for equal values in all worlds with the same seed. */
  digest(value: string): string {
    let digest = this.#digests.get(value)
    if (digest === undefined) {
      // As JSON, because UTF-8 encodes all lone surrogates as the same character.
      digest = bytesToHex(sha256(utf8ToBytes(`${this.#salt}:${JSON.stringify(value)}`))).slice(0, 32)
      this.#digests.set(value, digest)
    }
    return digest
  }

  /** The result of `hide` for a value. It is cached for frozen values, because many replies show the same record. */
  hidden(value: object, hide: () => unknown): unknown {
    const known = this.#hidden.get(value)
    if (known !== undefined) return known
    const shown = hide()
    if (Object.isFrozen(value)) this.#hidden.set(value, shown)
    return shown
  }

  /**
   * A token that reveals nothing of the value: it holds a running number. Equal for equal values within a world, as long as the value is
   * among the last few thousand.
   */
  token(value: unknown): string {
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    let token = this.#tokens.get(text)
    if (token === undefined) {
      this.#given += 1
      token = `secret-${this.#given}`
      this.#tokens.set(text, token)
    }
    return token
  }
}
