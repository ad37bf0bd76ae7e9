import { useEffect, useRef } from 'preact/hooks'
import type { JSX } from 'preact'
import type { Dashboard } from '../dashboard.ts'
import { CallDetail } from './callDetail.tsx'
import { CallList } from './callList.tsx'
import { everything, type Filter } from './filter.ts'
import { LatencyStrip } from './latencyStrip.tsx'

interface Props {
  readonly dashboard: Dashboard
}

/** Calls of all worlds as they come, and the one that is opened. */
export function NowPage({ dashboard }: Props): JSX.Element {
  const { calls } = dashboard
  const opened = calls.opened.value
  return (
    <div class={opened ? 'now opened' : 'now'}>
      <section class="calls" aria-label="Calls">
        <Filters dashboard={dashboard} />
        {calls.kept.value.length === 0 ? <NoCalls dashboard={dashboard} /> : <CallList calls={calls} />}
      </section>
      {opened ? <CallDetail dashboard={dashboard} entry={opened} /> : null}
    </div>
  )
}

const statuses = ['2xx', '4xx', '5xx', '400', '401', '404', '409', '422', '429', '500', '503']

function Filters({ dashboard }: Props): JSX.Element {
  const { calls } = dashboard
  const filter = calls.filter.value
  const set = (change: Partial<Filter>): void => {
    calls.filter.value = { ...filter, ...change }
  }
  const kept = calls.kept.value
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
    <div class="filters" role="search">
      <input
        ref={search}
        type="search"
        aria-label="Search calls"
        placeholder="Search: path, operation, phone, any text ( / )"
        value={filter.text}
        onInput={(event) => set({ text: event.currentTarget.value })}
      />
      <Choice label="World" value={filter.world} of={valuesOf(kept.map(({ world }) => world))} onChange={(world) => set({ world })} />
      <Choice label="Status" value={filter.status} of={statuses} onChange={(status) => set({ status })} />
      <Choice
        label="Answered by"
        value={filter.answeredBy}
        of={valuesOf(kept.map(({ answeredBy }) => answeredBy))}
        onChange={(answeredBy) => set({ answeredBy })}
      />
      <label class="check">
        <input type="checkbox" checked={filter.refusedOnly} onChange={(event) => set({ refusedOnly: event.currentTarget.checked })} />
        Refused only
      </label>
      {filter === everything ? null : (
        <button type="button" onClick={() => set(everything)}>
          All calls
        </button>
      )}
      {calls.skipped.value > 0 ? <span class="quiet">{calls.skipped.value} calls came too fast to be shown</span> : null}
      <span class="space" />
      <LatencyStrip calls={calls} />
      <button type="button" aria-pressed={calls.isPaused.value} onClick={() => calls.pause(!calls.isPaused.value)}>
        {calls.isPaused.value ? 'Resume' : 'Pause'}
      </button>
      <button type="button" onClick={() => calls.clear()}>
        Clear
      </button>
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly of: readonly string[]
  readonly onChange: (value: string) => void
}

function Choice({ label, value, of, onChange }: ChoiceProps): JSX.Element {
  return (
    <select aria-label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      <option value="">{label}: any</option>
      {of.map((each) => (
        <option key={each} value={each}>
          {each}
        </option>
      ))}
    </select>
  )
}

function valuesOf(names: readonly string[]): string[] {
  return [...new Set(names)].toSorted()
}

function NoCalls({ dashboard }: Props): JSX.Element {
  const command = dashboard.firstCall.value ?? `curl ${location.origin}/__admin/health`
  return (
    <div class="empty">
      <h2>No calls yet</h2>
      <p>Send one, and it appears here at once:</p>
      <pre>{command}</pre>
    </div>
  )
}
