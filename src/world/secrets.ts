import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import QuickLRU from 'quick-lru'

const remembered = 5_000

/** Stands in for secrets: opaque tokens for the journal, digests for what a provider must recognise again. */
export class Secrets {
  readonly #salt: string
  readonly #digests = new QuickLRU<string, string>({ maxSize: remembered })
  readonly #tokens = new QuickLRU<string, string>({ maxSize: remembered })
  readonly #hidden = new WeakMap<object, unknown>()
  #given = 0

  constructor(seed: number) {
    this.#salt = String(seed)
  }

  /** A salted SHA-256 in hex, 32 characters of it: the same for the same value in every world with this seed. */
  digest(value: string): string {
    let digest = this.#digests.get(value)
    if (digest === undefined) {
      // As JSON, since UTF-8 makes all lone surrogates one character.
      digest = bytesToHex(sha256(utf8ToBytes(`${this.#salt}:${JSON.stringify(value)}`))).slice(0, 32)
      this.#digests.set(value, digest)
    }
    return digest
  }

  /** What `hide` makes of a value; of a frozen one made once, since many replies show the same record. */
  hidden(value: object, hide: () => unknown): unknown {
    const known = this.#hidden.get(value)
    if (known !== undefined) return known
    const shown = hide()
    if (Object.isFrozen(value)) this.#hidden.set(value, shown)
    return shown
  }

  /**
   * A token that says nothing of the value (it is a number counted up), equal for equal values within a world among the
   * latest few thousand.
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
