import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { folderWith } from '../verify/pacts.ts'

const tally = fileURLToPath(new URL('../../src/cli/tally.ts', import.meta.url))
const info = { title: 'Things', version: '1' }
const good = { openapi: '3.1.0', info, paths: {} }
const broken = { openapi: '3.1.0', info, paths: { '/things': { get: { responses: { 200: { $ref: '#/none' } } } } } }

/** Checks a document. The findings go to a file, or to a reader that closes the pipe at once. */
async function lint(document: object, output?: string): Promise<{ code: number | null; err: string }> {
  const folder = await folderWith({ 'things.json': JSON.stringify(document) })
  const file = output === undefined ? undefined : openSync(output, 'w')
  const child = spawn(process.execPath, [tally, 'lint', join(folder, 'things.json')], { stdio: ['ignore', file ?? 'pipe', 'pipe'] })
  child.stdout?.destroy()
  let err = ''
  child.stderr?.on('data', (data: Buffer) => (err += String(data)))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  if (file !== undefined) closeSync(file)
  return { code, err }
}

test.concurrent('a reader that closes the pipe does not change the exit code', async () => {
  expect(await lint(good)).toEqual({ code: 0, err: '' })
  expect(await lint(broken)).toEqual({ code: 1, err: '' })
})

test.runIf(existsSync('/dev/full'))('output that cannot be written makes success exit code 2, and keeps exit code 1', async () => {
  const err = 'tally: cannot write the output (ENOSPC).\n'
  expect(await lint(good, '/dev/full')).toEqual({ code: 2, err })
  expect(await lint(broken, '/dev/full')).toEqual({ code: 1, err })
})
