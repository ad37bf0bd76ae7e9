import { setTimeout as sleep } from 'node:timers/promises'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, test as plainTest } from 'vitest'
import { fint } from '../../mocks/fint/index.ts'
import { handlers } from '../../src/msw.ts'
import { currentWorld, worldTest } from '../../src/vitest.ts'

const mocked = handlers([fint], { world: currentWorld })
const server = setupServer(...mocked)
const test = worldTest(mocked.control)
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterAll(() => server.close())

/** As an app does it: no word of worlds. */
async function verify(): Promise<number> {
  const body = '{"partner_meta": "demo-partner", "phone": "08111111111"}'
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
  return (await fetch('https://api.fint.ng/v1/powerverifyCustomer', init)).status
}

describe('tests with a world each', () => {
  test('find what they put there', async ({ world, expect }) => {
    await world.given({ state: 'a customer is registered' })
    expect(await verify()).toBe(200)
  })

  test('find nothing that the test before left', async ({ world, expect }) => {
    expect(await verify()).toBe(404)
    expect(await world.journal()).toHaveLength(1)
  })

  test('have a world without asking for it', async ({ expect }) => {
    expect(await verify()).toBe(404)
    expect(await mocked.control.worldNames()).toEqual([expect.stringMatching(/^have-a-world-without-asking-for-it\./)])
  })

  test('have a valid world name, however long and unusual the title: naïve – “quoted” / 100 % ✓', async ({ world, expect }) => {
    expect(world.name).toMatch(/^have-a-valid-world-name-however-long[A-Za-z0-9._-]+$/)
    expect(world.name.length).toBeLessThanOrEqual(64)
    expect(world.headers).toEqual({ 'x-mock-world': world.name })
    expect(currentWorld()).toBe(world.name)
    expect(await verify()).toBe(404)
  })

  let attempts = 0
  test('get a new world when they are retried', { retry: 1 }, async ({ world, expect }) => {
    attempts += 1
    const before = await verify()
    await world.given({ state: 'a customer is registered' })
    expect([attempts, before]).toEqual([2, 404])
  })
})

describe.concurrent('tests that run at the same time', () => {
  let waiting = 0
  const all = Promise.withResolvers<void>()
  for (const registers of [true, false, true, false]) {
    test(`see only their own world (${registers ? 'with' : 'without'} a customer)`, async ({ world, expect }) => {
      if (registers) await world.given({ state: 'a customer is registered' })
      waiting += 1
      if (waiting === 4) all.resolve()
      await all.promise
      for (let round = 0; round < 5; round += 1) {
        await sleep(2)
        expect(await verify()).toBe(registers ? 200 : 404)
      }
    })
  }
})

describe('tests whose worlds are copies of a template', () => {
  const copying = worldTest(mocked.control, { template: 'registered' })
  beforeAll(async () => {
    const source = await mocked.control.createWorld()
    await source.given({ state: 'a customer is registered' })
    await source.saveTemplate('registered')
    await source.delete()
  })

  copying('start with its records', async ({ world, expect }) => {
    expect(world.name).toBe(currentWorld())
    expect(await verify()).toBe(200)
  })
})

plainTest('a plain test of the file has a world too', async ({ expect }) => {
  expect(currentWorld()).toMatch(/^a-plain-test/)
  expect(await verify()).toBe(404)
})

plainTest('nothing is left of any of them', async ({ expect }) => {
  expect(await mocked.control.worldNames()).toEqual([currentWorld()])
})
