import { useSignal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import type { JSX } from 'preact'
import type { ClockState, DueRecord } from '../../../control/operations/clock.ts'
import { Time } from '../parts/time.tsx'
import type { ShownWorld } from './shownWorld.ts'

const steps = [
  ['+1 hour', 'PT1H'],
  ['+1 day', 'P1D'],
  ['+30 days', 'P30D'],
] as const

const modes: Readonly<Record<ClockState['mode'], string>> = {
  real: 'shows real time',
  offset: 'runs, ahead of or behind real time',
  scaled: 'runs at another speed',
  frozen: 'is frozen',
}

/** The time of a world, what falls due next, and ways to move the clock. */
export function ClockPanel({ shown: { control, state, change, action } }: { readonly shown: ShownWorld }): JSX.Element {
  const [time, setTime] = useState('')
  const clock = useSignal<ClockState | undefined>(undefined)
  const due = useSignal<readonly DueRecord[]>([])
  useEffect(() => {
    void control.clock().then((found) => (clock.value = found))
    void control.due(3).then((found) => (due.value = found))
  }, [state])
  const isFrozen = clock.value?.frozen === true
  return (
    <section class="panel" aria-label="Clock">
      <h2>Clock</h2>
      <p class="clock">
        <Time at={Date.parse(state.now)} full />
      </p>
      <p class="quiet">
        It {modes[clock.value?.mode ?? 'real']}
        {clock.value && clock.value.factor !== 1 ? `, ${clock.value.factor} times as fast` : ''}.
      </p>
      <p class="actions">
        {steps.map(([label, by]) => (
          <button key={by} type="button" disabled={action.isBusy} onClick={() => void change(() => control.advance(by))}>
            {label}
          </button>
        ))}
        <button
          type="button"
          disabled={action.isBusy}
          onClick={() => void change(() => (isFrozen ? control.unfreeze() : control.freeze()))}
        >
          {isFrozen ? 'Run' : 'Freeze'}
        </button>
        <button type="button" disabled={action.isBusy} onClick={() => void change(() => control.resetClock())}>
          Real time
        </button>
      </p>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault()
          void change(() => control.setClock(time))
        }}
      >
        <input
          aria-label="New time"
          placeholder="2026-03-01T08:00:00Z"
          value={time}
          onInput={(event) => setTime(event.currentTarget.value)}
        />
        <button type="submit">Set</button>
      </form>
      {due.value.length === 0 ? <p class="quiet">Nothing falls due.</p> : <h3>Falls due next</h3>}
      <ul class="faults">
        {due.value.map(({ time: at, collection, key }) => (
          <li key={`${collection}/${key}`}>
            {collection}/{key} <span class="quiet">{at.replace('T', ' ').slice(0, 16)}</span>
            <button type="button" onClick={() => void change(() => control.setClock(at))}>
              Go there
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
