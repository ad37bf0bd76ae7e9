import { execFile, spawn } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { evidenceGaps } from '../src/evidence/statements/statements.ts'
import { copyProject } from './projectCopy.ts'
import { projectRoot } from './projectRoot.ts'

const shell = promisify(execFile)
/** Everything that the recipe needs. The specs of other providers are left out, because `generate` would read them too. */
const parts = [
  'src',
  'mocks',
  'package.json',
  'vitest.config.ts',
  'test/projectRoot.ts',
  'test/propertySeed.ts',
  'test/runFolder.ts',
  '.redocly.yaml',
  'README.md',
  'docs/guide.md',
  'docs/faults.md',
  'docs/providers',
]

interface Block {
  readonly language: string
  readonly text: string
}

/** The recipe's blocks of code, in order. */
let blocks: readonly Block[] = []
/** A copy of the project, which the recipe changes. */
let folder = ''

beforeAll(async () => {
  blocks = blocksOf(await readFile(join(projectRoot, 'CONTRIBUTING.md'), 'utf8'))
  folder = copyProject('recipe', parts)
  // The rest is type-checked in the project itself.
  const tsconfig = JSON.parse(await readFile(join(projectRoot, 'tsconfig.json'), 'utf8')) as object
  const include = ['mocks/builtIn.ts', 'mocks/piggy', 'src/schema/validatorModules.d.ts', 'test']
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ ...tsconfig, include }))
})

afterAll(() => rm(folder, { recursive: true }))

function blocksOf(document: string): Block[] {
  const recipe = /^## Recipe: add a provider\n([\s\S]*?)\n## /m.exec(document)?.[1] ?? ''
  return [...recipe.matchAll(/^ {3}```(\w+)\n([\s\S]*?)^ {3}```$/gm)].map(([, language, text]) => ({
    language: language as string,
    text: (text as string).replace(/^ {3}/gm, ''),
  }))
}

/** Does what a block says: writes a file, changes one, or runs commands. */
async function follow({ language, text }: Block): Promise<void> {
  if (language === 'sh') return void (await run(text))
  if (language === 'diff') {
    await writeFile(join(folder, 'change.diff'), text)
    return void (await run('git apply change.diff'))
  }
  const [, file = ''] = /^(?:#|\/\/) (\S+)\n/.exec(text) ?? []
  await mkdir(dirname(join(folder, file)), { recursive: true })
  await writeFile(join(folder, file), text)
}

/** The output of commands. If one fails, the error holds all of their output. */
async function run(commands: string): Promise<string> {
  try {
    return (await shell('sh', ['-euc', commands], { cwd: folder })).stdout
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    throw new Error(`${commands}\n${stdout}\n${stderr}`, { cause: error })
  }
}

/** Starts the recipe's server on a free port. npm does not pass signals on, so the whole process group is stopped. */
async function start(command: string): Promise<{ url: string; stop: () => void }> {
  const child = spawn('sh', ['-euc', `${command.trim()} --port 0`], { cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'ignore'] })
  const stop = (): void => void (child.pid !== undefined && process.kill(-child.pid, 'SIGTERM'))
  let printed = ''
  for await (const data of child.stdout) {
    printed += String(data)
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0]
    if (url !== undefined) return { url, stop }
  }
  throw new Error(`${command} ended, and printed ${JSON.stringify(printed)}.`)
}

test('the recipe for a provider leads to one that works', { timeout: 600_000 }, async () => {
  const begin = blocks.findIndex(({ text }) => text.startsWith('npm start'))
  for (const block of blocks.slice(0, begin)) await follow(block)
  const { url, stop } = await start((blocks[begin] as Block).text)
  const looks = await run((blocks[begin + 1] as Block).text.replaceAll('http://127.0.0.1:4010', url)).finally(stop)
  expect(looks).toContain('{"id":"B1","owner":"Ada","goal":"5000.00"}')
  expect(looks).toMatch(/Piggy Savings API \(piggy\)[\s\S]*PIG-01/)
  const forBrowsers = "import('./mocks/piggy/browser.ts').then(({ piggy }) => console.log(typeof piggy.validators.thorough))"
  expect(await run(`${process.execPath} -e "${forBrowsers}"`)).toBe('function\n')
  expect(await readFile(join(folder, 'docs/providers/piggy.md'), 'utf8')).toContain('### PIG-01')
  expect(await readFile(join(folder, 'README.md'), 'utf8')).toContain('| piggy | openBox | `curl ')
  expect(evidenceGaps(parse(await readFile(join(folder, 'specs/piggy.yaml'), 'utf8')))).toEqual([])
})
