import type { ControlEntry, JournalEntry } from '../../world/journal/journalEntry.ts'
import type { World } from '../../world/world.ts'

export type HistoryEntry = (JournalEntry & { readonly kind: 'call' }) | ControlEntry

/** The exchanges and changes from outside of a world in one order, and the version before the first of them. */
export function historyOf({ journal, version }: World, limit = Infinity): { readonly from: number; readonly entries: HistoryEntry[] } {
  const entries: HistoryEntry[] = []
  const controls = journal.controls()
  for (const exchange of journal.list()) {
    while (controls[0] && controls[0].before <= exchange.id) entries.push(controls.shift() as ControlEntry)
    entries.push(asCall(exchange))
  }
  entries.push(...controls)
  const last = entries.slice(Math.max(0, entries.length - limit))
  return { from: last[0]?.versionBefore ?? version, entries: last }
}

/** Keeps the getters of an entry, so that it is unpacked when it is written. */
function asCall(entry: JournalEntry): HistoryEntry {
  return Object.defineProperties({ kind: 'call' }, Object.getOwnPropertyDescriptors(entry)) as HistoryEntry
}
