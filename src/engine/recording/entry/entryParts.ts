import type { Change } from '../../../world/collection/change.ts'
import type { Choice, ReadRecord, WrittenRecord } from '../../../world/journal/journalEntry.ts'
import type { Read } from '../../../world/journal/reads.ts'
import type { Parts } from '../redaction/redactedParts.ts'
import type { ShownRecords } from './shownRecords.ts'

/** The reads of a call without repeated ones: credentials, for one, are looked up when the call is authorised and when it is answered. */
export function withoutRepeats(reads: readonly Read[]): readonly Read[] {
  return reads.filter((read, index) => !reads.slice(0, index).some((earlier) => isSame(earlier, read)))
}

function isSame(one: Read, other: Read): boolean {
  if (one.collection !== other.collection) return false
  if ('where' in one) return 'where' in other && JSON.stringify(one.where) === JSON.stringify(other.where)
  if ('count' in one) return 'count' in other && one.count === other.count
  return 'key' in other && one.key === other.key && one.record === other.record
}

export function readRecord(read: Read, records: ShownRecords): ReadRecord {
  if ('where' in read) return { collection: read.collection, where: records.record(read.collection, read.where), exists: false }
  if ('count' in read) return read
  const { collection, key, record } = read
  const shown = { collection, key: records.key(collection, key), exists: record !== undefined }
  return record ? { ...shown, value: records.record(collection, record) } : shown
}

export function writtenRecord({ collection, key, before, after }: Change, records: ShownRecords): WrittenRecord {
  return {
    collection,
    key: records.key(collection, key),
    ...(before && { before: records.record(collection, before) }),
    ...(after && { after: records.record(collection, after) }),
  }
}

/** A record is named `loans/7`: its key follows the name of its collection. */
export function withKeys(choice: Choice, shown: (collection: string, key: string) => string): Choice {
  const named = (record: string): string => {
    const slash = record.indexOf('/')
    const collection = record.slice(0, slash)
    return `${collection}/${shown(collection, record.slice(slash + 1))}`
  }
  return choice.records ? { ...choice, records: choice.records.map(named) } : choice
}

/** Whether a collection belongs to the mock itself. */
export function isOwn(collection: string): boolean {
  return collection.startsWith('tally/')
}

export function headersOf(list: Parts['headers']): Readonly<Record<string, unknown>> {
  return Object.fromEntries(list.flatMap((name, index) => (index % 2 === 0 ? [[name, list[index + 1]]] : [])) as [string, unknown][])
}

/** @param exchange the name of the exchange, which the mock sends with each reply */
export function replyHeadersOf(headers: Parts['replyHeaders'], exchange: string): Readonly<Record<string, unknown>> {
  if (typeof headers === 'string') return { 'content-type': headers, 'x-mock-exchange': exchange }
  return isList(headers) ? headersOf(headers) : headers
}

function isList(headers: object): headers is readonly unknown[] {
  return Array.isArray(headers)
}
