import { useSignal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import type { JSX } from 'preact'
import type { FaultState } from '../../../control/operations/faults.ts'
import type { Dashboard } from '../dashboard.ts'
import { OperationInput } from './operationInput.tsx'
import type { ShownWorld } from './shownWorld.ts'

interface Props {
  readonly shown: ShownWorld
  readonly dashboard: Dashboard
}

/** Faults that can be set with one click, and what they do. */
const presets = {
  'commit-then-drop': 'The change is made, then the connection is closed without a reply.',
  error: 'Answers with an error of the API.',
  outage: 'Answers 503 to every call.',
  latency: 'Waits before each reply.',
  reset: 'Closes the connection.',
} as const

const settings: Readonly<Record<keyof typeof presets, object>> = {
  'commit-then-drop': {},
  error: { status: 500 },
  outage: {},
  latency: { ms: 2_000 },
  reset: {},
}

/** Faults with how often they took effect, and a form for new ones. */
export function FaultsPanel({ shown, dashboard }: Props): JSX.Element {
  const faults = useSignal<readonly FaultState[]>([])
  const { version } = shown.state
  useEffect(() => void shown.control.faults().then((all) => (faults.value = all)), [shown.state, version])
  return (
    <section class="panel" aria-label="Faults">
      <h2>Faults</h2>
      {faults.value.length === 0 ? <p class="quiet">None is set: every call is answered.</p> : null}
      <ul class="faults">
        {faults.value.map(({ fault, fired, ended }) => (
          <li key={fault.id}>
            <b>{fault.kind}</b> {fault.operation ?? fault.provider ?? 'all operations'}{' '}
            <span class="quiet">
              fired {fired}
              {fault.times === undefined ? '' : ` of ${fault.times}`}
              {ended ? ', ended' : ''}
            </span>
            <button type="button" onClick={() => void shown.change(() => shown.control.removeFault(fault.id))}>
              Remove
            </button>
          </li>
        ))}
      </ul>
      <NewFault shown={shown} dashboard={dashboard} />
    </section>
  )
}

function NewFault({ shown, dashboard }: Props): JSX.Element {
  const [kind, setKind] = useState<keyof typeof presets>('commit-then-drop')
  const [operation, setOperation] = useState('')
  const [times, setTimes] = useState('1')
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault()
        const wanted = { kind, ...settings[kind], ...(operation !== '' && { operation }), ...(times !== '' && { times: Number(times) }) }
        void shown.change(() => shown.control.fault(wanted as Parameters<typeof shown.control.fault>[0]))
      }}
    >
      <select aria-label="Kind of fault" value={kind} onChange={(event) => setKind(event.currentTarget.value as typeof kind)}>
        {Object.keys(presets).map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
      <OperationInput dashboard={dashboard} value={operation} onInput={setOperation} placeholder="any operation" />
      <input
        aria-label="Times"
        type="number"
        min="1"
        placeholder="always"
        value={times}
        onInput={(event) => setTimes(event.currentTarget.value)}
      />
      <button type="submit" class="main" disabled={shown.action.isBusy}>
        Arm
      </button>
      <p class="quiet wide">{presets[kind]}</p>
    </form>
  )
}
