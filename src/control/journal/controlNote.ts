import type { OpenMock } from '../../mock/mock.ts'
import { operations, type OperationName } from '../operationTable.ts'
import { WorldAccess } from '../worldAccess.ts'

/** Operations of a world that change nothing which a later reply depends on, or end the world. */
const notNoted: ReadonlySet<OperationName> = new Set<OperationName>(['clearJournal', 'calls', 'delete', 'saveTemplate', 'sendAgain'])
/** Longer inputs, as JSON, are left out. */
const longest = 4_000
/** Approximate bytes of an entry without its input. */
const entrySize = 300

/** Notes a change from outside in the journal of its world, where it happened: between two exchanges. */
interface ControlNote {
  /** Call it once the change has begun: the next exchange comes after it. */
  place(): void
  /** Call it once the change is certain. */
  record(): void
}

export function beginControl(mock: OpenMock, name: OperationName, input: Readonly<Record<string, unknown>>): ControlNote | undefined {
  const { world: worldName, ...rest } = input
  if (operations[name].method === 'GET' || typeof worldName !== 'string' || notNoted.has(name)) return undefined
  const versionBefore = mock.worlds.peek(worldName)?.version ?? 0
  let before: number | undefined
  return {
    place: () => {
      before = mock.worlds.peek(worldName)?.journal.nextId
    },
    record: () => {
      const world = mock.worlds.peek(worldName)
      if (!world || before === undefined) return
      const shown = new WorldAccess(mock, worldName).redactor(world, '').value(rest)
      const text = JSON.stringify(shown)
      const kept = text.length > longest ? { omitted: `${text.length} characters` } : (JSON.parse(text) as unknown)
      const entry = {
        kind: 'control',
        before,
        at: world.now(),
        operation: name,
        input: kept,
        versionBefore,
        version: world.version,
      } as const
      world.journal.recordControl(entrySize + 4 * Math.min(text.length, longest), entry)
    },
  }
}
