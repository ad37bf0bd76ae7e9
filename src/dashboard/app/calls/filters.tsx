import { useEffect, useRef } from 'preact/hooks'
import type { JSX } from 'preact'
import type { Calls } from './calls.ts'
import { everything, type Filter } from './filter.ts'
import { SearchBox } from '../parts/searchBox.tsx'
import { LatencyStrip } from './latencyStrip.tsx'

const statuses = ['2xx', '4xx', '5xx', '400', '401', '404', '409', '422', '429', '500', '503']

/** The filters of the list of calls, and the button that pauses it. */
export function Filters({ calls }: { readonly calls: Calls }): JSX.Element {
  const filter = calls.filter.value
  const set = (change: Partial<Filter>): void => {
    calls.filter.value = { ...filter, ...change }
  }
  return (
    <div class="filters" role="search">
      <Search value={filter.text} onInput={(text) => set({ text })} />
      <LatencyStrip calls={calls} />
      <button type="button" aria-pressed={calls.isPaused.value} onClick={() => calls.pause(!calls.isPaused.value)}>
        {calls.isPaused.value ? `Resume (${calls.waiting.value} new)` : 'Pause'}
      </button>
      <button type="button" onClick={() => calls.clear()}>
        Clear
      </button>
      <span class="break" />
      <Choice label="World" value={filter.world} of={calls.worlds.value} onChange={(world) => set({ world })} />
      <Choice label="Operation" value={filter.operation} of={calls.operations.value} onChange={(operation) => set({ operation })} />
      <Choice label="Status" value={filter.status} of={statuses} onChange={(status) => set({ status })} />
      <Choice label="Answered by" value={filter.answeredBy} of={calls.answerers.value} onChange={(answeredBy) => set({ answeredBy })} />
      <SearchBox class="record" label="Record or phone" value={filter.record} onInput={(record) => set({ record })} />
      <label class="check">
        <input type="checkbox" checked={filter.refusedOnly} onChange={(event) => set({ refusedOnly: event.currentTarget.checked })} />
        Refused only
      </label>
      {filter === everything ? null : (
        <button type="button" onClick={() => (calls.filter.value = everything)}>
          All calls
        </button>
      )}
      {calls.skipped.value > 0 ? <span class="quiet">{calls.skipped.value} calls came too fast to be shown</span> : null}
    </div>
  )
}

function Search({ value, onInput }: { readonly value: string; readonly onInput: (text: string) => void }): JSX.Element {
  const search = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const focus = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.target instanceof HTMLInputElement) return
      event.preventDefault()
      search.current?.focus()
    }
    addEventListener('keydown', focus)
    return () => removeEventListener('keydown', focus)
  }, [])
  return (
    <SearchBox
      input={search}
      class="text"
      label="Search calls"
      placeholder="Search: path, operation, any text ( / )"
      value={value}
      onInput={onInput}
    />
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly of: readonly string[]
  readonly onChange: (value: string) => void
}

function Choice({ label, value, of, onChange }: ChoiceProps): JSX.Element {
  const all = value === '' || of.includes(value) ? of : [...of, value]
  return (
    <select aria-label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      <option value="">{label}: any</option>
      {all.map((each) => (
        <option key={each} value={each}>
          {each}
        </option>
      ))}
    </select>
  )
}
