import type { LoggedStep } from '../../../world/log.ts'
import { foldSteps, type CompactTo } from '../../foldSteps.ts'
import { headOf, together, type OpenFile } from '../file/openFile.ts'

/** Replaces the steps of a world up to a version by rows of records. Returns false if there is nothing to do. */
export function compactWorld(file: OpenFile, { world, incarnation, version }: CompactTo): boolean {
  const { database, run } = file
  const head = headOf(file, world)
  if (head?.incarnation !== incarnation || version <= head.snapshot || version > head.version) return false
  const steps = run.stepsUpTo.all(head.id, version) as unknown as readonly LoggedStep[]
  const { put, removed } = foldSteps(steps)
  together(database, () => {
    for (const place of removed) run.remove.run(head.id, place)
    for (const { place, order, record } of put) run.put.run(head.id, place, order, record)
    run.forgetSteps.run(head.id, version)
    run.compacted.run(version, steps.at(-1)?.at ?? 0, head.id)
  })
  return true
}
