import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { JSX } from 'preact'
import type { FaultState } from '../../../control/operations/faults.ts'
import type { Dashboard } from '../dashboard.ts'
import { Command } from '../parts/command.tsx'
import { adminCurl } from './adminCurl.ts'
import { NewFault } from './newFault.tsx'
import type { ShownWorld } from './shownWorld.ts'
import { useWorldTime } from './clock/worldClock.ts'
import { distance } from './clock/worldTime.tsx'

interface Props {
  readonly shown: ShownWorld
  readonly dashboard: Dashboard
}

/** Faults with a switch, how often they took effect and when they end, and a form for new ones. */
export function FaultsPanel({ shown, dashboard }: Props): JSX.Element {
  const faults = useSignal<readonly FaultState[]>([])
  useEffect(() => void shown.control.faults().then((all) => (faults.value = all)), [shown.state])
  return (
    <section class="panel" aria-label="Faults">
      <h2>Faults</h2>
      <ul class="faults">
        {faults.value.map((each) => (
          <ShownFault key={each.fault.id} shown={shown} state={each} />
        ))}
      </ul>
      <NewFault shown={shown} dashboard={dashboard} />
      {faults.value.length === 0 ? (
        <>
          <p class="quiet">No faults are set. From a terminal:</p>
          <Command text={adminCurl(shown, '/faults', { kind: 'hang', times: 1 })} />
        </>
      ) : null}
    </section>
  )
}

function ShownFault({
  shown: { control, change, clock, action },
  state,
}: {
  readonly shown: ShownWorld
  readonly state: FaultState
}): JSX.Element {
  const { fault, on, ended } = state
  const now = useWorldTime(clock)
  const name = `${fault.kind} ${fault.operation ?? fault.provider ?? 'all operations'}`
  return (
    <li class={on && !ended ? undefined : 'quiet'}>
      <label class="check">
        <input
          type="checkbox"
          role="switch"
          aria-label={`Fault ${fault.id}: ${name}`}
          checked={on}
          disabled={ended || action.isBusy}
          onChange={(event) => void change(() => control.switchFault({ id: fault.id, on: event.currentTarget.checked }))}
        />
        <b>{fault.kind}</b>
      </label>
      <span>
        {fault.operation ?? fault.provider ?? 'all operations'} <span class="quiet">{countdown(state, now)}</span>
      </span>
      <button type="button" disabled={action.isBusy} onClick={() => void change(() => control.removeFault(fault.id))}>
        Remove
      </button>
    </li>
  )
}

/** `fired 1 of 3, 2 left; ends in 4 minutes` */
function countdown({ fault, fired, on, ended }: FaultState, now: number): string {
  const { times, from, until } = fault
  if (ended) return `fired ${fired}${times === undefined ? '' : ` of ${times}`}, ended`
  const parts = [times === undefined ? `fired ${fired}` : `fired ${fired} of ${times}, ${times - fired} left`]
  if (!on) parts.push('switched off')
  if (from !== undefined && Date.parse(from) > now) parts.push(`begins ${distance(Date.parse(from) - now)}`)
  if (until !== undefined) parts.push(Date.parse(until) <= now ? 'ended' : `ends ${distance(Date.parse(until) - now)}`)
  return parts.join(', ')
}
