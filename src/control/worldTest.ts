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
    // A file may call worldTest() several times. The innermost hook decides what the world starts with.
    await remove(control, name)
    await control.createWorld({ name, ttl: longestPause, ...(template !== undefined && { template }) })
    try {
      await running.run(name, runTest)
    } finally {
      await remove(control, name)
    }
  })
  return test
}

const longest = 64
/** In a server, a world that a killed run has left is deleted after this time. Nobody stops in a debugger for so long. */
const longestPause = 'P1D'
/** Several runs may use the same server at the same time. */
const run = crypto.randomUUID().slice(0, 8)

/** A readable name that no other test has, nor the same test in another run. */
function worldOf({ name, id }: Pick<RunnerTestCase, 'name' | 'id'>): string {
  const words = name.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-/, '')
  const unique = `${run}${id.replace(/^(?=\d)/, '-')}`
  return `${words.slice(0, longest - unique.length - 1)}.${unique}`
}

async function remove(control: Pick<Control, 'worldNames' | 'world'>, name: string): Promise<void> {
  if ((await control.worldNames()).includes(name)) await control.world(name).delete()
}
