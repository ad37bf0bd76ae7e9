import { useSignal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import type { JSX } from 'preact'
import type { OverrideState } from '../../../control/operations/overrides.ts'
import type { Dashboard } from '../dashboard.ts'
import { Command } from '../parts/command.tsx'
import { adminCurl } from './adminCurl.ts'
import { OperationInput } from './operationInput.tsx'
import type { ShownWorld } from './shownWorld.ts'

interface Props {
  readonly shown: ShownWorld
  readonly dashboard: Dashboard
}

/** Replies that are set for the next calls of an operation, and a form for new ones. */
export function OverridesPanel({ shown, dashboard }: Props): JSX.Element {
  const overrides = useSignal<readonly OverrideState[]>([])
  useEffect(() => void shown.control.overrides().then((all) => (overrides.value = all)), [shown.state])
  return (
    <section class="panel" aria-label="Overrides">
      <h2>Overrides</h2>
      <ul class="faults">
        {overrides.value.map(({ override, used, ended }) => (
          <li key={override.id}>
            <b>{override.reply.status}</b> {override.operation}{' '}
            <span class="quiet">
              used {used}
              {override.times === undefined ? '' : ` of ${override.times}`}
              {ended ? ', ended' : ''}
            </span>
            <button type="button" onClick={() => void shown.change(() => shown.control.removeOverride(override.id))}>
              Remove
            </button>
          </li>
        ))}
      </ul>
      <NewOverride shown={shown} dashboard={dashboard} />
      {overrides.value.length === 0 ? (
        <>
          <p class="quiet">No overrides are set. From a terminal:</p>
          <Command text={adminCurl(shown, '/overrides', { operation: anyOperation(dashboard), reply: { status: 503 }, times: 1 })} />
        </>
      ) : null}
    </section>
  )
}

function anyOperation({ apis }: Dashboard): string {
  const [api] = apis.value
  return `${api?.name ?? 'api'}/${api?.operations[0]?.id ?? 'operation'}`
}

function NewOverride({ shown, dashboard }: Props): JSX.Element {
  const [operation, setOperation] = useState('')
  const [status, setStatus] = useState('503')
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault()
        void shown.change(() => shown.control.override({ operation, reply: { status: Number(status) }, times: 1 }))
      }}
    >
      <OperationInput dashboard={dashboard} value={operation} onInput={setOperation} placeholder="operation" />
      <input
        aria-label="Status"
        type="number"
        min="200"
        max="599"
        value={status}
        onInput={(event) => setStatus(event.currentTarget.value)}
      />
      <button type="submit" class="main" disabled={shown.action.isBusy}>
        Answer the next call
      </button>
      <p class="quiet wide">The next call of the operation gets this status, with the body that the spec declares for it.</p>
    </form>
  )
}
