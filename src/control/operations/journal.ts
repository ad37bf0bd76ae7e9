import type { FiredFault } from '../../world/views/faults.ts'
import type { Choice, JournalEntry, NearOperation } from '../../world/journal.ts'
import { anyObject, anything, decimal, flag, integer, list, object, optional, text, type Field } from '../input/fields.ts'
import { worldOperation } from '../operation.ts'

const choice: Field<Choice> = object({
  by: text({ description: 'Such as spec, provider, handler, inferred, sampled, override, fault or mock.' }),
  outcome: text({ enum: ['answered', 'refused', 'passed', 'spoilt'] }) as Field<Choice['outcome']>,
  reason: text({ description: 'A sentence.' }),
  rule: optional(text({ description: 'The rule of the provider that the call breaks.' })),
  decision: optional(text({ description: 'The decision in the spec that the rule rests on.' })),
  records: optional(list(text(), { description: 'The records that the rule looked at, such as loans/7.' })),
})

const exchange: Field<JournalEntry> = object({
  id: integer({ description: 'Counts the exchanges of a world from 1.' }),
  at: decimal({ description: "The time on the world's clock, in milliseconds since 1970." }),
  realTime: decimal({ description: 'Real time, in milliseconds since 1970.' }),
  took: decimal({ description: 'Duration in milliseconds.' }),
  provider: optional(text()),
  operation: optional(text()),
  version: optional(integer({ description: "The world's version that the reply shows." })),
  answeredBy: text({
    description: 'What made the reply.',
    enum: ['handler', 'inferred', 'example', 'sampled', 'override', 'fault', 'provider', 'mock'],
  }),
  why: list(choice, { description: 'The choices that led to the reply, in order; the last one made it.' }),
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
  violations: list(anyObject<object>(), { description: 'Each with the place in the spec that it rests on.' }),
  reads: list(object({ collection: text(), key: text(), exists: flag() }), { description: 'The first records that the call looked for.' }),
  writes: list(object({ collection: text(), key: text(), before: optional(anything()), after: optional(anything()) }), {
    description: 'The records that the call wrote. Secrets are replaced.',
  }),
  nearest: optional(
    list(anyObject<NearOperation>(), {
      description: 'If the call met no operation: those that are most like it, and what separates them.',
    }),
  ),
  elsewhere: optional(list(text(), { description: 'Other worlds that have the record that the call did not find.' })),
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
