import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { providers } from '../../src/cli/providers.ts'
import { createMock } from '../../src/index.ts'
import { listen, type Listening } from '../../src/node.ts'

const root = new URL('../../', import.meta.url)
const guide = readFileSync(new URL('docs/clients.md', root), 'utf8')
const { exports: entries } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { exports: Record<string, string> }
/** Blocks that are followed by their output. */
const blocks = [...guide.matchAll(/```ts\n((?:(?!```)[\s\S])*)```\n\n```text\n([\s\S]*?)```/g)].map(([, code = '', output = '']) => ({
  code,
  output,
}))
let server: Listening

beforeAll(async () => {
  server = await listen(createMock({ providers }), { port: 0 })
})

afterAll(() => server.close())

/** The source of a public entry: `tallystick/clients/fint` → `file:///…/src/clients/fint.ts`. */
function sourceOf(entry: string): string {
  const file = entries[entry.replace('tallystick', '.')] ?? 'there is no such entry'
  return new URL(file.replace('./dist/', '').replace(/\.js$/, '.ts'), root).href
}

test('the guide has blocks to run', () => {
  expect(blocks).toHaveLength(6)
})

test.for(blocks)('a block of the guide prints what stands below it: $output', async ({ code, output }) => {
  const script = code
    .replaceAll('http://127.0.0.1:4010', server.url)
    .replace(/'(tallystick[^']*)'/g, (_, entry: string) => JSON.stringify(sourceOf(entry)))
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module-typescript', '-e', script], {
    cwd: fileURLToPath(root),
  })
  expect(stdout).toBe(output)
})

test('the figures of the guide are those that the tests hold clients to', () => {
  expect(guide).toContain('each is less than 8 kB')
  expect(readFileSync(new URL('bundle.test.ts', import.meta.url), 'utf8').match(/'clients\/[\w-]+\.ts': 8_000/g)).toHaveLength(5)
})
