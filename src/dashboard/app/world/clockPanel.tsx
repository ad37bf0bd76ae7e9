import { useState } from 'preact/hooks'
import type { JSX } from 'preact'
import { Time } from '../parts/time.tsx'
import type { ShownWorld } from './shownWorld.ts'

const steps = [
  ['+1 hour', 'PT1H'],
  ['+1 day', 'P1D'],
  ['+30 days', 'P30D'],
] as const

/** The time of a world, and ways to move it. */
export function ClockPanel({ shown: { control, state, change, action } }: { readonly shown: ShownWorld }): JSX.Element {
  const [time, setTime] = useState('')
  return (
    <section class="panel" aria-label="Clock">
      <h2>Clock</h2>
      <p class="clock">
        <Time at={Date.parse(state.now)} full />
      </p>
      <p class="actions">
        {steps.map(([label, by]) => (
          <button key={by} type="button" disabled={action.isBusy} onClick={() => void change(() => control.advance(by))}>
            {label}
          </button>
        ))}
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
    </section>
  )
}
