import { useSignal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import type { JSX } from 'preact'
import type { CollectionName, KeyedRecord } from './keyedRecord.ts'
import type { Dashboard } from '../../dashboard.ts'
import { Command } from '../../parts/command.tsx'
import { Failure } from '../../parts/failure.tsx'
import { SearchBox } from '../../parts/searchBox.tsx'
import { useAction } from '../../parts/useAction.ts'
import { adminCurl } from '../adminCurl.ts'
import { RecordEditor } from './recordEditor.tsx'
import { RecordTable } from './recordTable.tsx'
import type { ShownWorld } from '../shownWorld.ts'

/** Records on one page of a table. */
const pageSize = 50
/** If more collections than this start with items, only those with stored records have a tab. */
const fewCollections = 12

interface Listed extends CollectionName {
  readonly total: number
  readonly startsWith: number
}

/** The records of a world as tables, one for each collection. They can be searched, changed, added and deleted. */
export function RecordsPanel({ shown, dashboard }: { readonly shown: ShownWorld; readonly dashboard: Dashboard }): JSX.Element {
  const all = useSignal<readonly Listed[]>([])
  const [chosen, setChosen] = useState('')
  useEffect(() => void shown.control.collections().then((found) => (all.value = found)), [shown.state])
  const isFew = all.value.filter(({ startsWith }) => startsWith > 0).length <= fewCollections
  const hasTab = (each: Listed): boolean => each.total > 0 || (isFew && each.startsWith > 0) || fullName(each) === chosen
  const filled = all.value.filter(hasTab)
  const current = filled.find((each) => fullName(each) === chosen) ?? filled[0]
  return (
    <section class="panel wide" aria-label="Records">
      <h2>Records</h2>
      {filled.length === 0 ? (
        <>
          <p class="quiet">This world holds nothing yet. Send a call that creates something, or set up a state:</p>
          <Command text={adminCurl(shown, '/states', { state: anyState(dashboard) })} />
        </>
      ) : null}
      <CollectionTabs tabs={filled} others={all.value.filter((each) => !hasTab(each))} current={current} onChoose={setChosen} />
      {current ? <Records key={fullName(current)} shown={shown} where={current} /> : null}
    </section>
  )
}

interface CollectionTabsProps {
  readonly tabs: readonly Listed[]
  /** Collections without a tab. */
  readonly others: readonly Listed[]
  readonly current: Listed | undefined
  readonly onChoose: (name: string) => void
}

function CollectionTabs({ tabs, others, current, onChoose }: CollectionTabsProps): JSX.Element {
  return (
    <div class="tabs">
      <div class="tabs" role="tablist" aria-label="Collections">
        {tabs.map(({ total, startsWith, ...each }) => (
          <button
            key={fullName(each)}
            type="button"
            role="tab"
            aria-selected={current !== undefined && fullName(each) === fullName(current)}
            onClick={() => onChoose(fullName(each))}
          >
            {fullName(each)} {startsWith > 0 ? null : <span class="quiet">{total}</span>}
          </button>
        ))}
      </div>
      <select aria-label="Other collections" value="" onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">Other collections…</option>
        {others.map((each) => (
          <option key={fullName(each)}>{fullName(each)}</option>
        ))}
      </select>
    </div>
  )
}

function anyState({ apis }: Dashboard): string {
  const found = apis.value.find(({ states }) => states.length > 0)
  return found ? `${found.name}: ${found.states[0]?.name}` : 'a customer is registered'
}

function Records({ shown, where: { provider, collection } }: { readonly shown: ShownWorld; readonly where: CollectionName }): JSX.Element {
  const [text, setText] = useState('')
  const [offset, setOffset] = useState(0)
  const [isAdding, setAdding] = useState(false)
  const page = useSignal<{ readonly records: readonly KeyedRecord[]; readonly total: number }>({ records: [], total: 0 })
  const query = { provider, collection, offset, limit: pageSize, ...(text !== '' && { text }) }
  const reading = useAction()
  useEffect(() => void reading.run(async () => (page.value = await shown.control.records(query))), [shown.state, text, offset])
  const { records, total } = page.value
  return (
    <>
      <p class="actions">
        <SearchBox
          label="Search records"
          value={text}
          onInput={(sought) => {
            setText(sought)
            setOffset(0)
          }}
        />
        <button type="button" aria-pressed={isAdding} onClick={() => setAdding(!isAdding)}>
          Add a record
        </button>
        {total > pageSize ? <Pages offset={offset} total={total} onChange={setOffset} /> : null}
      </p>
      <Failure text={reading.failure} />
      {isAdding ? (
        <RecordEditor shown={shown} where={{ provider, collection }} example={records[0]} onDone={() => setAdding(false)} />
      ) : null}
      <RecordTable shown={shown} where={{ provider, collection }} records={records} />
    </>
  )
}

interface PagesProps {
  readonly offset: number
  readonly total: number
  readonly onChange: (offset: number) => void
}

function Pages({ offset, total, onChange }: PagesProps): JSX.Element {
  return (
    <>
      <button type="button" disabled={offset === 0} onClick={() => onChange(Math.max(0, offset - pageSize))}>
        Back
      </button>
      <span class="quiet">
        {offset + 1} to {Math.min(total, offset + pageSize)} of {total}
      </span>
      <button type="button" disabled={offset + pageSize >= total} onClick={() => onChange(offset + pageSize)}>
        Next
      </button>
    </>
  )
}

function fullName({ provider, collection }: CollectionName): string {
  return `${provider}/${collection}`
}
