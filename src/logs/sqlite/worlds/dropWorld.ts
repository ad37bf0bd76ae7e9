import { headOf, together, type OpenFile } from '../file/openFile.ts'

/** The number of rows of dropped worlds that are deleted at a time, between two calls. */
const droppedAtOnce = 2_000

/** Deletes a world. Its rows are deleted later, by `cleanDropped`. Returns false if there is no such incarnation. */
export function dropWorld(file: OpenFile, world: string, incarnation: string): boolean {
  const head = headOf(file, world)
  if (head?.incarnation !== incarnation) return false
  together(file.database, () => {
    file.run.drop.run(head.id)
    file.run.noteDropped.run(head.id)
  })
  return true
}

/** Deletes some rows of dropped worlds. Returns whether there may be more. */
export function cleanDropped({ database, run }: OpenFile): boolean {
  const dropped = run.dropped.get() as { readonly world: number } | undefined
  if (!dropped) return false
  together(database, () => {
    const rows = [run.cleanSteps, run.cleanRecords].map((each) => Number(each.run(dropped.world, droppedAtOnce).changes))
    if (rows.every((count) => count < droppedAtOnce)) run.cleaned.run(dropped.world)
  })
  return true
}
