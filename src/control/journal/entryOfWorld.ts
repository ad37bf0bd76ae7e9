import type { JournalEntry } from '../../world/journal/journalEntry.ts'

/** An entry of a journal, with the name of its world. */
export type EntryOfWorld = JournalEntry & { readonly world: string }

/** Keeps the getters of an entry, so that it is unpacked when it is written. */
export function ofWorld(world: string, entry: JournalEntry): EntryOfWorld {
  return Object.defineProperties({ world }, Object.getOwnPropertyDescriptors(entry)) as EntryOfWorld
}
