import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { WorldState } from '../../../control/operations/wholeWorld.ts'
import type { Dashboard } from '../dashboard.ts'
import { useAction, type UserAction } from '../parts/useAction.ts'
import { WorldClock } from './clock/worldClock.ts'
import type { ShownWorld } from './shownWorld.ts'

/** How often the world is read while nobody calls it: its clock runs, and others may change it. */
const readEvery = 2_000

interface UsedWorld extends Pick<ShownWorld, 'control' | 'change' | 'action'> {
  /** Undefined until the world was read. */
  readonly shown: ShownWorld | undefined
  readonly isMissing: boolean
  /** Its failure is why the world could not be read. */
  readonly reading: UserAction
}

/** The chosen world. It is read again after each call in it, and from time to time. */
export function useWorld(dashboard: Dashboard): UsedWorld {
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
  return { shown, isMissing: isMissing.value, action, reading, control, change }
}

/** Whether nothing has changed but the time. */
function isSame(before: WorldState | undefined, now: WorldState): boolean {
  return before?.world === now.world && before.version === now.version
}
