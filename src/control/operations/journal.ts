import type { FiredFault } from '../../world/views/faults.ts'
import { historyOf, type HistoryEntry } from '../journal/history.ts'
import type { Choice, JournalEntry, NearOperation } from '../../world/journal/journal.ts'
import { anyObject, anything, decimal, flag, integer, list, object, optional, text, type Field } from '../input/fields.ts'
import { ControlError } from '../controlError.ts'
import { callAgain } from '../journal/callAgain.ts'
import { hasShape, shapeFields, type CallShape } from '../journal/callShape.ts'
import { ofWorld, type EntryOfWorld } from '../journal/entryOfWorld.ts'
import { harOf } from '../journal/har.ts'
import { filtered, filterFields, type JournalFilter, type Readable } from '../journal/journalFilter.ts'
import { mockOperation, worldOperation } from '../operation.ts'
import type { World } from '../../world/world.ts'
import type { Worlds } from '../../world/worlds.ts'
import type { WorldAccess } from '../worldAccess.ts'

const choice: Field<Choice> = object({
  phase: text({ enum: ['route', 'gate', 'authorise', 'check', 'answer', 'deliver'] }) as Field<Choice['phase']>,
  by: text({ description: 'Such as spec, provider, handler, inferred, sampled, override, fault or mock.' }),
  outcome: text({ enum: ['answered', 'refused', 'passed', 'spoilt'] }) as Field<Choice['outcome']>,
  reason: text({ description: 'A sentence.' }),
  rule: optional(text({ description: 'The rule of the provider that the call breaks.' })),
  decision: optional(text({ description: 'The decision in the spec that the rule rests on.' })),
  records: optional(list(text(), { description: 'The records that the rule looked at, such as loans/7.' })),
})

const exchange: Field<JournalEntry> = object({
  id: integer({ description: 'Counts the exchanges of a world from 1.' }),
  server: optional(text({ description: 'The server that recorded it, if several serve the same worlds.' })),
  at: decimal({ description: "The time on the world's clock, in milliseconds since 1970." }),
  realTime: decimal({ description: 'Real time, in milliseconds since 1970.' }),
  took: decimal({ description: 'Duration in milliseconds.' }),
  provider: optional(text()),
  operation: optional(text()),
  principal: optional(text({ description: 'Who called, as the provider understands it.' })),
  versionBefore: optional(integer({ description: "The world's version when the call began." })),
  version: optional(integer({ description: "The world's version that the reply shows." })),
  answeredBy: text({
    description: 'What made the reply.',
    enum: ['handler', 'inferred', 'example', 'sampled', 'override', 'fault', 'provider', 'mock'],
  }),
  why: list(choice, {
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
  violations: list(anyObject<object>(), { description: 'Each with the place in the spec that it rests on.' }),
  reads: list(
    object({
      collection: text(),
      key: optional(text()),
      exists: optional(flag()),
      where: optional(anything({ description: 'The values of fields by which a record was looked for in vain.' })),
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
      description: 'If the call met no operation: those that are most like it, and what separates them.',
    }),
  ),
  elsewhere: optional(list(text(), { description: 'Other worlds that have the record that the call did not find.' })),
  notes: list(text()),
})

const exchangeId = text({ description: 'The id of the exchange.', pattern: '^[0-9]{1,15}$', examples: ['7'] })

/** So many calls are returned with their number. */
const mostCalls = 100

export const journalsOperations = {
  /** The recorded exchanges of all worlds, in the order in which they were recorded. */
  journals: mockOperation({
    method: 'GET',
    path: '/journal',
    summary: 'Returns the recorded exchanges of all worlds, the oldest first',
    input: filterFields,
    output: object({ exchanges: list(anyObject<EntryOfWorld>()) as Field<EntryOfWorld[]> }),
    returns: 'exchanges',
    run: ({ worlds }, filter) => ({ exchanges: entriesOfAll(worlds, filter) }),
  }),
  /** The recorded exchanges of all worlds as an HTTP archive (HAR 1.2). */
  harOfAll: mockOperation({
    method: 'GET',
    path: '/har',
    summary: 'Returns the recorded exchanges of all worlds as an HTTP archive (HAR 1.2)',
    input: filterFields,
    output: anyObject(),
    run: ({ worlds }, filter) => harOf(entriesOfAll(worlds, filter)),
  }),
}

export const journalOperations = {
  /** Sends a recorded call again, in its world and as it was sent. Rejects if the journal has not kept all of it. */
  sendAgain: worldOperation({
    method: 'POST',
    path: '/journal/{id}/again',
    summary: 'Sends a recorded call again',
    description: 'Its time, id and reply are new. A call of which the journal has not kept everything, such as a secret, is not sent.',
    input: { id: exchangeId },
    takes: 'id',
    output: object({
      status: integer({ description: 'Of the new reply.' }),
      exchange: optional(
        text({ description: 'The world and the id of the new exchange, if the journal keeps it.', examples: ['default/8'] }),
      ),
    }),
    problems: ['no-such-exchange', 'not-repeatable'],
    mustExist: true,
    run: sendAgain,
  }),
  /** The recorded exchanges, the oldest first. */
  journal: worldOperation({
    method: 'GET',
    path: '/journal',
    summary: 'Returns the recorded exchanges, the oldest first',
    description:
      'Secrets are replaced. The journal of a world keeps at most 1,000 exchanges, and all journals together 64 MB, unless the mock has other limits.',
    input: filterFields,
    takes: 'limit',
    output: object({ exchanges: list(exchange) as Field<JournalEntry[]> }),
    returns: 'exchanges',
    mustExist: true,
    run: (world, filter) => ({ exchanges: entriesOf(world.open(), filter) }),
  }),
  /** One exchange by its id, which the header `X-Mock-Exchange` of its reply names. */
  exchange: worldOperation({
    method: 'GET',
    path: '/journal/{id}',
    summary: 'Returns one exchange',
    description: 'The header `X-Mock-Exchange` of a reply has the world and the id.',
    input: { id: exchangeId },
    takes: 'id',
    output: exchange,
    problems: ['no-such-exchange'],
    mustExist: true,
    run: (access, { id }) => entryOf(access, id),
  }),
  /** The recorded exchanges and changes from outside (states, clock, faults and others) in one order, and the version that they start from. */
  history: worldOperation({
    method: 'GET',
    path: '/history',
    summary: 'Returns the recorded exchanges and changes from outside in one order, the oldest first',
    description:
      'An exchange has `kind` `call`, a change from outside `control`. `from` is the version of the world before the first entry.',
    input: { limit: optional(integer({ description: 'How many of the last entries to return. Without it: all.', minimum: 0 })) },
    takes: 'limit',
    output: object({ from: integer(), entries: list(anyObject<HistoryEntry>()) as Field<HistoryEntry[]> }),
    mustExist: true,
    run: (world, { limit }) => historyOf(world.open(), limit),
  }),
  /** The recorded exchanges as an HTTP archive (HAR 1.2). */
  har: worldOperation({
    method: 'GET',
    path: '/har',
    summary: 'Returns the recorded exchanges as an HTTP archive (HAR 1.2)',
    input: filterFields,
    takes: 'limit',
    output: anyObject(),
    mustExist: true,
    run: (world, filter) => harOf(entriesOf(world.open(), filter)),
  }),
  /** The recorded calls with a shape, and how many there are: `calls({ operation: 'disburseLoan', body: { amount: '5000' } })`. */
  calls: worldOperation({
    method: 'POST',
    path: '/calls',
    summary: 'Counts the recorded calls with a shape',
    description: `Only calls that are still in the journal count. Of many calls, the last ${mostCalls} are returned. Where several servers serve the same worlds, only the calls to this one count, and the result says that it is partial.`,
    input: shapeFields,
    output: object({
      count: integer(),
      calls: list(exchange) as Field<JournalEntry[]>,
      partial: optional(flag({ description: 'Set if other servers may have answered more such calls.' })),
    }),
    mustExist: true,
    run: callsOf,
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

/** @throws ControlError if the journal does not have it */
function entryOf(access: WorldAccess, id: string): JournalEntry {
  const found = access.open().journal.entry(Number(id))
  if (found) return found
  throw new ControlError('no-such-exchange', `The journal of the world "${access.name}" has no exchange ${id}. It may have been dropped.`)
}

async function sendAgain(access: WorldAccess, { id }: { readonly id: string }): Promise<{ status: number; exchange?: string }> {
  const call = callAgain(entryOf(access, id), access.name)
  if ('reason' in call) throw new ControlError('not-repeatable', call.reason)
  const { status, headers, body } = await access.mock.handle(call)
  if (body instanceof ReadableStream) await body.cancel()
  const made = headers['x-mock-exchange']
  return { status, ...(made !== undefined && { exchange: made }) }
}

/** The exchanges of all worlds in the order in which they were recorded. */
function entriesOfAll(worlds: Worlds, filter: JournalFilter): EntryOfWorld[] {
  const inOrder = worlds
    .list()
    .flatMap(recordedIn)
    .toSorted((a, b) => a.realTime - b.realTime)
  return filtered(inOrder, filter).map(({ world, entry }) => ofWorld(world.name, entry))
}

function entriesOf(world: World, filter: JournalFilter): JournalEntry[] {
  return filtered(recordedIn(world), filter).map(({ entry }) => entry)
}

function recordedIn(world: World): Readable[] {
  return world.journal.times().map((each) => ({ world, ...each }))
}

interface CountedCalls {
  readonly count: number
  readonly calls: JournalEntry[]
  readonly partial?: boolean
}

function callsOf(access: WorldAccess, shape: CallShape): CountedCalls {
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
