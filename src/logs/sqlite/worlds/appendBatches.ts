import { NothingAppendedError, type Batch } from '../../../world/log.ts'
import { headOf, type OpenFile } from '../file/openFile.ts'
import type { Head } from '../file/statements.ts'

/** Errors of a commit that wrote no end to its transaction: no room on the disk, and a failed write. After others, such as a failed sync, the transaction may be there. */
const notWritten = new Set([13, 778])

/**
 * Appends to worlds in one transaction, so with one sync. Each batch takes effect only on the version that it names.
 *
 * @throws NothingAppendedError if it is certain that nothing was written
 */
export function appendBatches(file: OpenFile, batches: readonly Batch[]): readonly boolean[] {
  const { database } = file
  let isCommitting = false
  try {
    file.refuseReplaced()
    database.exec('BEGIN IMMEDIATE')
    const appended = batches.map((batch) => take(file, batch))
    isCommitting = true
    database.exec('COMMIT')
    return appended
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    const { message, errcode } = error as { readonly message: string; readonly errcode?: number }
    throw isCommitting && !notWritten.has(errcode ?? 0) ? error : new NothingAppendedError(message)
  }
}

function take(file: OpenFile, { world, incarnation, after, steps }: Batch): boolean {
  const head = headOf(file, world) ?? (after === 0 ? make(file, world, incarnation) : undefined)
  if (head?.incarnation !== incarnation || head.version !== after || steps.length === 0) return false
  for (const { id, version, at, changes } of steps) file.run.insert.run(head.id, version, id, at, changes)
  file.run.advance.run(after + steps.length, head.id)
  return true
}

function make({ run }: OpenFile, world: string, incarnation: string): Head {
  const { lastInsertRowid } = run.make.run(world, incarnation)
  return { id: Number(lastInsertRowid), incarnation, version: 0, snapshot: 0, at: 0 }
}
