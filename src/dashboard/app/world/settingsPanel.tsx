import type { JSX } from 'preact'
import type { Dashboard } from '../dashboard.ts'
import type { ShownWorld } from './shownWorld.ts'

interface Props {
  readonly shown: ShownWorld
  readonly dashboard: Dashboard
}

/** The settings for all calls of a world, and the actions on the whole world. */
export function SettingsPanel({ shown, dashboard }: Props): JSX.Element {
  const { control, change, action } = shown
  const remove = async (): Promise<void> => {
    await control.delete()
    dashboard.chooseWorld('default')
  }
  return (
    <section class="panel" aria-label="Settings">
      <h2>Settings</h2>
      <Switch shown={shown} name="strict" text="Accept only seeded and issued credentials" />
      <Switch shown={shown} name="validateRequest" text="Refuse requests that break the spec" />
      <p class="actions">
        <button type="button" onClick={() => void action.run(() => download(shown))}>
          Export the journal
        </button>
        <button type="button" disabled={action.isBusy} onClick={() => void change(() => control.reset())}>
          Reset the world
        </button>
        {control.name === 'default' ? null : (
          <button type="button" disabled={action.isBusy} onClick={() => void action.run(remove)}>
            Delete the world
          </button>
        )}
      </p>
    </section>
  )
}

interface SwitchProps {
  readonly shown: ShownWorld
  readonly name: 'strict' | 'validateRequest'
  readonly text: string
}

function Switch({ shown: { control, state, change }, name, text }: SwitchProps): JSX.Element {
  return (
    <label class="check line">
      <input
        type="checkbox"
        checked={state[name]}
        onChange={(event) => void change(() => control.setSettings({ [name]: event.currentTarget.checked }))}
      />
      {text}
    </label>
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
