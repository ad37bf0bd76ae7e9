import { useState } from 'preact/hooks'
import type { JSX } from 'preact'
import { Json } from '../parts/json.tsx'
import type { ShownWorld } from './shownWorld.ts'

/** The first columns of a table; the rest is in the opened record. */
const mostColumns = 7

/** The records of a world as tables, one for each collection. */
export function RecordsPanel({ shown: { state } }: { readonly shown: ShownWorld }): JSX.Element {
  const names = Object.keys(state.collections).filter((name) => (state.collections[name]?.total ?? 0) > 0)
  const [chosen, setChosen] = useState('')
  const name = names.includes(chosen) ? chosen : names[0]
  const collection = name === undefined ? undefined : state.collections[name]
  return (
    <section class="panel wide" aria-label="Records">
      <h2>Records</h2>
      {collection === undefined ? (
        <p class="quiet">This world holds nothing yet. Set up a state, or send a call that creates something.</p>
      ) : null}
      <div class="tabs" role="tablist" aria-label="Collections">
        {names.map((each) => (
          <button key={each} type="button" role="tab" aria-selected={each === name} onClick={() => setChosen(each)}>
            {each} <span class="quiet">{state.collections[each]?.total}</span>
          </button>
        ))}
      </div>
      {collection ? <Table key={name} records={collection.records} total={collection.total} /> : null}
    </section>
  )
}

interface TableProps {
  readonly records: readonly object[]
  readonly total: number
}

function Table({ records, total }: TableProps): JSX.Element {
  const [opened, setOpened] = useState<number | undefined>(undefined)
  const flat = records.map(flattened)
  const columns = [...new Set(flat.flatMap(Object.keys))].slice(0, mostColumns)
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            {columns.map((each) => (
              <th key={each} scope="col">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {flat.map((record, index) => (
            <>
              <tr
                key={index}
                class={opened === index ? 'chosen' : undefined}
                onClick={() => setOpened(opened === index ? undefined : index)}
              >
                {columns.map((each, column) => (
                  <td key={each}>
                    {column === 0 ? (
                      <button type="button" aria-expanded={opened === index}>
                        {short(record[each])}
                      </button>
                    ) : (
                      short(record[each])
                    )}
                  </td>
                ))}
              </tr>
              {opened === index ? (
                <tr>
                  <td colSpan={columns.length}>
                    <Json value={records[index]} />
                  </td>
                </tr>
              ) : null}
            </>
          ))}
        </tbody>
      </table>
      {records.length < total ? (
        <p class="quiet">
          The first {records.length} of {total}.
        </p>
      ) : null}
    </div>
  )
}

/** An inferred record holds its item in `data`, whose fields are the ones that people look for. */
function flattened(record: object): Readonly<Record<string, unknown>> {
  const { data, ...rest } = record as Readonly<Record<string, unknown>>
  const isItem = typeof data === 'object' && data !== null && !Array.isArray(data)
  return isItem ? { ...(data as object), ...rest } : (record as Readonly<Record<string, unknown>>)
}

function short(value: unknown): string {
  if (value === undefined) return ''
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
