import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { JSX } from 'preact'
import type { WorldState } from '../../../control/operations/wholeWorld.ts'
import type { Dashboard } from '../dashboard.ts'
import { Command } from '../parts/command.tsx'
import { Failure } from '../parts/failure.tsx'
import { useAction } from '../parts/useAction.ts'
import { adminCurl } from './adminCurl.ts'
import { ClockPanel } from './clock/clockPanel.tsx'
import { FaultsPanel } from './faultsPanel.tsx'
import { OverridesPanel } from './overridesPanel.tsx'
import { RecordsPanel } from './records/recordsPanel.tsx'
import { SettingsPanel } from './settingsPanel.tsx'
import type { ShownWorld } from './shownWorld.ts'
import { StatesPanel } from './statesPanel.tsx'
import { WorldClock } from './clock/worldClock.ts'

/** How often the world is read while nobody calls it: its clock runs, and others may change it. */
const readEvery = 2_000

/** The page of a world: its clock, records, states and faults. */
export function WorldPage({ dashboard }: { readonly dashboard: Dashboard }): JSX.Element {
  const name = dashboard.world.value
  const state = useSignal<WorldState | undefined>(undefined)
  const clock = useSignal<WorldClock | undefined>(undefined)
  const isMissing = useSignal(false)
  const action = useAction()
  // Reading again must not hide why the last edit was refused.
  const reading = useAction()
  const control = dashboard.connection.control.world(name)
  const read = async (): Promise<void> => {
    await dashboard.refreshWorlds()
    isMissing.value = !dashboard.worlds.value.includes(name)
    if (isMissing.value) return
    const [found, time] = await Promise.all([control.state(0), control.clock()])
    if (!isSame(state.value, found)) state.value = found
    clock.value = new WorldClock(time)
  }
  const lastCall = dashboard.calls.kept.value.findLast(({ world }) => world === name)?.id
  useEffect(() => {
    // Several calls in a row are read once.
    const soon = setTimeout(() => void reading.run(read), lastCall === undefined ? 0 : 150)
    const later = setInterval(() => document.hidden || void reading.run(read), readEvery)
    return () => {
      clearTimeout(soon)
      clearInterval(later)
    }
  }, [name, lastCall])
  const change = (act: () => Promise<unknown>): Promise<void> => action.run(async () => (await act(), await read()))
  const shown = state.value?.world === name && clock.value ? { control, state: state.value, clock: clock.value, change, action } : undefined
  return (
    <div class="world">
      <Which dashboard={dashboard} shown={shown} />
      <Failure text={action.failure ?? reading.failure} />
      {isMissing.value ? <Missing dashboard={dashboard} change={change} control={control} /> : null}
      {shown && !isMissing.value ? (
        <div class="panels" key={name}>
          <div class="column">
            <ClockPanel shown={shown} dashboard={dashboard} />
            <FaultsPanel shown={shown} dashboard={dashboard} />
          </div>
          <div class="column">
            <StatesPanel shown={shown} dashboard={dashboard} />
            <OverridesPanel shown={shown} dashboard={dashboard} />
            <SettingsPanel shown={shown} dashboard={dashboard} />
          </div>
          <RecordsPanel shown={shown} dashboard={dashboard} />
        </div>
      ) : null}
    </div>
  )
}

/** Whether nothing has changed but the time. */
function isSame(before: WorldState | undefined, now: WorldState): boolean {
  return before?.world === now.world && before.version === now.version
}

interface MissingProps extends Pick<ShownWorld, 'control' | 'change'> {
  readonly dashboard: Dashboard
}

function Missing({ dashboard, control, change }: MissingProps): JSX.Element {
  const command = dashboard.firstCall.value?.replace(/^curl/, `curl -H 'x-mock-world: ${control.name}'`)
  return (
    <div class="empty">
      <p>There is no world “{control.name}” yet. The first call in it makes it:</p>
      <Command text={command ?? adminCurl({ control }, '/clock/unfreeze', {})} />
      <p>
        <button type="button" onClick={() => void change(() => dashboard.connection.control.createWorld({ name: control.name }))}>
          Make it now
        </button>
      </p>
    </div>
  )
}

function Which({ dashboard, shown }: { readonly dashboard: Dashboard; readonly shown: ShownWorld | undefined }): JSX.Element {
  const name = dashboard.world.value
  const names = [...new Set([...dashboard.worlds.value, name])]
  return (
    <div class="which">
      <label for="world">World</label>
      <select id="world" value={name} onChange={(event) => dashboard.chooseWorld(event.currentTarget.value)}>
        {names.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
      {shown ? <span class="quiet">version {shown.state.version}</span> : null}
    </div>
  )
}
