import type { LoggedStep, Position } from '../../../world/log.ts'
import { headOf, type OpenFile } from '../file/openFile.ts'
import type { FileTail } from '../thread/messages.ts'

/** Reads what the file holds of each world beyond a position. Nobody writes in between: there is one thread. */
export function readTails(file: OpenFile, positions: readonly Position[]): readonly FileTail[] {
  return positions.map((each) => tailOf(file, each))
}

function tailOf(file: OpenFile, { world, incarnation, after }: Position): FileTail {
  const head = headOf(file, world)
  if (!head) return { version: 0, steps: [] }
  const start = head.incarnation === incarnation ? after : 0
  const { version, snapshot, at } = head
  const steps = file.run.stepsAfter.all(head.id, start) as unknown as readonly LoggedStep[]
  return { incarnation: head.incarnation, version, steps, ...(start < snapshot && { snapshot: { version: snapshot, at } }) }
}
