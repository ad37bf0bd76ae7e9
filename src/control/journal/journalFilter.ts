import { answerers, type JournalEntry } from '../../world/journal/journalEntry.ts'
import type { World } from '../../world/world.ts'
import type { Mount } from '../../engine/routes.ts'
import { ControlError } from '../controlError.ts'
import { anything, choice, integer, optional, text, type Field, type Values } from '../input/fields.ts'
import { firstNames, refuseUnknownOperation } from '../input/mockedOperation.ts'

/** The conditions by which a journal can be filtered. */
export const filterFields = {
  operation: optional(text({ description: 'The id of an operation, or its full name such as `fint/disburseLoan`.' })),
  status: optional(
    anything({ description: 'A status such as `404`, or a class such as `4xx`.', examples: [404, '4xx'] }) as Field<string | number>,
  ),
  answeredBy: optional(choice(answerers, { description: 'What made the reply.' })),
  violation: optional(text({ description: 'A part of the code or the place of a violation, such as `pattern` or `/body/amount`.' })),
  record: optional(
    text({
      description: 'A record that the call read or wrote, such as `fint/loans/PL000000000001`, or all of a collection: `fint/loans`.',
    }),
  ),
  text: optional(text({ description: 'Text anywhere in the entry, in any case.' })),
  since: optional(integer({ description: 'Only exchanges with a larger id.', minimum: 0 })),
  limit: optional(integer({ description: 'How many of the last exchanges to return. Without it: all.', minimum: 0 })),
}

export type JournalFilter = Values<typeof filterFields>

/** A recorded exchange, which is read only when it is needed. */
export interface Readable {
  readonly world: World
  readonly id: number
  readonly realTime: number
}

/** An entry of the journal of a world. */
interface Found {
  readonly world: World
  readonly entry: JournalEntry
}

/**
 * Refuses names that the mock does not have: a misspelt one would match nothing, and a test would take that for an answer.
 *
 * @throws ControlError that lists the names
 */
export function refuseUnknownNames(mounts: readonly Mount[], { operation, record }: JournalFilter): void {
  if (operation !== undefined) refuseUnknownOperation(mounts, operation)
  if (record === undefined) return
  const collections = mounts.flatMap(({ name, provider }) => Object.keys(provider.collections).map((each) => `${name}/${each}`))
  if (!collections.some((each) => record === each || record.startsWith(`${each}/`)))
    throw new ControlError(
      'invalid-request',
      `"record" is ${JSON.stringify(record)}, which is in no collection. It must begin with one of: ${firstNames(collections)}.`,
    )
}

/**
 * The entries that meet all conditions, the oldest first. With a limit, the last ones; then older ones are not read, since reading takes
 * most of the time.
 */
export function filtered(recorded: readonly Readable[], filter: JournalFilter): Found[] {
  const { limit = Infinity } = filter
  const isWanted = testOf(filter)
  const found: Found[] = []
  for (const { world, id } of recorded.toReversed()) {
    if (found.length >= limit) break
    const entry = world.journal.entry(id)
    if (entry && isWanted(entry)) found.push({ world, entry })
  }
  return found.toReversed()
}

/**
 * Whether an entry meets all conditions. The limit is left out of account.
 *
 * @throws ControlError for an invalid status
 */
export function testOf(filter: JournalFilter): (entry: JournalEntry) => boolean {
  const { status } = filter
  if (status !== undefined && !/^[1-5](?:\d\d|xx)$/i.test(String(status)))
    throw new ControlError('invalid-request', `${JSON.stringify(status)} is not a status. Use one such as 404, or a class such as 4xx.`)
  return (entry) => meets(entry, filter)
}

/** The conditions that cost least come first, because turning bodies into text takes time. */
function meets(entry: JournalEntry, { operation, status, answeredBy, violation, record, text: wanted, since }: JournalFilter): boolean {
  return (
    (since === undefined || entry.id > since) &&
    (operation === undefined || entry.operation === operation || `${entry.provider}/${entry.operation}` === operation) &&
    (status === undefined || hasStatus(entry.reply.status, String(status))) &&
    (answeredBy === undefined || entry.answeredBy === answeredBy) &&
    (violation === undefined || hasViolation(entry, violation)) &&
    (record === undefined || hasRecord(entry, record)) &&
    (wanted === undefined || JSON.stringify(entry).toLowerCase().includes(wanted.toLowerCase()))
  )
}

function hasStatus(status: number, wanted: string): boolean {
  return /x/i.test(wanted) ? String(status)[0] === wanted[0] : String(status) === wanted
}

function hasViolation({ violations }: JournalEntry, wanted: string): boolean {
  return violations.some((each) => {
    const { code = '', at = '' } = each as { readonly code?: string; readonly at?: string }
    return code.includes(wanted) || at.includes(wanted)
  })
}

function hasRecord({ reads, writes }: JournalEntry, wanted: string): boolean {
  return [...reads, ...writes].some(({ collection, key }) => collection === wanted || `${collection}/${key}` === wanted)
}
