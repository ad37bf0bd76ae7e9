import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { goodPacts } from '../verify/goodPacts.ts'
import { folderWith, pactText, type Told } from '../verify/pacts.ts'

const tally = fileURLToPath(new URL('../../src/cli/tally.ts', import.meta.url))
const good = goodPacts['fint'] ?? []
const broken = [{ ...(good[0] as Told), status: 200 }]

/** Compares a pact with its spec. The table goes to a file, or to a reader that closes the pipe at once. */
async function verify(told: readonly Told[], output?: string): Promise<{ code: number | null; err: string }> {
  const folder = await folderWith({ 'app-fint.json': pactText('fint', told) })
  const file = output === undefined ? undefined : openSync(output, 'w')
  const args = [tally, 'verify', '--pacts', folder, '--against', 'spec']
  const child = spawn(process.execPath, args, { stdio: ['ignore', file ?? 'pipe', 'pipe'] })
  child.stdout?.destroy()
  let err = ''
  child.stderr?.on('data', (data: Buffer) => (err += String(data)))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  if (file !== undefined) closeSync(file)
  return { code, err }
}

test.concurrent('a reader that closes the pipe does not change the exit code', async () => {
  expect(await verify(good)).toEqual({ code: 0, err: '' })
  expect(await verify(broken)).toEqual({ code: 1, err: '' })
})

test.runIf(existsSync('/dev/full'))('output that cannot be written makes success exit code 2, and keeps exit code 1', async () => {
  const err = 'tally: cannot write the output (ENOSPC).\n'
  expect(await verify(good, '/dev/full')).toEqual({ code: 2, err })
  expect(await verify(broken, '/dev/full')).toEqual({ code: 1, err })
})
