import { SnapshotMovedError, type SnapshotRow } from '../../../world/log.ts'
import { headOf, type OpenFile } from '../file/openFile.ts'
import type { SnapshotPage, PageRequest } from '../thread/messages.ts'

/** A page ends after this many rows, or characters. */
const mostRows = 1_000
const mostCharacters = 1_000_000

interface StoredRow {
  readonly row: number
  readonly place: string
  readonly position: number
  readonly record: string
}

/**
 * One page of the snapshot of a world. Other calls may run between two pages.
 *
 * @throws SnapshotMovedError if the snapshot was replaced or deleted since it was found
 */
export function pageOf(file: OpenFile, { world, incarnation, version, after }: PageRequest): SnapshotPage {
  const head = headOf(file, world)
  if (head?.incarnation !== incarnation || head.snapshot !== version) throw new SnapshotMovedError(`The snapshot of ${world} was replaced.`)
  const rows: SnapshotRow[] = []
  let characters = 0
  let last = after
  for (const { row, place, position, record } of file.run.rows.iterate(head.id, after, mostRows) as Iterable<StoredRow>) {
    rows.push({ place, order: position, record })
    last = row
    characters += record.length
    if (characters > mostCharacters) break
  }
  const isLast = rows.length < mostRows && characters <= mostCharacters
  return { rows, next: isLast ? undefined : last }
}
