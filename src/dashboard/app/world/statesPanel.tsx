import { useState } from 'preact/hooks'
import type { JSX } from 'preact'
import type { Dashboard } from '../dashboard.ts'
import type { ShownWorld } from './shownWorld.ts'
import { paramsOf, statesByApi, valuesFromLastCall, type NamedState, type StatesOfApi, type StateValues } from './stateValues.ts'

interface Props {
  readonly shown: ShownWorld
  readonly dashboard: Dashboard
}

/** The provider states as forms. */
export function StatesPanel({ shown, dashboard }: Props): JSX.Element {
  const groups = statesByApi(dashboard, shown.control.name)
  const all = groups.flatMap(({ states }) => states)
  const [chosen, setChosen] = useState('')
  const found = all.find(({ full }) => full === chosen)
  return (
    <section class="panel" aria-label="Provider states">
      <h2>Provider states</h2>
      {all.length === 0 ? <p class="quiet">None of the APIs has states.</p> : null}
      <StateChoice groups={groups} chosen={chosen} onChoose={setChosen} />
      {found ? (
        <StateForm key={chosen} shown={shown} chosen={found} start={valuesFromLastCall(dashboard, shown.control.name, found)} />
      ) : null}
    </section>
  )
}

interface StateFormProps {
  readonly shown: ShownWorld
  readonly chosen: NamedState
  /** The values that the form shows first. */
  readonly start: StateValues
}

/** Sets up one provider state. Every parameter has a default. */
function StateForm({ shown, chosen, start }: StateFormProps): JSX.Element {
  const [values, setValues] = useState(start)
  const [doneAt, setDoneAt] = useState<number | undefined>(undefined)
  const setUp = (event: Event): void => {
    event.preventDefault()
    setDoneAt(undefined)
    void shown.change(async () => {
      await shown.control.given({ state: chosen.full, params: paramsOf(chosen, values) })
      setDoneAt(shown.state.version)
    })
  }
  return (
    <form onSubmit={setUp}>
      <p class="quiet">{chosen.state.description}</p>
      <StateParams params={chosen.state.params} values={values} onInput={setValues} />
      <p class="actions">
        <button type="submit" class="main" disabled={shown.action.isBusy}>
          Set up
        </button>
        <span class="quiet" role="status">
          {doneAt === undefined ? '' : shown.state.version > doneAt ? 'Done: the world has changed.' : 'Done: nothing had to change.'}
        </span>
      </p>
    </form>
  )
}

interface StateChoiceProps {
  readonly groups: readonly StatesOfApi[]
  readonly chosen: string
  readonly onChoose: (full: string) => void
}

function StateChoice({ groups, chosen, onChoose }: StateChoiceProps): JSX.Element {
  return (
    <select aria-label="Provider state" value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
      <option value="">Choose a state…</option>
      {groups.map(({ name, states }) => (
        <optgroup key={name} label={name}>
          {states.map(({ full, state }) => (
            <option key={full} value={full}>
              {state.name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}

interface StateParamsProps {
  readonly params: NamedState['state']['params']
  readonly values: StateValues
  readonly onInput: (values: StateValues) => void
}

function StateParams({ params, values, onInput }: StateParamsProps): JSX.Element {
  return (
    <>
      {Object.entries(params).map(([name, standard]) => (
        <label key={name} class="field">
          {name}
          <input
            value={values[name] ?? ''}
            placeholder={String(standard)}
            onInput={(event) => onInput({ ...values, [name]: event.currentTarget.value })}
          />
        </label>
      ))}
    </>
  )
}
