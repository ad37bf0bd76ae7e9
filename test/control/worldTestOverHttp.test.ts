import { afterAll } from 'vitest'
import { fint } from '../../mocks/fint/index.ts'
import { createMock } from '../../src/index.ts'
import { listen } from '../../src/node.ts'
import { httpControl } from '../../src/testing.ts'
import { worldTest } from '../../src/vitest.ts'

const server = await listen(createMock({ providers: [fint] }), { port: 0 })
afterAll(() => server.close())
const control = httpControl<typeof fint>(server.url)
const test = worldTest(control)

test('a test can ask what was called before anything was', async ({ world, expect }) => {
  expect((await world.calls({ operation: 'disburseLoan' })).count).toBe(0)
  expect(await world.journal()).toEqual([])
  expect(await world.faults()).toEqual([])
})

test('the world of a test has a name that the same test does not have in another run', ({ world, expect }) => {
  expect(world.name).toMatch(/^the-world-of-a-test-has-a-name-that[a-z-]*\.[0-9a-f]{8}-/)
})

test('nothing is left of the tests before', async ({ world, expect }) => {
  expect(await control.worldNames()).toEqual(expect.arrayContaining([world.name]))
  expect((await control.worldNames()).filter((name) => name !== 'default')).toHaveLength(1)
})
