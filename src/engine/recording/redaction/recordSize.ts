import { factsOf, knownFacts } from '../../../frozen/facts.ts'
import type { Change } from '../../../world/collection/change.ts'
import type { Read } from '../../../world/journal/reads.ts'
import type { Exchange } from '../../exchange.ts'
import { isOwn } from '../entry/entryParts.ts'

/** Bytes of memory for a value, without the characters of its text and name. A high estimate. */
const nodeSize = 100
const readSize = 60
const violationSize = 100
/** The size of a record from this size on is kept with it: adding up its parts takes longer than keeping one more number. */
const largeRecord = 4_000
/** A larger list or object is taken to be this large for each of its parts. */
const mostParts = 200
const deepest = 6

/** Roughly how many bytes of memory all that an exchange keeps takes, besides its request and its reply. */
export function sizeOfRemarks({ violations, notes, changes, reads, askedFault }: Exchange): number {
  let size = (changes.length > 0 ? sizeOfChanges(changes) : 0) + sizeOfReads(reads)
  for (const { at, message } of violations) size += violationSize + 2 * (at.length + message.length)
  for (const note of notes) size += 2 * note.length
  if (askedFault) size += 2 * JSON.stringify(askedFault.fault).length
  return size
}

/** Roughly how many bytes of memory the records of changes take. Those of the mock itself are not kept. */
export function sizeOfChanges(changes: readonly Change[]): number {
  let size = 0
  for (const { collection, before, after } of changes) {
    if (isOwn(collection)) continue
    // The record before was the record after an earlier change, so it is about as large.
    size += (before !== undefined && after !== undefined ? 2 : 1) * recordSize(after ?? before)
  }
  return size
}

/** Roughly how many bytes of memory the reads of a call take, with the records that were read. */
export function sizeOfReads(reads: readonly Read[]): number {
  let size = 0
  for (const read of reads) size += readSize + partsSize(read)
  return size
}

function partsSize(read: Read): number {
  if ('where' in read) return roughSize(read.where, 0)
  return 'key' in read ? 2 * read.key.length + (read.record ? recordSize(read.record) : 0) : 0
}

/** A record never changes, so its size is kept with its facts. No facts are made for the size of a small record alone. */
function recordSize(record: object | undefined): number {
  const known = record && knownFacts(record)
  if (known?.size !== undefined) return known.size
  const size = nodeSize + roughSize(record, 0)
  const facts = record && size >= largeRecord ? factsOf(record) : known
  if (facts) facts.size = size
  return size
}

function roughSize(value: unknown, depth: number): number {
  if (typeof value === 'string') return 2 * value.length
  if (typeof value !== 'object' || value === null) return 0
  if (depth >= deepest) return nodeSize * mostParts
  let size = 0
  let parts = 0
  for (const name in value) {
    const part = (value as Readonly<Record<string, unknown>>)[name]
    size += nodeSize + (typeof part === 'string' ? 2 * part.length : roughSize(part, depth + 1))
    if ((parts += 1) >= mostParts) return size * Math.ceil(Object.keys(value).length / mostParts)
  }
  return size
}
