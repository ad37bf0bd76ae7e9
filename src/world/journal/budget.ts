/**
 * Somebody who uses a part of a budget. What the budget knows of it is in the holder itself, so that nothing else has to be fetched into the
 * cache.
 */
export abstract class Holder {
  /** Bytes that it uses now. Only its budget changes them. */
  bytes = 0
  /** The index of its bucket; -1 for none. */
  bucket = -1

  /** Frees its oldest part. Returns how many bytes that frees; 0 if there is nothing to free. */
  abstract dropOldest(): number
}

/** Holders whose sizes differ by less than this fraction of the limit count as equal. */
const fineness = 1_024

/** A holder with this part of what holders use on average counts as average. */
const tolerance = 7 / 8

/**
 * A number of bytes that many holders share. A holder that needs more drops its own oldest parts if it uses about as much as the average
 * of all. Otherwise the largest holder drops its oldest parts. To go to another holder takes long, because it is not in the cache.
 *
 * Holders are kept in buckets by size, so that the largest is found without a search.
 */
export class Budget {
  readonly limit: number
  readonly #unit: number
  readonly #buckets: Set<Holder>[] = []
  /** All buckets above this one are empty. */
  #top = 0
  #bytes = 0
  /** How many holders use some bytes. */
  #users = 0

  constructor(limit: number) {
    this.limit = limit
    this.#unit = Math.max(1, limit / fineness)
  }

  /** Bytes that all holders use now. */
  get bytes(): number {
    return this.#bytes
  }

  /**
   * Gives a holder more bytes, or takes some if the number is negative. Until they fit, or nothing is left, parts of holders are dropped. The
   * holder adds what it needs them for afterwards.
   */
  book(holder: Holder, bytes: number): void {
    if (bytes > 0 && this.#bytes + bytes > this.limit) this.#makeRoom(holder, bytes)
    this.#add(holder, bytes)
    this.#place(holder)
  }

  #makeRoom(holder: Holder, bytes: number): void {
    while (this.#bytes > 0 && this.#bytes + bytes > this.limit) {
      const giving = this.#isAverage(holder) ? holder : this.#largestBeside(holder)
      const freed = giving?.dropOldest() ?? 0
      if (giving === undefined || freed === 0) return
      this.#add(giving, -freed)
      if (giving === holder) continue
      this.#place(giving)
      this.#rotate(giving)
    }
  }

  #isAverage({ bytes }: Holder): boolean {
    return bytes * this.#users >= this.#bytes * tolerance
  }

  #add(holder: Holder, bytes: number): void {
    holder.bytes += bytes
    this.#bytes += bytes
  }

  /** Puts a holder into the bucket for its size. */
  #place(holder: Holder): void {
    const bucket = holder.bytes > 0 ? Math.floor(holder.bytes / this.#unit) : -1
    if (bucket !== holder.bucket) this.#move(holder, bucket)
  }

  #move(holder: Holder, bucket: number): void {
    if (holder.bucket >= 0) this.#buckets[holder.bucket]?.delete(holder)
    if (holder.bucket < 0 !== bucket < 0) this.#users += bucket < 0 ? -1 : 1
    holder.bucket = bucket
    if (bucket < 0) return
    for (let index = this.#buckets.length; index <= bucket; index += 1) this.#buckets.push(new Set())
    this.#buckets[bucket]?.add(holder)
    this.#top = Math.max(this.#top, bucket)
  }

  /** The largest holder. The one that needs bytes may have dropped parts and still be in the bucket for its size before. */
  #largestBeside(holder: Holder): Holder | undefined {
    this.#place(holder)
    while (this.#top > 0 && this.#buckets[this.#top]?.size === 0) this.#top -= 1
    return this.#buckets[this.#top]?.values().next().value
  }

  /** Holders of one bucket take turns. */
  #rotate(holder: Holder): void {
    const bucket = this.#buckets[holder.bucket]
    if (bucket?.delete(holder)) bucket.add(holder)
  }
}
