import { execFile } from 'node:child_process'
import { expect, test } from 'vitest'

test('a process that has started a PostgreSQL keeps its exit code, so that failed tests fail', async () => {
  const script = `await import(${JSON.stringify(new URL('postgresServer.ts', import.meta.url).href)}); process.exitCode = 7`
  const code = await new Promise((resolve) => {
    execFile(process.execPath, ['--input-type=module', '--eval', script], (error) => resolve(error?.code ?? 0))
  })
  expect(code).toBe(7)
})
