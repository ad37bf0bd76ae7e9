import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = new URL('../../../', import.meta.url)

/** The addresses of all modules that Node.js loads for `tally mock`, before it knows what to mock. */
function modulesOfMock(): readonly string[] {
  const script = `
    import { registerHooks } from 'node:module'
    registerHooks({ load: (url, context, next) => (process.stdout.write(url + '\\n'), next(url, context)) })
    globalThis.Intl = undefined
    Number.prototype.toLocaleString = () => { throw new Error('toLocaleString loads the data of a language') }
    await import(${JSON.stringify(new URL('src/cli/commands/mock.ts', root).href)})`
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: fileURLToPath(root), encoding: 'utf8' })
  return output.trim().split('\n')
}

test('a mock loads built-in providers, stores and the slow parts of Node.js only when it needs them', () => {
  const loaded = modulesOfMock()
  expect(loaded.length).toBeGreaterThan(100)
  const slow = new Set(['node:crypto', 'node:http', 'node:https', 'node:worker_threads'])
  const own = loaded.filter((url) => url.startsWith(root.href)).map((url) => url.slice(root.href.length))
  const unneeded = [...loaded.filter((url) => slow.has(url)), ...own.filter((path) => /^(?:mocks\/[^/]+|src\/logs)\//.test(path))]
  expect(unneeded).toEqual([])
})
