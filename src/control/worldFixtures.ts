import type { Inputs } from './controls/providerNames.ts'
import type { ControlOf, OwnWorldOf } from './controls/worldControl.ts'
import type { NewWorld } from './operations/makeWorlds.ts'

type Headers = Readonly<Record<string, string>>
type Use<T> = (value: T) => Promise<void>

/** Fixtures for Playwright's `test.extend`, described by their shape, so that Playwright is needed only where it is used. */
export interface WorldFixtures<I extends Inputs> {
  /** The world of the test. */
  world(fixtures: object, use: Use<OwnWorldOf<I>>): Promise<void>
  /** Playwright's option of this name, with the header that sends every request to the world of the test. */
  extraHTTPHeaders(
    fixtures: { readonly world: OwnWorldOf<I>; readonly extraHTTPHeaders?: Headers | undefined },
    use: Use<Headers>,
  ): Promise<void>
}

/**
 * A world for each test of Playwright: made before the test and deleted after it. All requests of the test's browser contexts and of its
 * `request` go there, so the app needs no change.
 *
 * @param control of a mock that listens
 * @param options the template of each world, and its time to live
 * @example
 * const control = httpControl<typeof fint>('http://127.0.0.1:4010')
 * const test = base.extend<{ world: OwnWorld<typeof fint> }>(worldFixtures(control))
 * test('shows the meter', async ({ page, world }) => {
 *   await world.given({ state: 'a customer has a meter' })
 * })
 */
export function worldFixtures<I extends Inputs>(control: ControlOf<I>, options: Omit<NewWorld, 'name'> = {}): WorldFixtures<I> {
  return {
    // Playwright reads from the source text which fixtures a function needs, so the first parameter has to be a pattern.
    // oxlint-disable-next-line no-empty-pattern
    async world({}, use) {
      await using world = await control.createWorld(options)
      await use(world)
    },
    async extraHTTPHeaders({ extraHTTPHeaders, world }, use) {
      await use({ ...extraHTTPHeaders, ...world.headers })
    },
  }
}
