import type { JSX } from 'preact'
import type { Dashboard } from '../dashboard.ts'
import { flattened } from '../parts/flattened.ts'
import { Json } from '../parts/json.tsx'
import type { CallEntry } from './callEntry.ts'
import { nameOf } from './calls.ts'
import { everything } from './filter.ts'

interface Props {
  readonly dashboard: Dashboard
  readonly entry: CallEntry
}

interface RecordName {
  readonly collection: string
  readonly key: string
}

/** The records that the call wrote, before and after, and those that it read. A record that was read leads to the call that made it. */
export function RecordsOfCall({ dashboard, entry }: Props): JSX.Element | null {
  const { reads, writes } = entry
  if (reads.length + writes.length === 0) return null
  return (
    <details open>
      <summary>
        Records: {writes.length} written, {reads.length} read
      </summary>
      <ul class="notes">
        {writes.map(({ collection, key, before, after }, index) => (
          <li key={index}>
            <b>{before === undefined ? 'created' : after === undefined ? 'deleted' : 'changed'}</b>{' '}
            <RecordLink dashboard={dashboard} entry={entry} record={{ collection, key }} />
            <Changes before={before} after={after} />
          </li>
        ))}
        {reads.map((each, index) => (
          <li key={index}>
            <ReadRecord dashboard={dashboard} entry={entry} read={each} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function ReadRecord({ dashboard, entry, read }: Props & { readonly read: CallEntry['reads'][number] }): JSX.Element {
  const { collection, key, exists, where, count, value } = read
  if (where !== undefined)
    return (
      <>
        not found: {collection} with {JSON.stringify(where)}
      </>
    )
  if (key === undefined)
    return (
      <>
        listed {collection}: {count === 1 ? '1 record' : `${count} records`}
      </>
    )
  const record = { collection, key }
  return (
    <>
      {exists ? 'read' : 'not found:'} <RecordLink dashboard={dashboard} entry={entry} record={record} />{' '}
      {exists ? <Writers dashboard={dashboard} entry={entry} record={record} /> : null}
      {value === undefined ? null : (
        <details>
          <summary>as it was read</summary>
          <Json value={value} />
        </details>
      )}
    </>
  )
}

interface RecordProps extends Props {
  readonly record: RecordName
}

/** Shows the calls of the same world that used a record. */
function RecordLink({ dashboard: { calls }, entry: { world }, record }: RecordProps): JSX.Element {
  const name = `${record.collection}/${record.key}`
  return (
    <button
      type="button"
      class="link"
      title="Show the calls that used this record"
      onClick={() => (calls.filter.value = { ...everything, world, record: name })}
    >
      {name}
    </button>
  )
}

/** Leads to the call that made a record, and to the last one that changed it before this call. */
function Writers({ dashboard, entry, record }: RecordProps): JSX.Element | null {
  const earlier = dashboard.calls.kept.value.filter(({ world, id }) => world === entry.world && id < entry.id)
  const isThis = ({ collection, key }: RecordName): boolean => collection === record.collection && key === record.key
  const writers = earlier.filter(({ writes }) => writes.some(isThis))
  const maker = writers.findLast(({ writes }) => writes.some((each) => isThis(each) && each.before === undefined))
  const last = writers.at(-1)
  return (
    <>
      {maker ? <CallLink dashboard={dashboard} entry={maker} label={`made by call ${maker.id}`} /> : null}{' '}
      {last && last !== maker ? <CallLink dashboard={dashboard} entry={last} label={`written by call ${last.id}`} /> : null}
      {last ? null : <span class="quiet">made by a provider state, or before these calls</span>}
    </>
  )
}

function CallLink({ dashboard: { calls }, entry, label }: Props & { readonly label: string }): JSX.Element {
  return (
    <button type="button" class="link" onClick={() => (calls.selected.value = nameOf(entry))}>
      {label}
    </button>
  )
}

/** The fields that differ, before and after; of a new or deleted record all fields. */
function Changes({ before, after }: { readonly before: unknown; readonly after: unknown }): JSX.Element {
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])]
  const changed = names.filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]))
  return (
    <table class="changes">
      <tbody>
        {changed.map((name) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {before === undefined ? null : <td class="before">{shown(old[name])}</td>}
            {after === undefined ? null : <td>{shown(now[name])}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? flattened(value as Readonly<Record<string, unknown>>) : {}
}

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
