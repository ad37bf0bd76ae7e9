import { answerers, type Choice, type JournalEntry, type NearOperation } from '../../world/journal/journalEntry.ts'
import type { FiredFault } from '../../world/views/faults.ts'
import { anyObject, anything, choice, decimal, flag, integer, list, object, optional, text, type Field } from '../input/fields.ts'

const madeChoice: Field<Choice> = object({
  phase: choice(['route', 'gate', 'authorise', 'check', 'answer', 'deliver']),
  by: text({ description: 'Such as spec, provider, handler, inferred, sampled, override, fault or mock.' }),
  outcome: choice(['answered', 'refused', 'passed', 'spoilt']),
  reason: text({ description: 'A sentence.' }),
  rule: optional(text({ description: 'The rule of the provider that the call breaks.' })),
  decision: optional(text({ description: 'The decision in the spec that the rule is based on.' })),
  records: optional(list(text(), { description: 'The records that the rule looked at, such as loans/7.' })),
})

/** A recorded exchange, as the admin API shows it. */
export const exchange: Field<JournalEntry> = object({
  id: integer({ description: 'Counts the exchanges of a world from 1.' }),
  server: optional(text({ description: 'The server that recorded it, if several serve the same worlds.' })),
  at: decimal({ description: "The time on the world's clock, in milliseconds since 1970." }),
  realTime: decimal({ description: 'Real time, in milliseconds since 1970.' }),
  took: decimal({ description: 'Duration in milliseconds.' }),
  provider: optional(text()),
  operation: optional(text()),
  principal: optional(text({ description: 'The caller, as the provider identifies it.' })),
  versionBefore: optional(integer({ description: "The world's version when the call began." })),
  version: optional(integer({ description: "The world's version that the reply shows." })),
  answeredBy: choice(answerers, { description: 'What made the reply.' }),
  why: list(madeChoice, {
    description:
      'The choices that led to the reply, in order: phases that let the call pass, the one that decided, and faults that spoilt the reply.',
  }),
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
  violations: list(anyObject<object>(), { description: 'Each with the place in the spec that was broken.' }),
  reads: list(
    object({
      collection: text(),
      key: optional(text()),
      exists: optional(flag()),
      where: optional(anything({ description: 'The values of a search that found no record.' })),
      value: optional(anything({ description: 'The record, if it exists.' })),
      count: optional(integer({ description: 'For a list: how many records there were.' })),
    }),
    { description: 'The first records and lists that the call looked for. Secrets are replaced.' },
  ) as Field<JournalEntry['reads']>,
  writes: list(object({ collection: text(), key: text(), before: optional(anything()), after: optional(anything()) }), {
    description: 'The records that the call wrote. Secrets are replaced.',
  }),
  nearest: optional(
    list(anyObject<NearOperation>(), {
      description: 'If the call matched no operation: the most similar operations, and how they differ from it.',
    }),
  ),
  elsewhere: optional(list(text(), { description: 'Other worlds that have the record that the call did not find.' })),
  notes: list(text()),
})
