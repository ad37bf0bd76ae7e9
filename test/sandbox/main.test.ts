import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { call } from './callSandbox.ts'

const program = fileURLToPath(new URL('main.ts', import.meta.url))

function run(...words: string[]) {
  const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill())
  return child
}

test('the stand-in runs on its own, prints its environment variables and applies drifts', async () => {
  const [printed] = await once(run('--port', '0', '--drift', 'fint.* status 401 200').stdout.setEncoding('utf8'), 'data')
  const [, base] = /^export FINT_SANDBOX_URL='(.+)'$/m.exec(String(printed)) ?? []
  const stranger = { partner_meta: 'nobody', phone: '08160000001' }
  expect(await call(`${base}/v1/powerverifyCustomer`, { body: stranger })).toMatchObject({ status: 200, body: { status: false } })
})

test('the stand-in reports a wrong option in one line, and exits with 2', async () => {
  const child = run('--port', '0', '--drift', 'fint.verify down')
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  expect(said).toMatch(/^No operation "fint\.verify" .+\n$/)
  expect(code).toBe(2)
})
