import { AsyncLocalStorage } from 'node:async_hooks'
import { test as base, type RunnerTestCase, type TestAPI } from 'vitest'
import type { Inputs } from './controls/providerNames.ts'
import type { Control, ControlOf, TestWorldOf } from './controls/worldControl.ts'
import type { NewWorld } from './operations/makeWorlds.ts'

/** The world of the running test, also in code that the test waits for while other tests run. */
const running = new AsyncLocalStorage<string>()

/** The name of the running test's world; undefined outside tests. For `handlers([…], { world: currentWorld })`. */
export function currentWorld(): string | undefined {
  return running.getStore()
}

/**
 * Vitest's `test`, in which every test has its own world: empty when the test starts and deleted when it ends. Tests that run at the
 * same time do not share one. Call it in each test file: it adds a hook to all tests of that file.
 *
 * @param control of a mock in this process, in a server or in a page
 * @param options the template that each world is a copy of
 * @example
 * const mocked = handlers([fint], { world: currentWorld })
 * const test = worldTest(mocked.control)
 * test('sees the meter', async ({ world }) => {
 *   await world.given({ state: 'a customer has a meter' })
 * })
 */
export function worldTest<I extends Inputs>(
  control: ControlOf<I>,
  { template }: Pick<NewWorld, 'template'> = {},
): TestAPI<{ world: TestWorldOf<I> }> {
  const test = base.extend<{ world: TestWorldOf<I> }>({
    world: async ({ task }, use) => {
      const name = worldOf(task)
      if (currentWorld() !== name) throw new Error('Call worldTest() in each test file: its hook applies only to the file that called it.')
      await use(control.world(name))
    },
  })
  test.aroundEach(async (runTest, { task }) => {
    const name = worldOf(task)
    await remove(control, name)
    if (template !== undefined) await control.createWorld({ name, template })
    try {
      await running.run(name, runTest)
    } finally {
      await remove(control, name)
    }
  })
  return test
}

const longest = 64

/** A readable name that is unique within a run. */
function worldOf({ name, id }: Pick<RunnerTestCase, 'name' | 'id'>): string {
  const words = name.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-/, '')
  return `${words.slice(0, longest - id.length - 1)}.${id}`
}

async function remove(control: Pick<Control, 'worldNames' | 'world'>, name: string): Promise<void> {
  if ((await control.worldNames()).includes(name)) await control.world(name).delete()
}
