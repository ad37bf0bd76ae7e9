import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Which room may import which. A room is a folder of `src`, or one of the top-level folders. */
const table: Readonly<Record<string, readonly string[]>> = {
  generated: [],
  numbers: [],
  frozen: ['numbers'],
  document: ['numbers'],
  schema: ['numbers', 'frozen', 'document'],
  xml: ['numbers', 'document', 'schema'],
  spec: ['numbers', 'document', 'schema', 'xml'],
  lint: ['document', 'schema'],
  load: ['numbers', 'document', 'lint'],
  sample: ['numbers', 'document', 'schema', 'xml', 'spec'],
  world: ['numbers', 'frozen'],
  logs: ['numbers', 'world'],
  provider: ['frozen', 'document', 'schema', 'spec', 'sample', 'world'],
  mocks: ['provider', 'generated'],
  infer: ['numbers', 'frozen', 'document', 'schema', 'xml', 'spec', 'sample', 'world', 'provider'],
  engine: ['numbers', 'frozen', 'document', 'schema', 'xml', 'spec', 'sample', 'world', 'provider'],
  mock: ['document', 'schema', 'spec', 'world', 'provider', 'infer', 'engine'],
  control: ['numbers', 'document', 'schema', 'spec', 'sample', 'world', 'provider', 'engine', 'mock'],
  dashboard: ['document', 'schema', 'sample', 'world', 'engine', 'mock', 'control'],
  adapters: ['document', 'spec', 'engine', 'mock', 'control', 'dashboard'],
  clients: ['generated', 'document', 'schema', 'xml', 'spec'],
  contracts: ['clients', 'generated', 'mocks'],
  evidence: ['document', 'spec', 'load', 'mock', 'verify'],
  verify: ['numbers', 'document', 'schema', 'spec', 'load', 'engine', 'mock', 'control', 'adapters'],
  codegen: [
    'document',
    'schema',
    'xml',
    'spec',
    'load',
    'sample',
    'world',
    'provider',
    'engine',
    'control',
    'mocks',
    'evidence',
    'clients',
  ],
  cli: [
    'document',
    'spec',
    'lint',
    'load',
    'sample',
    'world',
    'provider',
    'infer',
    'engine',
    'mock',
    'control',
    'mocks',
    'adapters',
    'logs',
    'evidence',
    'verify',
    'codegen',
  ],
  entry: ['document', 'load', 'world', 'logs', 'provider', 'infer', 'engine', 'mock', 'control', 'adapters', 'clients'],
}

/** Rooms that take only types from another one. */
const typesOnly: Readonly<Record<string, readonly string[]>> = {
  adapters: ['spec'],
  cli: ['world'],
  codegen: ['clients'],
  contracts: ['mocks'],
  dashboard: ['mock'],
  evidence: ['mock'],
}

/** These run in browsers. */
const browserRooms = new Set(
  'numbers frozen document schema xml spec lint sample world provider infer engine mock control mocks clients generated'.split(' '),
)
const browserFiles = new Set([
  'src/adapters/addresses.ts',
  'src/adapters/fetch.ts',
  'src/adapters/msw.ts',
  'src/adapters/spoiltResponse.ts',
  'src/msw.ts',
  'src/testing.ts',
])
/** The guard compares tokens in constant time, which only Node offers; Vitest follows tests through what they wait for, which no browser can. */
const nodeFiles = new Set(['src/control/admin/adminGuard.ts', 'src/control/worldTest.ts'])

interface Import {
  readonly file: string
  readonly from: string
  readonly to: string
  readonly type: boolean
}

/** Static and dynamic imports and re-exports, of types too. */
const pattern = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(pattern)].map(([, type, name, dynamic]) => {
    const to = (name ?? dynamic) as string
    return { file, from: roomOf(file), to: targetOf(to, file), type: type !== undefined }
  })
}

/** The file that an import names. Validators are generated, though not into the room of that name. */
function targetOf(name: string, file: string): string {
  if (name.startsWith('#validators/')) return `src/generated/${name}`
  return name.startsWith('.') ? relative(root, join(root, dirname(file), name)) : name
}

function roomOf(file: string): string {
  const [top = '', second = '', third] = file.split('/')
  if (top !== 'src') return top
  return third === undefined ? 'entry' : second
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

const files = [...filesUnder('src'), ...filesUnder('mocks'), ...filesUnder('contracts')]
const imports = files.flatMap(importsOf)
const inside = imports.filter(({ to }) => to.startsWith('src/') || to.startsWith('mocks/'))

/** What can be reached from each other along these arrows, as sorted groups of at least two. */
function circlesIn(names: readonly string[], arrows: readonly { readonly from: string; readonly to: string }[]): string[][] {
  const targets = new Map(names.map((name) => [name, new Set(arrows.filter(({ from }) => from === name).map(({ to }) => to))]))
  const reachable = new Map(names.map((name) => [name, reachableFrom(name, targets)]))
  const circles = names.map((name) => names.filter((other) => reachable.get(name)?.has(other) && reachable.get(other)?.has(name)))
  return [...new Map(circles.filter(({ length }) => length > 1).map((circle) => [circle.join(), circle.toSorted()])).values()].toSorted()
}

function reachableFrom(name: string, targets: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const rest = [name]; rest.length > 0;) {
    for (const each of targets.get(rest.pop() as string) ?? []) if (!found.has(each) && found.add(each)) rest.push(each)
  }
  return found
}

/** Files that import each other today. The list only gets shorter. */
const knownCircles: readonly (readonly string[])[] = []

test('the table has a row for every room', () => {
  expect([...new Set(files.map(roomOf))].filter((room) => !(room in table))).toEqual([])
})

test('rooms import only the rooms that the table lets them', () => {
  const wrong = inside.filter(({ from, to }) => from !== roomOf(to) && !table[from]?.includes(roomOf(to)))
  expect(wrong.map(({ file, to }) => `${file} imports ${to}`)).toEqual([])
})

test('rooms that may know only the types of another take nothing else from it', () => {
  const wrong = inside.filter(({ from, to, type }) => typesOnly[from]?.includes(roomOf(to)) && !type)
  expect(wrong.map(({ file, to }) => `${file} imports ${to}`)).toEqual([])
})

test('rooms and files that run in browsers import no module of Node.js', () => {
  const inBrowsers = imports.filter(({ from, file }) => (browserRooms.has(from) || browserFiles.has(file)) && !nodeFiles.has(file))
  const wrong = inBrowsers.filter(({ to }) => to.startsWith('node:'))
  expect(wrong.map(({ file, to }) => `${file} imports ${to}`)).toEqual([])
})

test('providers take from the engine only what it offers them', () => {
  const wrong = inside.filter(({ from, to }) => from === 'mocks' && roomOf(to) === 'provider' && to !== 'src/provider/index.ts')
  expect(wrong.map(({ file, to }) => `${file} imports ${to}`)).toEqual([])
})

test('only the command line and the generator of pages know the built-in providers', () => {
  const known = new Set(['src/cli/providers.ts', 'src/codegen/generate.ts'])
  const wrong = inside.filter(({ to, file }) => file.startsWith('src/') && to.startsWith('mocks/') && !known.has(file))
  expect(wrong.map(({ file, to }) => `${file} imports ${to}`)).toEqual([])
})

test('no command of the command line imports another', () => {
  const wrong = inside.filter((each) => [each.file, each.to].every((file) => file.startsWith('src/cli/commands/')))
  expect(wrong.map(({ file, to }) => `${file} imports ${to}`)).toEqual([])
})

test('no files import each other in a circle, type imports and dynamic ones included', () => {
  const arrows = inside.map(({ file, to }) => ({ from: file, to }))
  expect(circlesIn(files, arrows)).toEqual(knownCircles)
})

test('rooms import only downwards', () => {
  const arrows = Object.entries(table).flatMap(([from, all]) => all.map((to) => ({ from, to })))
  expect(circlesIn(Object.keys(table), arrows)).toEqual([])
})

test('no folder has more than 16 files, so that each is read at a glance', () => {
  const sizes = Map.groupBy([...filesUnder('src'), ...filesUnder('test')], dirname)
  const large = [...sizes].filter(([, all]) => all.length > 16)
  expect(large.map(([folder, all]) => `${folder}: ${all.length} files. Group them by idea.`)).toEqual([])
})

test('no two exported types share a name, except for those of clients and pages, which stand alone', () => {
  const shared = files.filter((file) => file.startsWith('src/') && !/^src\/(?:[^/]+$|generated|clients|dashboard\/app)/.test(file))
  const declared = shared.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    return [...text.matchAll(/^export (?:abstract )?(?:type|interface|class) (\w+)/gm)].map(([, name = '']) => ({ name, file }))
  })
  const twice = [...Map.groupBy(declared, ({ name }) => name)].filter(([, all]) => all.length > 1)
  expect(twice.map(([name, all]) => `${name}: ${all.map(({ file }) => file).join(', ')}`)).toEqual([])
})

test('finds a circle of imports from any start, and none in a line', () => {
  const arrows = ['ab', 'bc', 'ca', 'cd', 'ef'].map(([from = '', to = '']) => ({ from, to }))
  expect(circlesIn(['f', 'e', 'd', 'c', 'b', 'a'], arrows)).toEqual([['a', 'b', 'c']])
})
