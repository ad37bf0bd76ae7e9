import type { JSX } from 'preact'
import type { Dashboard } from '../dashboard.ts'
import { Command } from '../parts/command.tsx'
import { Failure } from '../parts/failure.tsx'
import { adminCurl } from './adminCurl.ts'
import { ClockPanel } from './clock/clockPanel.tsx'
import { FaultsPanel } from './faultsPanel.tsx'
import { OverridesPanel } from './overridesPanel.tsx'
import { RecordsPanel } from './records/recordsPanel.tsx'
import { SettingsPanel } from './settingsPanel.tsx'
import type { ShownWorld } from './shownWorld.ts'
import { StatesPanel } from './statesPanel.tsx'
import { useWorld } from './useWorld.ts'

/** The page of a world: its clock, records, states and faults. */
export function WorldPage({ dashboard }: { readonly dashboard: Dashboard }): JSX.Element {
  const { shown, isMissing, action, reading, control, change } = useWorld(dashboard)
  return (
    <div class="world">
      <Which dashboard={dashboard} shown={shown} />
      <Failure text={action.failure ?? reading.failure} />
      {isMissing ? <Missing dashboard={dashboard} change={change} control={control} /> : null}
      {shown && !isMissing ? <Panels key={control.name} dashboard={dashboard} shown={shown} /> : null}
    </div>
  )
}

function Panels({ dashboard, shown }: { readonly dashboard: Dashboard; readonly shown: ShownWorld }): JSX.Element {
  return (
    <div class="panels">
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
  )
}

interface MissingProps extends Pick<ShownWorld, 'control' | 'change'> {
  readonly dashboard: Dashboard
}

function Missing({ dashboard, control, change }: MissingProps): JSX.Element {
  const { value: firstCall } = dashboard.firstCall
  const command = firstCall?.replace(/^curl/, `curl -H 'x-mock-world: ${control.name}'`) ?? adminCurl({ control }, '/clock/unfreeze', {})
  return (
    <div class="empty">
      <p>There is no world “{control.name}” yet. The first call in it makes it:</p>
      {firstCall === undefined ? null : <Command text={command} />}
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
