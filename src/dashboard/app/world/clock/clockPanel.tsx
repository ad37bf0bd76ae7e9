import { useSignal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import type { JSX } from 'preact'
import type { ClockState, DueRecord } from '../../../../control/operations/clock.ts'
import type { Dashboard } from '../../dashboard.ts'
import type { ShownWorld } from '../shownWorld.ts'
import { useWorldTime } from './worldClock.ts'
import { distance, WorldTime } from './worldTime.tsx'

const steps = [
  ['+1 hour', 'PT1H'],
  ['+1 day', 'P1D'],
  ['+30 days', 'P30D'],
] as const

const modes: Readonly<Record<ClockState['mode'], string>> = {
  real: 'It shows real time.',
  offset: 'It runs, ahead of or behind real time.',
  scaled: 'It runs at another speed than real time.',
  frozen: 'It is frozen.',
}

const speeds = [1, 10, 60, 3_600, 86_400] as const

/** The time of a world, what falls due next, and ways to move the clock. */
export function ClockPanel({ shown, dashboard }: { readonly shown: ShownWorld; readonly dashboard: Dashboard }): JSX.Element {
  const { control, state, clock } = shown
  const due = useSignal<readonly DueRecord[]>([])
  const now = useWorldTime(clock)
  useEffect(() => void control.due(3).then((found) => (due.value = found)), [state])
  return (
    <section class="panel" aria-label="Clock">
      <h2>Clock</h2>
      <p class="clock">
        <WorldTime at={now} clock={clock} />
      </p>
      <p class="quiet">{modes[clock.state.mode]}</p>
      <ClockActions shown={shown} next={due.value[0]} />
      <SetClock shown={shown} />
      <h3>Falls due next</h3>
      {due.value.length === 0 ? <NothingDue dashboard={dashboard} /> : null}
      <ul class="faults">
        {due.value.map((each) => (
          <DueItem key={`${each.collection}/${each.key}`} item={each} now={now} shown={shown} />
        ))}
      </ul>
    </section>
  )
}

interface ClockActionsProps {
  readonly shown: ShownWorld
  /** What falls due next. */
  readonly next: DueRecord | undefined
}

function ClockActions({ shown: { control, clock, change, action }, next }: ClockActionsProps): JSX.Element {
  const { frozen, mode } = clock.state
  return (
    <p class="actions">
      {steps.map(([label, by]) => (
        <button key={by} type="button" disabled={action.isBusy} onClick={() => void change(() => control.advance(by))}>
          {label}
        </button>
      ))}
      {next ? (
        <button type="button" class="main" disabled={action.isBusy} onClick={() => void change(() => control.setClock(next.time))}>
          To the next due item
        </button>
      ) : null}
      <button type="button" disabled={action.isBusy} onClick={() => void change(() => (frozen ? control.unfreeze() : control.freeze()))}>
        {frozen ? 'Run' : 'Freeze'}
      </button>
      <button type="button" disabled={action.isBusy || mode === 'real'} onClick={() => void change(() => control.resetClock())}>
        Real time
      </button>
    </p>
  )
}

interface DueItemProps {
  readonly item: DueRecord
  readonly now: number
  readonly shown: ShownWorld
}

function DueItem({ item: { time, collection, key }, now, shown }: DueItemProps): JSX.Element {
  const { control, clock, change, action } = shown
  const at = Date.parse(time)
  return (
    <li>
      <span>
        {collection}/{key}{' '}
        <span class="quiet">
          <WorldTime at={at} clock={clock} />, {distance(at - now)}
        </span>
      </span>
      <button type="button" disabled={action.isBusy} onClick={() => void change(() => control.setClock(time))}>
        Go there
      </button>
    </li>
  )
}

/** Says which APIs depend on the clock. In the others, a loan is not repaid by waiting. */
function NothingDue({ dashboard }: { readonly dashboard: Dashboard }): JSX.Element {
  const timed = dashboard.apis.value.flatMap(({ due }) => due)
  return (
    <p class="quiet">
      Nothing.{' '}
      {timed.length === 0
        ? 'Moving the clock alone changes nothing in these APIs. Set up a provider state instead.'
        : `Of these APIs, only ${timed.join(', ')} change by the clock alone. For others, such as a repayment, set up a provider state.`}
    </p>
  )
}

function SetClock({ shown: { control, clock, change } }: { readonly shown: ShownWorld }): JSX.Element {
  const [time, setTime] = useState('')
  const { factor } = clock.state
  return (
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
      <label class="check">
        Speed
        <select value={String(factor)} onChange={(event) => void change(() => control.setSpeed(Number(event.currentTarget.value)))}>
          {[...new Set([...speeds, factor])].map((each) => (
            <option key={each} value={String(each)}>
              ×{each.toLocaleString('en')}
            </option>
          ))}
        </select>
      </label>
    </form>
  )
}
