import { secretToken } from './placeholders.ts'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { factsOf, knownFacts, type Facts } from '../../frozen/facts.ts'
import { Holder, type Budget } from './budget.ts'
import { Fingerprint } from '../fingerprint.ts'

/** What a world remembers about a secret, under the first half of its fingerprint. Never the secret itself. */
interface Known {
  /** The second half of the fingerprint. Of two secrets with the same first half, only the last one used is remembered. */
  readonly check: number
  readonly length: number
  token: string | undefined
  digest: string | undefined
}

/** A value with its secrets replaced, its approximate size in bytes, and how many secrets were known at that time. */
export interface Hidden {
  /** Whether the value has no secrets. Such values of one size share this object, so `shown` is undefined. */
  readonly isPlain: boolean
  readonly shown: unknown
  readonly size: number
  /** Who replaced them. Undefined if it has no secrets as long as none are known, whoever looks. */
  readonly by: Secrets | undefined
  readonly learnt: number
}

/** When this many are remembered, those that were not used since the last time are forgotten. */
const generation = 5_000
/** Approximate size of a remembered secret with its digest, in bytes. */
const knownSize = 240
/** Most sizes of values without secrets that are remembered. */
const mostSizes = 1_000
/** Shorter values, such as a PIN, are too common to be hidden everywhere. */
const shortestKnown = 6
/** All lengths from here on count as the same. */
const longLength = 255

/**
 * Replaces secrets: by tokens in the journal, and by digests where a provider must recognise a value again. Remembers their fingerprints,
 * up to a fixed number, within a budget of bytes that all worlds share.
 */
export class Secrets extends Holder {
  #learnt = 0
  readonly #seed: number
  readonly #fingerprint: Fingerprint
  readonly #budget: Budget
  /** Secrets used in the current generation, and in the one before. */
  #recent = new Map<number, Known>()
  #older = new Map<number, Known>()
  /** The lengths of the remembered secrets. Values with other lengths need no fingerprint. */
  readonly #lengths = new Uint8Array(longLength + 1)
  /** What is kept with values that have no secrets, by their size. */
  readonly #plain = new Map<number, Hidden>()
  #given = 0
  /** Kept forms of values that are also in another world, which keeps its own form with the value. */
  #shared: WeakMap<object, Hidden> | undefined

  constructor(seed: number, budget: Budget) {
    super()
    this.#seed = seed
    this.#fingerprint = new Fingerprint(seed)
    this.#budget = budget
  }

  /** Increases with each secret that `known` may find. */
  get learnt(): number {
    return this.#learnt
  }

  /** The first 32 hex characters of a salted SHA-256. Equal for equal values in all worlds with the same seed. */
  digest(value: string): string {
    const known = this.#remember(value)
    // As JSON, because UTF-8 encodes all lone surrogates as the same character.
    return (known.digest ??= bytesToHex(sha256(utf8ToBytes(`${this.#seed}:${JSON.stringify(value)}`))).slice(0, 32))
  }

  /**
   * A token with a running number, which reveals nothing about the value. Equal for equal values within a world, as long as the value is
   * among the last few thousand.
   */
  token(value: unknown): string {
    return this.#tokenOf(this.#remember(typeof value === 'string' ? value : JSON.stringify(value)))
  }

  /** The token of a text that is remembered as a secret. Undefined for other texts, and for short ones. */
  known(text: string): string | undefined {
    if (this.#learnt === 0 || this.#lengths[Math.min(text.length, longLength)] === 0) return undefined
    this.#fingerprint.take(text)
    const known = this.#find(text.length)
    return known && this.#tokenOf(known)
  }

  /** The kept form of a frozen value without its secrets. Undefined if it was not kept, or if new secrets are known since. */
  hidden(value: object): Hidden | undefined {
    const facts = knownFacts(value)
    const kept = facts && this.hiddenBy(facts)
    if (kept || facts?.hidden === undefined) return kept
    const own = this.#shared?.get(value)
    return own?.learnt === this.#learnt ? own : undefined
  }

  /** The same for a value whose facts are known. Undefined also if another world has kept its own form with the value. */
  hiddenBy(facts: Facts): Hidden | undefined {
    const kept = facts.hidden as Hidden | undefined
    return kept?.learnt === this.#learnt && (kept.by === this || kept.by === undefined) ? kept : undefined
  }

  /** Keeps the form of a frozen value without its secrets, because many replies contain the same record. */
  keepHidden(value: object, shown: unknown, size: number): void {
    const facts = factsOf(value)
    if (!facts) return
    const form = shown === value ? this.#plainOf(size) : this.#formOf(shown, size)
    const by = (facts.hidden as Hidden | undefined)?.by
    if (by === undefined || by === this) facts.hidden = form
    else (this.#shared ??= new WeakMap()).set(value, form)
  }

  #plainOf(size: number): Hidden {
    let known = this.#plain.get(size)
    if (known?.learnt === this.#learnt) return known
    if (this.#plain.size >= mostSizes) this.#plain.clear()
    known = { ...this.#formOf(undefined, size), isPlain: true, by: this.#learnt === 0 ? undefined : this }
    this.#plain.set(size, known)
    return known
  }

  #formOf(shown: unknown, size: number): Hidden {
    return { isPlain: false, shown, size, by: this, learnt: this.#learnt }
  }

  /** Forgets everything. */
  close(): void {
    this.#older.clear()
    this.#recent.clear()
    this.#plain.clear()
    this.#budget.book(this, -this.bytes)
  }

  #tokenOf(known: Known): string {
    if (known.token === undefined) {
      this.#given += 1
      known.token = secretToken(this.#given)
    }
    return known.token
  }

  #remember(text: string): Known {
    this.#fingerprint.take(text)
    return this.#find(text.length) ?? this.#add(text.length)
  }

  /** Finds a remembered secret by its fingerprint, and moves it to the current generation. */
  #find(length: number): Known | undefined {
    const { first, second } = this.#fingerprint
    const recent = this.#recent.get(first)
    if (recent) return recent.check === second && recent.length === length ? recent : undefined
    const older = this.#older.get(first)
    if (older?.check !== second || older.length !== length) return undefined
    this.#older.delete(first)
    this.#recent.set(first, older)
    return older
  }

  #add(length: number): Known {
    const { first, second } = this.#fingerprint
    const known: Known = { check: second, length, token: undefined, digest: undefined }
    if (this.#recent.size >= generation) this.#budget.book(this, -this.#beginGeneration())
    if (!this.#recent.has(first)) this.#budget.book(this, knownSize)
    this.#recent.set(first, known)
    if (length >= shortestKnown) {
      this.#lengths[Math.min(length, longLength)] = 1
      this.#learnt += 1
    }
    return known
  }

  /** Forgets what was not used in the current generation. Returns how many bytes that frees. */
  #beginGeneration(): number {
    const freed = this.#older.size * knownSize
    this.#older = this.#recent
    this.#recent = new Map()
    return freed
  }

  override dropOldest(): number {
    if (this.#older.size === 0) this.#beginGeneration()
    const freed = this.#older.size * knownSize
    this.#older = new Map()
    return freed
  }
}
