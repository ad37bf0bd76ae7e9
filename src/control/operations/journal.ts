import type { FiredFault } from '../../world/views/faults.ts'
import type { JournalEntry } from '../../world/journal.ts'
import { anyObject, anything, decimal, integer, list, object, optional, text, type Field } from '../input/fields.ts'
import { worldOperation } from '../operation.ts'

const exchange: Field<JournalEntry> = object({
  id: integer({ description: 'Counts the exchanges of a world from 1.' }),
  at: decimal({ description: "The time on the world's clock, in milliseconds since 1970." }),
  took: decimal({ description: 'Duration in milliseconds.' }),
  provider: optional(text()),
  operation: optional(text()),
  version: optional(integer({ description: "The world's version that the reply shows." })),
  answeredBy: text({ description: 'What made the reply.' }),
  request: object({ method: text(), path: text(), query: anything(), headers: anything(), body: optional(anything()) }),
  reply: object({ status: integer(), headers: anything(), body: optional(anything()) }),
  faults: optional(
    list(
      anyObject<FiredFault>({ description: 'Its id, its kind, and whether it took effect at the gate, as the answer or in the delivery.' }),
      {
        description: 'The faults that took effect, in order.',
      },
    ),
  ),
  sent: optional(anyObject({ description: 'What differed from the reply when it was sent: delay, contentType, body, delivery.' })),
  violations: list(anyObject<object>()),
  notes: list(text()),
})

export const journalOperations = {
  /** The recorded exchanges, the oldest first. */
  journal: worldOperation({
    method: 'GET',
    path: '/journal',
    summary: 'Returns the recorded exchanges, the oldest first',
    description:
      'Secrets are replaced. The journal of a world keeps at most 1,000 exchanges, and all journals together 64 MB, unless the mock has other limits.',
    input: { limit: optional(integer({ description: 'How many of the last exchanges to return. Without it: all.', minimum: 0 })) },
    takes: 'limit',
    output: object({ exchanges: list(exchange) as Field<JournalEntry[]> }),
    returns: 'exchanges',
    mustExist: true,
    run: (world, { limit }) => ({ exchanges: world.open().journal.list(limit) }),
  }),
  /** Empties the journal. */
  clearJournal: worldOperation({
    method: 'DELETE',
    path: '/journal',
    summary: 'Empties the journal',
    mustExist: true,
    run: (world) => world.open().journal.clear(),
  }),
}
