/** A record that was read, or was looked for and does not exist. */
export interface Read {
  readonly collection: string
  readonly key: string
  readonly exists: boolean
}

/** What a call looked for in vain. */
export interface Missed {
  readonly collection: string
  readonly by: string | object
}

/** The most reads that are noted for one call. */
const mostReads = 20

/** Notes the records that the current call reads. Between calls it notes nothing. It keeps keys only, so that no record is kept alive. */
export class Trace {
  /** Undefined while nobody wants to know. */
  reads: Read[] | undefined = undefined
  /** What the last lookup looked for, if it found nothing: a key, or the values of some fields. */
  missed: Missed | undefined = undefined

  /** Call it only if `reads` is defined. */
  note(collection: string, key: string, exists: boolean): void {
    this.missed = exists ? undefined : { collection, by: key }
    const { reads } = this
    if (reads !== undefined && reads.length < mostReads) reads.push({ collection, key, exists })
  }
}
