import type { JournalEntry } from '../../../world/journal/journalEntry.ts'

/** An entry of the journal, with the world it comes from. */
export type CallEntry = JournalEntry & { readonly world: string }
