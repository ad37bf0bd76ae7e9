import { useState } from 'preact/hooks'
import type { JSX } from 'preact'
import { flattened } from '../../parts/flattened.ts'
import { RecordEditor } from './recordEditor.tsx'
import type { CollectionName, KeyedRecord } from './keyedRecord.ts'
import type { ShownWorld } from '../shownWorld.ts'
import { TableHead } from '../../parts/tableHead.tsx'

interface Props {
  readonly shown: ShownWorld
  readonly where: CollectionName
  readonly records: readonly KeyedRecord[]
}

/** The first columns of a table; the rest is in the opened record. */
const mostColumns = 7

/** Records as rows. A row opens to an editor. */
export function RecordTable({ shown, where, records }: Props): JSX.Element {
  const [opened, setOpened] = useState<string | undefined>(undefined)
  const columns = [...new Set(records.flatMap(({ record }) => Object.keys(flattened(record))))].slice(0, mostColumns)
  return (
    <div class="scroll">
      <table>
        <TableHead columns={columns} />
        <tbody>
          {records.map((each) => (
            <>
              <Row
                key={each.key}
                columns={columns}
                record={each}
                isOpen={opened === each.key}
                onOpen={() => setOpened(opened === each.key ? undefined : each.key)}
              />
              {opened === each.key ? (
                <tr class="opened">
                  <td colSpan={columns.length}>
                    <RecordEditor shown={shown} where={where} record={each} onDone={() => setOpened(undefined)} />
                  </td>
                </tr>
              ) : null}
            </>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  readonly columns: readonly string[]
  readonly record: KeyedRecord
  readonly isOpen: boolean
  readonly onOpen: () => void
}

function Row({ columns, record, isOpen, onOpen }: RowProps): JSX.Element {
  const fields = flattened(record.record)
  return (
    <tr class={isOpen ? 'chosen' : undefined} onClick={onOpen}>
      {columns.map((each, column) => (
        <td key={each}>
          {column === 0 ? (
            <button type="button" aria-expanded={isOpen}>
              {short(fields[each])}
            </button>
          ) : (
            short(fields[each])
          )}
        </td>
      ))}
    </tr>
  )
}

function short(value: unknown): string {
  if (value === undefined) return ''
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
