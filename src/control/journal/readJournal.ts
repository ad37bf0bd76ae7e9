import type { JournalEntry } from '../../world/journal/journalEntry.ts'
import type { World } from '../../world/world.ts'
import type { OpenMock } from '../../mock/mock.ts'
import { ControlError } from '../controlError.ts'
import type { WorldAccess } from '../worldAccess.ts'
import { callAgain } from './callAgain.ts'
import { hasShape, refuseUnknownShape, type CallShape } from './callShape.ts'
import { ofWorld, type EntryOfWorld } from './entryOfWorld.ts'
import { filtered, refuseUnknownNames, type JournalFilter, type Readable } from './journalFilter.ts'

/** The largest number of calls that are returned beside their count. */
export const mostCalls = 100

/** @throws ControlError if the journal does not have it */
export function entryOf(access: WorldAccess, id: string): JournalEntry {
  const found = access.open().journal.entry(Number(id))
  if (found) return found
  throw new ControlError('no-such-exchange', `The journal of the world "${access.name}" has no exchange ${id}. It may have been dropped.`)
}

export async function sendAgain(access: WorldAccess, { id }: { readonly id: string }): Promise<{ status: number; exchange?: string }> {
  const call = callAgain(entryOf(access, id), access.name)
  if ('reason' in call) throw new ControlError('not-repeatable', call.reason)
  const { status, headers, body } = await access.mock.handle(call)
  if (body instanceof ReadableStream) await body.cancel()
  const made = headers['x-mock-exchange']
  return { status, ...(made !== undefined && { exchange: made }) }
}

/** The exchanges of all worlds in the order in which they were recorded. */
export function entriesOfAll({ mounts, worlds }: Pick<OpenMock, 'mounts' | 'worlds'>, filter: JournalFilter): EntryOfWorld[] {
  refuseUnknownNames(mounts, filter)
  const inOrder = worlds
    .list()
    .flatMap(recordedIn)
    .toSorted((a, b) => a.realTime - b.realTime)
  return filtered(inOrder, filter).map(({ world, entry }) => ofWorld(world.name, entry))
}

export function entriesOf(access: WorldAccess, filter: JournalFilter): JournalEntry[] {
  refuseUnknownNames(access.mock.mounts, filter)
  return filtered(recordedIn(access.open()), filter).map(({ entry }) => entry)
}

function recordedIn(world: World): Readable[] {
  return world.journal.times().map((each) => ({ world, ...each }))
}

interface CountedCalls {
  readonly count: number
  readonly calls: JournalEntry[]
  readonly partial?: boolean
}

export function callsOf(access: WorldAccess, shape: CallShape): CountedCalls {
  refuseUnknownShape(access.mock.mounts, shape)
  const world = access.open()
  const { query, body, ...rest } = shape
  const redactor = access.redactor(world, '')
  const wanted = {
    ...rest,
    ...(query && { query: redactor.value(query) as Readonly<Record<string, unknown>> }),
    ...(body !== undefined && { body: redactor.value(body) }),
  }
  const found = world.journal.list().filter((entry) => hasShape(entry, wanted))
  const calls = found.slice(Math.max(0, found.length - mostCalls))
  return { count: found.length, calls, ...(world.server !== undefined && { partial: true }) }
}
