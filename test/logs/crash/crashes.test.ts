import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '../../verify/pacts.ts'
import { crash } from './crashes.ts'

test('a server that is killed under load has lost nothing it acknowledged, and has done nothing by halves', async () => {
  const file = join(await folderWith({}), 'worlds.db')
  const { acknowledged, lost, half, stored } = await crash({ file, kills: 3, callers: 32 })
  expect([lost, half]).toEqual([[], []])
  expect(acknowledged).toBeGreaterThan(100)
  expect(stored).toBeGreaterThanOrEqual(acknowledged)
})
