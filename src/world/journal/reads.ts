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

/** Knows where to note what is read. */
export interface ReadNotes {
  /** Undefined while nobody wants to know. */
  readonly reads: Read[] | undefined
}

export function noteRecord(reads: Read[], read: RecordRead): void {
  if (reads.length < mostReads) reads.push(read)
}

/** Notes that no record has these values. */
export function noteMissed(reads: Read[], collection: string, where: object): void {
  if (reads.length < mostReads) reads.push({ collection, where: { ...where } })
}

/** Notes a record that exists but is not stored: it is made from the spec, and stored when it is changed. */
export function noteUnstored(reads: Read[], read: RecordRead): void {
  const last = reads.at(-1)
  if (last && 'key' in last && last.collection === read.collection && last.key === read.key) reads.pop()
  noteRecord(reads, read)
}

export function noteList(reads: Read[], collection: string, count: number): void {
  if (reads.length < mostReads) reads.push({ collection, count })
}

/** Notes a list that consists of the one that was just read and of records that are not stored. */
export function noteWholeList(reads: Read[], collection: string, count: number): void {
  const last = reads.at(-1)
  if (last && 'count' in last && last.collection === collection) reads.pop()
  noteList(reads, collection, count)
}
