import { useEffect, useRef, useState } from 'preact/hooks'
import type { JSX, RefObject } from 'preact'
import type { Dashboard } from '../dashboard.ts'
import { faultPresets, type FaultPreset } from './faultPresets.ts'
import { OperationInput } from './operationInput.tsx'
import type { ShownWorld } from './shownWorld.ts'

interface Props {
  readonly shown: ShownWorld
  readonly dashboard: Dashboard
}

/** A form for a fault. It begins with the operation of the call that the user came from. */
export function NewFault({ shown, dashboard }: Props): JSX.Element {
  const [kind, setKind] = useState<FaultPreset>('hang')
  const [operation, setOperation] = useState(dashboard.planned.value)
  const [times, setTimes] = useState('1')
  const form = useFocusIfPlanned(dashboard)
  const arm = (): Promise<unknown> => {
    const limit = times === '' ? {} : { times: Number(times) }
    const wanted = { kind, ...faultPresets[kind].settings, ...(operation !== '' && { operation }), ...limit }
    return shown.control.fault(wanted as Parameters<typeof shown.control.fault>[0])
  }
  const submit = (event: Event): void => {
    event.preventDefault()
    void shown.change(arm)
  }
  return (
    <form ref={form} class="row" onSubmit={submit}>
      <select aria-label="Kind of fault" value={kind} onChange={(event) => setKind(event.currentTarget.value as FaultPreset)}>
        {Object.entries(faultPresets).map(([each, { title }]) => (
          <option key={each} value={each}>
            {title}
          </option>
        ))}
      </select>
      <OperationInput dashboard={dashboard} value={operation} onInput={setOperation} placeholder="any operation" />
      <label class="check">
        Times
        <input type="number" min="1" placeholder="always" value={times} onInput={(event) => setTimes(event.currentTarget.value)} />
      </label>
      <button type="submit" class="main" disabled={shown.action.isBusy}>
        Arm
      </button>
      <p class="quiet wide">{faultPresets[kind].does}</p>
    </form>
  )
}

/** Shows the form, and puts the focus into it, if the user came here from a call. */
function useFocusIfPlanned({ planned }: Dashboard): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (planned.value === '') return
    planned.value = ''
    form.current?.querySelector('select')?.focus()
    form.current?.scrollIntoView({ block: 'center' })
  }, [])
  return form
}
