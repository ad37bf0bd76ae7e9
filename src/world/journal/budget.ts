/** The part of a budget that one holder uses. */
export interface Share {
  /** Bytes that the holder uses now. */
  readonly bytes: number
}

interface OwnShare {
  bytes: number
  /** The index of its bucket; -1 for none. */
  bucket: number
  readonly dropOldest: () => boolean
}

/** Shares whose sizes differ by less than this fraction of the limit count as equal. */
const fineness = 1_024

/** A holder with this part of what holders use on average counts as average. */
const tolerance = 7 / 8

/**
 * A number of bytes that many holders share. A holder that needs more drops its own oldest parts if it uses about as much as the average
 * of all. Otherwise the largest holder drops its oldest parts. To go to another holder takes long, because it is not in the cache.
 *
 * Shares are kept in buckets by size, so that the largest is found without a search.
 */
export class Budget {
  readonly limit: number
  readonly #unit: number
  readonly #buckets: Set<OwnShare>[] = []
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

  /** Creates a share for a holder. `dropOldest` frees some of its bytes. It returns false if there are none to free. */
  join(dropOldest: () => boolean): Share {
    const share: OwnShare = { bytes: 0, bucket: -1, dropOldest }
    return share
  }

  /** Makes room for bytes that a holder needs: drops parts of holders until they fit, or nothing is left. */
  makeRoom(share: Share, bytes: number): void {
    while (this.#bytes > 0 && this.#bytes + bytes > this.limit) {
      const giving = this.#isAverage(share) ? (share as OwnShare) : this.#largest()
      if (!giving?.dropOldest()) return
      if (giving !== share) this.#rotate(giving)
    }
  }

  #isAverage({ bytes }: Share): boolean {
    return bytes * this.#users >= this.#bytes * tolerance
  }

  /** Adds bytes that a holder now uses. Negative if it freed them. */
  book(share: Share, bytes: number): void {
    const own = share as OwnShare
    own.bytes += bytes
    this.#bytes += bytes
    const bucket = own.bytes > 0 ? Math.floor(own.bytes / this.#unit) : -1
    if (bucket !== own.bucket) this.#move(own, bucket)
  }

  #move(share: OwnShare, bucket: number): void {
    if (share.bucket >= 0) this.#buckets[share.bucket]?.delete(share)
    if (share.bucket < 0 !== bucket < 0) this.#users += bucket < 0 ? -1 : 1
    share.bucket = bucket
    if (bucket < 0) return
    for (let index = this.#buckets.length; index <= bucket; index += 1) this.#buckets.push(new Set())
    this.#buckets[bucket]?.add(share)
    this.#top = Math.max(this.#top, bucket)
  }

  #largest(): OwnShare | undefined {
    while (this.#top > 0 && this.#buckets[this.#top]?.size === 0) this.#top -= 1
    return this.#buckets[this.#top]?.values().next().value
  }

  /** Shares of one bucket take turns. */
  #rotate(share: OwnShare): void {
    const bucket = this.#buckets[share.bucket]
    if (bucket?.delete(share)) bucket.add(share)
  }
}
