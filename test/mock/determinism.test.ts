import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const script = fileURLToPath(new URL('sameCalls.ts', import.meta.url))

/** All that came of the same calls on a machine set up like this. */
async function outcome(place: Record<string, string>): Promise<string> {
  const { PATH, NODE_COMPILE_CACHE } = process.env
  const env = { PATH, NODE_COMPILE_CACHE, ...place }
  const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', script], { env })
  return stdout
}

test('the same seed, clock and calls give the same bytes in any time zone and language', async () => {
  const [kiribati, newYork] = await Promise.all([
    outcome({ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }),
    outcome({ TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' }),
  ])
  expect(kiribati).toBe(newYork)
  expect(kiribati).toContain('"units": "16.46"')
  expect(JSON.parse(kiribati)).toMatchObject({ state: { now: '2026-05-01T03:30:00.000Z' } })
})
