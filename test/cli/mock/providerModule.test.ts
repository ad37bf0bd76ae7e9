import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { libraryDocument } from '../../infer/library.ts'
import { folderWith } from '../../verify/pacts.ts'
import { startMock, tally, type StartedMock } from '../inProcess.ts'
import { spawnMock, spawnTally } from '../spawned.ts'

const source = (path: string): string => JSON.stringify(new URL(`../../../src/${path}`, import.meta.url).href)

/** A module that answers the title of a book in its own way. */
function moduleWith(title: string): string {
  return `
    import { infer } from ${source('index.ts')}
    import { loadSpec } from ${source('node.ts')}
    export default infer(await loadSpec(new URL('library.json', import.meta.url).pathname), {
      name: 'shop',
      handlers: {
        getBook: (call, inferred) => {
          const reply = inferred()
          return reply.status === 200 ? call.reply(200, { ...reply.body, title: '${title}' }) : reply
        },
      },
    })`
}

async function folder(files: Readonly<Record<string, string>> = {}): Promise<string> {
  return folderWith({ 'library.json': JSON.stringify(libraryDocument), 'shop.ts': moduleWith('Mine'), ...files })
}

async function bookOf(mock: Pick<StartedMock, 'url'>, path: string): Promise<unknown> {
  return (await fetch(`${mock.url}/shop/books/${path}`)).json()
}

test('tally mock serves the provider that a module exports', async () => {
  const at = join(await folder(), 'shop.ts')
  const mock = await startMock([at, '--port', '0'])
  expect(mock.greeting).toContain(`tally: mocking shop`)
  expect(mock.greeting).toContain(`(${at})`)
  const headers = { 'content-type': 'application/json' }
  await fetch(`${mock.url}/shop/books`, { method: 'POST', headers, body: JSON.stringify({ title: 'Emma', pages: 7 }) })
  expect(await bookOf(mock, '4')).toMatchObject({ id: 4, title: 'Mine', pages: 7 })
  expect(await mock.status('/shop/books/99')).toBe(404)
})

test('--watch loads a module again when the module or its spec changes', async () => {
  const at = await folder()
  const mock = await startMock([join(at, 'shop.ts'), '--port', '0', '--watch'])
  expect(await bookOf(mock, '1')).toMatchObject({ title: 'Mine' })
  await writeFile(join(at, 'shop.ts'), moduleWith('Changed'))
  await expect.poll(() => bookOf(mock, '1'), { interval: 25 }).toMatchObject({ title: 'Changed' })
  await writeFile(
    join(at, 'library.json'),
    JSON.stringify({ ...libraryDocument, paths: { '/only': { get: { responses: { 200: { description: '' } } } } } }),
  )
  await expect.poll(() => mock.noted.join(''), { interval: 25 }).toContain('There is no operation "getBook"')
})

/** A module that takes the title of a book from another module, which takes it from a third. */
const importing = moduleWith('x').replace("title: 'x'", 'title').replace('import', "import { title } from './titles.ts'\nimport")

const titled = (title: string): string => `export const title: string = '${title}'`

// In a process of its own: Vitest loads the modules of this one in its own way.
test('--watch loads a module again when a module that it imports changes, also indirectly', async () => {
  const at = await folder({
    'shop.ts': importing,
    'titles.ts': "import './data.json' with { type: 'json' }\nexport { title } from './more/title.ts'",
    'data.json': '{}',
  })
  await mkdir(join(at, 'more'))
  await writeFile(join(at, 'more/title.ts'), titled('One'))
  const mock = await spawnMock([join(at, 'shop.ts'), '--port', '0', '--watch'])
  onTestFinished(async () => void (await mock.stop('SIGTERM')))
  const shown = async (): Promise<unknown> => (await fetch(`${mock.url}/shop/books/1`)).json()
  const becomes = async (title: string): Promise<void> => {
    await expect.poll(shown, { interval: 25 }).toMatchObject({ title })
  }
  await becomes('One')
  for (const title of ['Two', 'Three']) {
    await writeFile(join(at, 'more/title.ts'), titled(title))
    await becomes(title)
  }
  // CommonJS, which is kept by its path and not by its address.
  await writeFile(join(at, 'more/words.cjs'), "module.exports = { title: require('./word.cjs').word }")
  await writeFile(join(at, 'more/word.cjs'), "exports.word = 'Common'")
  await writeFile(join(at, 'more/title.ts'), "import words from './words.cjs'\nexport const { title } = words")
  await becomes('Common')
  await writeFile(join(at, 'more/word.cjs'), "exports.word = 'Three'")
  await becomes('Three')
  // ES modules that CommonJS requires, by their names and by their content.
  await writeFile(join(at, 'more/words.cjs'), "module.exports = { title: require('./es.mjs').word + require('./typed.ts').word }")
  const required = async (es: string, typed: string): Promise<void> => {
    await writeFile(join(at, 'more/typed.ts'), `export const word: string = '${typed}'`)
    await writeFile(join(at, 'more/es.mjs'), `export const word = '${es}'`)
  }
  await required('One', 'A')
  await becomes('OneA')
  for (const [es, typed] of [
    ['Two', 'B'],
    ['Three', 'C'],
  ] as const) {
    await required(es, typed)
    await becomes(es + typed)
  }
  await writeFile(join(at, 'more/words.cjs'), "exports.title = 'Three'")
  await becomes('Three')
  // A module that is missing, and one that cannot be read, are followed too.
  const failures = (): number => mock.noted().match(/tally: the specs were not reloaded/g)?.length ?? 0
  await writeFile(join(at, 'shop.ts'), importing.replace('./titles.ts', './later.ts'))
  await expect.poll(failures, { interval: 25 }).toBeGreaterThanOrEqual(1)
  await becomes('Three')
  const before = failures()
  await writeFile(join(at, 'later.ts'), 'export const title =')
  await expect.poll(failures, { interval: 25 }).toBeGreaterThan(before)
  await writeFile(join(at, 'later.ts'), titled('Four'))
  await becomes('Four')
})

test.each([
  ['of CommonJS', '{"type": "commonjs"}'],
  ['that does not say its type', '{}'],
])('a module that is written as an ES module is one, also in a package %s, and Node.js does not warn', async (_what, manifest) => {
  const at = await folder({
    'package.json': manifest,
    'shop.ts': importing,
    'titles.ts': "import { title as words } from './more.js'\nexport const title: string = words",
    'more.js': "import plain from './plain.js'\nexport const title = plain.word",
    'plain.js': "module.exports = { word: 'From afar' }",
  })
  const mock = await spawnMock(['./shop.ts', '--port', '0', '--watch'], { cwd: at })
  onTestFinished(async () => void (await mock.stop('SIGTERM')))
  const title = async (): Promise<unknown> => ((await bookOf(mock, '1')) as { readonly title: unknown }).title
  expect(await title()).toBe('From afar')
  await writeFile(join(at, 'more.js'), "export const title = 'Nearer'")
  await expect.poll(title, { interval: 25 }).toBe('Nearer')
  expect(mock.noted()).not.toContain('Warning')
})

test.each([
  ['missing.ts', 'No such file.'],
  ['broken.ts', 'The module cannot be loaded. '],
  ['none.ts', 'The default export of the module must be a provider, such as infer('],
  ['unknown.ts', 'There is no operation "getBok" in the spec of library, so a handler for it is never called.'],
])('%s is an error with its path and a reason, and exit code 2', async (name, message) => {
  const at = await folder({
    'broken.ts': 'throw new Error("no")',
    'none.ts': 'export default 7',
    'unknown.ts': moduleWith('x').replace('getBook', 'getBok').replace("name: 'shop',", ''),
  })
  const { code, err } = await tally(['mock', join(at, name)])
  expect([code, err.startsWith(`tally: ${join(at, name)}: `)]).toEqual([2, true])
  expect(err).toContain(message)
})

test.each([
  ['throws an error', '\nthrow new Error("no")', 'broken.ts:2: no'],
  ['cannot be parsed', '\nconst a = ;', 'broken.ts:2: Expression expected'],
])('the error for a module that %s names the line', async (_, content, message) => {
  const at = await folder({ 'broken.ts': content })
  const { err } = await spawnTally(['mock', './broken.ts'], { cwd: at })
  expect(err).toBe(`tally: ./broken.ts: The module cannot be loaded. ${message}\n`)
})
