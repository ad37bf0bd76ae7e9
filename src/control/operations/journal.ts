import type { JournalEntry } from '../../world/journal/journalEntry.ts'
import { anyObject, flag, integer, list, object, optional, text, type Field } from '../input/fields.ts'
import { shapeFields } from '../journal/callShape.ts'
import type { EntryOfWorld } from '../journal/entryOfWorld.ts'
import { exchange } from '../journal/exchangeFields.ts'
import { harOf } from '../journal/har.ts'
import { historyOf, type HistoryEntry } from '../journal/history.ts'
import { filterFields } from '../journal/journalFilter.ts'
import { callsOf, entriesOf, entriesOfAll, entryOf, mostCalls, sendAgain } from '../journal/readJournal.ts'
import { mockOperation, worldOperation } from '../controlOperation.ts'

const exchangeId = text({ description: 'The id of the exchange.', pattern: '^[0-9]{1,15}$', examples: ['7'] })

export const journalsOperations = {
  /** The recorded exchanges of all worlds, in the order in which they were recorded. */
  journals: mockOperation({
    method: 'GET',
    path: '/journal',
    summary: 'Returns the recorded exchanges of all worlds, the oldest first',
    input: filterFields,
    output: object({ exchanges: list(anyObject<EntryOfWorld>()) as Field<EntryOfWorld[]> }),
    returns: 'exchanges',
    run: (mock, filter) => ({ exchanges: entriesOfAll(mock, filter) }),
  }),
  /** The recorded exchanges of all worlds as an HTTP archive (HAR 1.2). */
  harOfAll: mockOperation({
    method: 'GET',
    path: '/har',
    summary: 'Returns the recorded exchanges of all worlds as an HTTP archive (HAR 1.2)',
    input: filterFields,
    output: anyObject(),
    run: (mock, filter) => harOf(entriesOfAll(mock, filter)),
  }),
}

export const journalOperations = {
  /** Sends a recorded call again, in its world and as it was sent. Rejects if the journal has not kept all of it. */
  sendAgain: worldOperation({
    method: 'POST',
    path: '/journal/{id}/again',
    summary: 'Sends a recorded call again',
    description: 'Its time, id and reply are new. A call is not sent if the journal has not kept all of it, such as a secret.',
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
    run: (world, filter) => ({ exchanges: entriesOf(world, filter) }),
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
  /**
   * The recorded exchanges and changes from outside (states, clock, faults and others) in one order, and the version that they start
   * from.
   */
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
    run: (world, filter) => harOf(entriesOf(world, filter)),
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
