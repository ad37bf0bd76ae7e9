/** A record that was read, or was looked for and does not exist. A class for the same reason as the parts of a journal entry. */
export class RecordRead {
  readonly collection: string
  readonly key: string
  /** As it was read. Undefined if it does not exist. */
  readonly record: object | undefined

  constructor(collection: string, key: string, record: object | undefined) {
    this.collection = collection
    this.key = key
    this.record = record
  }
}

/** A list of records that was read, or a page of one. */
export interface ListRead {
  readonly collection: string
  /** How many records there were. */
  readonly count: number
}

/** A record that was looked for by some of its fields, and does not exist. */
export interface MissedRead {
  readonly collection: string
  /** The values that the fields should have. */
  readonly where: object
}

export type Read = RecordRead | ListRead | MissedRead

/** The most reads that are noted for one call. */
const mostReads = 20

/** Notes what the current call reads. Between calls it notes nothing. */
export class Trace {
  /** Undefined while nobody wants to know. */
  reads: Read[] | undefined = undefined

  /** Call it only if `reads` is defined. */
  note(collection: string, key: string, record: object | undefined): void {
    const { reads } = this
    if (reads !== undefined && reads.length < mostReads) reads.push(new RecordRead(collection, key, record))
  }

  /** Notes that no record has these values. */
  noteMissed(collection: string, where: object): void {
    const { reads } = this
    if (reads !== undefined && reads.length < mostReads) reads.push({ collection, where: { ...where } })
  }

  /** Notes a record that exists but is not stored: it is made from the spec, and stored when it is changed. */
  noteUnstored(collection: string, key: string, record: object): void {
    const last = this.reads?.at(-1)
    if (last && 'key' in last && last.collection === collection && last.key === key) this.reads?.pop()
    if (this.reads !== undefined) this.note(collection, key, record)
  }

  noteList(collection: string, count: number): void {
    const { reads } = this
    if (reads !== undefined && reads.length < mostReads) reads.push({ collection, count })
  }

  /** Notes a list that consists of the one that was just read and of records that are not stored. */
  noteWholeList(collection: string, count: number): void {
    const last = this.reads?.at(-1)
    if (last && 'count' in last && last.collection === collection) this.reads?.pop()
    this.noteList(collection, count)
  }
}
