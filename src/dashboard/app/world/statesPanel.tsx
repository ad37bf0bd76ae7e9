import { useState } from 'preact/hooks'
import type { JSX } from 'preact'
import type { ServedApi } from '../../../control/operations/apis.ts'
import type { Dashboard } from '../dashboard.ts'
import type { ShownWorld } from './shownWorld.ts'

interface Props {
  readonly shown: ShownWorld
  readonly dashboard: Dashboard
}

interface NamedState {
  readonly full: string
  readonly state: ServedApi['states'][number]
}

/** The provider states as forms. Every parameter has a default. */
export function StatesPanel({ shown, dashboard }: Props): JSX.Element {
  const groups = statesByApi(dashboard, shown.control.name)
  const all = groups.flatMap(({ states }) => states)
  const [chosen, setChosen] = useState('')
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [doneAt, setDoneAt] = useState<number | undefined>(undefined)
  const named = (full: string): NamedState | undefined => all.find((each) => each.full === full)
  const found = named(chosen)
  const setUp = (event: Event): void => {
    event.preventDefault()
    setDoneAt(undefined)
    void shown.change(async () => {
      await shown.control.given({ state: chosen, params: found ? paramsOf(found, values) : {} })
      setDoneAt(shown.state.version)
    })
  }
  return (
    <section class="panel" aria-label="Provider states">
      <h2>Provider states</h2>
      {all.length === 0 ? <p class="quiet">None of the APIs has states.</p> : null}
      <StateChoice
        groups={groups}
        chosen={chosen}
        onChoose={(full) => {
          setChosen(full)
          setValues(valuesFromLastCall(dashboard, shown.control.name, named(full)))
          setDoneAt(undefined)
        }}
      />
      {found ? (
        <form onSubmit={setUp}>
          <p class="quiet">{found.state.description}</p>
          <StateParams params={found.state.params} values={values} onInput={setValues} />
          <p class="actions">
            <button type="submit" class="main" disabled={shown.action.isBusy}>
              Set up
            </button>
            <span class="quiet" role="status">
              {doneAt === undefined ? '' : shown.state.version > doneAt ? 'Done: the world has changed.' : 'Done: nothing had to change.'}
            </span>
          </p>
        </form>
      ) : null}
    </section>
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
  readonly values: Readonly<Record<string, string>>
  readonly onInput: (values: Readonly<Record<string, string>>) => void
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

interface StatesOfApi {
  readonly name: string
  readonly states: readonly NamedState[]
}

/** The API of the last call in a world comes first. */
function statesByApi({ apis, calls }: Dashboard, world: string): readonly StatesOfApi[] {
  const last = calls.kept.value.findLast((each) => each.world === world && each.provider !== undefined)?.provider
  return apis.value
    .filter(({ states }) => states.length > 0)
    .toSorted((a, b) => Number(b.name === last) - Number(a.name === last))
    .map(({ name, states }) => ({ name, states: states.map((state) => ({ full: `${name}: ${state.name}`, state })) }))
}

/** What the last call of this API in the world was sent, for parameters with the same names: mostly it is about the same customer. */
function valuesFromLastCall({ calls }: Dashboard, world: string, chosen: NamedState | undefined): Readonly<Record<string, string>> {
  const last = calls.kept.value.findLast((each) => each.world === world && chosen?.full.startsWith(`${each.provider}: `))
  const sent = { ...(last?.request.query as object), ...(last?.request.body as object) } as Readonly<Record<string, unknown>>
  const names = Object.keys(chosen?.state.params ?? {}).filter((name) => Object.hasOwn(sent, name))
  return Object.fromEntries(names.flatMap((name) => (isPlain(sent[name]) ? [[name, String(sent[name])]] : [])))
}

function isPlain(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && !/^secret-\d+$/.test(value))
}

/** What was typed, in the type of each parameter's default. */
function paramsOf({ state }: NamedState, values: Readonly<Record<string, string>>): Record<string, unknown> {
  const typed = Object.entries(values).filter(([, value]) => value !== '')
  return Object.fromEntries(
    typed.map(([name, value]) => {
      const standard = state.params[name]
      return [name, typeof standard === 'number' ? Number(value) : typeof standard === 'boolean' ? value === 'true' : value]
    }),
  )
}
