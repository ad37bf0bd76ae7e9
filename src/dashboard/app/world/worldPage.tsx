import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { JSX } from 'preact'
import type { WorldState } from '../../../control/operations/wholeWorld.ts'
import type { Dashboard } from '../dashboard.ts'
import { Failure } from '../parts/failure.tsx'
import { useAction } from '../parts/useAction.ts'
import { ClockPanel } from './clockPanel.tsx'
import { FaultsPanel } from './faultsPanel.tsx'
import { OverridesPanel } from './overridesPanel.tsx'
import { RecordsPanel } from './recordsPanel.tsx'
import type { ShownWorld } from './shownWorld.ts'
import { StatesPanel } from './statesPanel.tsx'

/** The page of a world: its clock, records, states and faults. */
export function WorldPage({ dashboard }: { readonly dashboard: Dashboard }): JSX.Element {
  const name = dashboard.world.value
  const state = useSignal<WorldState | undefined>(undefined)
  const isMissing = useSignal(false)
  const action = useAction()
  // Reading again must not hide why the last edit was refused.
  const reading = useAction()
  const control = dashboard.connection.control.world(name)
  const read = async (): Promise<void> => {
    await dashboard.refreshWorlds()
    isMissing.value = !dashboard.worlds.value.includes(name)
    if (!isMissing.value) state.value = await control.state(200)
  }
  const lastCall = dashboard.calls.kept.value.findLast(({ world }) => world === name)?.id
  useEffect(() => {
    // Several calls in a row are read once.
    const timer = setTimeout(() => void reading.run(read), lastCall === undefined ? 0 : 150)
    return () => clearTimeout(timer)
  }, [name, lastCall])
  const change = (act: () => Promise<unknown>): Promise<void> => action.run(async () => (await act(), await read()))
  const shown = state.value?.world === name ? { control, state: state.value, change, action } : undefined
  return (
    <div class="world">
      <Which dashboard={dashboard} shown={shown} />
      <Failure text={action.failure ?? reading.failure} />
      {isMissing.value ? (
        <p class="empty">
          There is no world “{name}”. A call with the header X-Mock-World: {name} makes one.
        </p>
      ) : null}
      {shown && !isMissing.value ? (
        <div class="panels">
          <ClockPanel shown={shown} />
          <StatesPanel shown={shown} dashboard={dashboard} />
          <FaultsPanel shown={shown} dashboard={dashboard} />
          <OverridesPanel shown={shown} dashboard={dashboard} />
          <RecordsPanel shown={shown} />
        </div>
      ) : null}
    </div>
  )
}

function Which({ dashboard, shown }: { readonly dashboard: Dashboard; readonly shown: ShownWorld | undefined }): JSX.Element {
  const name = dashboard.world.value
  const names = [...new Set([...dashboard.worlds.value, name])]
  return (
    <div class="which">
      <label for="world">World</label>
      <select id="world" value={name} onChange={(event) => (dashboard.world.value = event.currentTarget.value)}>
        {names.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
      {shown ? (
        <>
          <span class="quiet">version {shown.state.version}</span>
          <span class="space" />
          <label class="check">
            <input
              type="checkbox"
              checked={shown.state.strict}
              onChange={(event) => void shown.change(() => shown.control.setStrict(event.currentTarget.checked))}
            />
            Accept only seeded and issued credentials
          </label>
          <button type="button" onClick={() => void shown.action.run(() => download(shown))}>
            Export the journal
          </button>
          <button type="button" onClick={() => void shown.change(() => shown.control.reset())}>
            Reset
          </button>
        </>
      ) : null}
    </div>
  )
}

/** Saves the journal as an HTTP archive, which browsers and other tools can open. */
async function download({ control }: ShownWorld): Promise<void> {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(await control.har())], { type: 'application/json' }))
  link.download = `${control.name}.har`
  link.click()
  URL.revokeObjectURL(link.href)
}
