import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { startMock, tally } from '../cli/inProcess.ts'
import { recordedTerminal } from '../cli/recordedTerminal.ts'
import { folderWith } from '../verify/pacts.ts'
import { examples, read, runShell } from './blocks.ts'

const page = read('docs/inference.md')
const source = (path: string): string => `'${new URL(`../../src/${path}`, import.meta.url).href}'`

/** The block whose first line is a comment with this file name. */
function fileOf(name: string): string {
  return new RegExp(`^(?:#|//) ${name.replaceAll('.', '\\.')}\\n[\\s\\S]*?(?=^\`\`\`$)`, 'm').exec(page)?.[0] ?? ''
}

let folder = ''

beforeAll(async () => {
  folder = await folderWith({ 'books.yaml': fileOf('books.yaml') })
  const module = fileOf('shop.ts')
    .replace("'tallystick'", source('index.ts'))
    .replace("'tallystick/node'", source('node.ts'))
    .replace("'./books.yaml'", `'${join(folder, 'books.yaml')}'`)
  // The type import and the type argument are erased by Node.js, but not by the test runner, which takes the module for JavaScript.
  await writeFile(join(folder, 'shop.ts'), module.replace(/^import type .*\n/m, '').replace('<operations>', ''))
})

test('tally explain prints what the inference page shows', async () => {
  const shown = examples(page, 'sh').find(({ code }) => code.includes('tally explain'))
  const { out } = await tally(['explain', join(folder, 'books.yaml')])
  expect(out).toBe(shown?.output)
})

test('the calls of the inference page get the replies that it shows', async () => {
  const mock = await startMock([join(folder, 'shop.ts'), '--port', '0'])
  const calls = examples(page, 'sh').filter(({ code }) => code.includes('curl'))
  expect(calls).toHaveLength(2)
  for (const { code, output } of calls.toReversed()) expect(`${await runShell(code, mock.url)}\n`).toBe(output)
})

test('the types of the spec of the inference page name the operation that its module overrides', async () => {
  const terminal = recordedTerminal()
  await main(['types', join(folder, 'books.yaml')], terminal)
  expect(fileOf('shop.ts')).toContain('createBook: (call, inferred)')
  expect(terminal.printed.join('')).toMatch(/^ {4}createBook: \{/m)
})
