import { describe } from 'vitest'
import { fint } from '../../mocks/fint/index.ts'
import { handlers } from '../../src/msw.ts'
import { worldTest } from '../../src/vitest.ts'

const made: { test?: ReturnType<typeof worldTest> } = {}

describe('the file that called worldTest()', () => {
  made.test = worldTest(handlers([fint]).control)
  made.test('tests have a world', ({ world, expect }) => expect(world.name).toMatch(/^tests-have-a-world\./))
})

describe('elsewhere', () => {
  made.test?.fails('its tests fail rather than share a world', ({ world }) => void world)
})
