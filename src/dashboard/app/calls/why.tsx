import type { JSX } from 'preact'
import type { Choice } from '../../../world/journal.ts'
import type { Dashboard } from '../dashboard.ts'
import type { CallEntry } from './callEntry.ts'
import { nameOf } from './calls.ts'

interface Props {
  readonly dashboard: Dashboard
  readonly entry: CallEntry
}

/** The choices that led to the reply, and what faults made of it. */
export function Why({ entry }: Pick<Props, 'entry'>): JSX.Element {
  const { faults = [], sent, notes } = entry
  return (
    <>
      <ol class="why">
        {entry.why.map((each, index) => (
          <Chosen key={index} choice={each} />
        ))}
        {faults.map(({ id, kind }) => (
          <li key={id}>
            <b>fault fired</b> {kind} <span class="quiet">{id}</span>
          </li>
        ))}
      </ol>
      {sent?.delivery ? <p class="failure">The client did not get this reply: {sent.delivery.how}.</p> : null}
      {notes.length > 0 ? (
        <ul class="notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

/** The reason names the rule and the decision that it rests on, if there are any. */
function Chosen({ choice: { by, outcome, reason, records = [] } }: { readonly choice: Choice }): JSX.Element {
  return (
    <li>
      <b>
        {by} {outcome}
      </b>{' '}
      {reason}
      {records.length > 0 ? <p class="rule quiet">It looked at {records.join(', ')}.</p> : null}
    </li>
  )
}

/** The records that the call read and wrote. A record leads to the call that wrote it last. */
export function Records({ dashboard, entry }: Props): JSX.Element | null {
  const { reads, writes } = entry
  if (reads.length + writes.length === 0) return null
  return (
    <details open>
      <summary>
        Records: {writes.length} written, {reads.length} read
      </summary>
      <ul class="notes">
        {writes.map(({ collection, key, before, after }) => (
          <li key={`${collection}/${key}`}>
            <b>{before === undefined ? 'created' : after === undefined ? 'deleted' : 'changed'}</b> {collection}/{key}{' '}
            <span class="quiet">{changedFields(before, after)}</span>
          </li>
        ))}
        {reads.map(({ collection, key, exists, count }, index) =>
          key === undefined ? (
            <li key={index}>
              listed {collection} ({count})
            </li>
          ) : (
            <li key={index}>
              {exists ? 'read' : 'not found:'} {collection}/{key}{' '}
              <Writer dashboard={dashboard} entry={entry} record={{ collection, key }} />
            </li>
          ),
        )}
      </ul>
    </details>
  )
}

interface WriterProps extends Props {
  readonly record: { readonly collection: string; readonly key: string }
}

function Writer({ dashboard: { calls }, entry, record }: WriterProps): JSX.Element | null {
  const earlier = calls.kept.value.filter(({ world, id }) => world === entry.world && id < entry.id)
  const writer = earlier.findLast(({ writes }) =>
    writes.some(({ collection, key }) => collection === record.collection && key === record.key),
  )
  if (!writer) return null
  return (
    <button type="button" class="link" onClick={() => (calls.selected.value = nameOf(writer))}>
      written by call {writer.id}
    </button>
  )
}

/** `status: "open" → "paid"` for each field that differs. */
function changedFields(before: unknown, after: unknown): string {
  if (!isRecord(before) || !isRecord(after)) return ''
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  return changed.map((name) => `${name}: ${shown(before[name])} → ${shown(after[name])}`).join(', ')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
