import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { providers } from '../../mocks/index.ts'
import { createMock } from '../../src/index.ts'
import { listen, type Listening } from '../../src/node.ts'
import { examples, read, runScript } from '../docs/blocks.ts'

const guide = read('docs/clients.md')
const blocks = examples(guide, 'ts')
let server: Listening

beforeAll(async () => {
  server = await listen(createMock({ providers }), { port: 0 })
})

afterAll(() => server.close())

test('the guide has blocks to run', () => {
  expect(blocks).toHaveLength(6)
})

test.for(blocks)('block %$ of the guide prints the output below it', async ({ code, output }) => {
  expect(await runScript(code, server.url)).toBe(output)
})

test('the guide states the size that the tests hold clients to', () => {
  expect(guide).toContain('each is less than 7 kB')
  expect(readFileSync(new URL('bundle.test.ts', import.meta.url), 'utf8').match(/'clients\/[\w-]+\.ts': 7_000/g)).toHaveLength(5)
})
