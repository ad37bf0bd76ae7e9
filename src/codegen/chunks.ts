import type { rolldown } from 'rolldown'

type Written = NonNullable<Parameters<Awaited<ReturnType<typeof rolldown>>['write']>[0]>
type Group = NonNullable<Exclude<Written['codeSplitting'], boolean | undefined>['groups']>[number]
type Context = Parameters<Extract<Group['name'], (...given: never) => unknown>>[1]

/**
 * Modules with which something starts, by the name of their chunk, and two that explanations and tests share. Those that need least come
 * first.
 */
const starts = {
  command: 'src/cli/main.ts',
  client: 'src/client.ts',
  clientXml: 'src/clientXml.ts',
  clientCheck: 'src/clientCheck.ts',
  provider: 'src/provider/index.ts',
  settings: 'src/cli/settings/configuredOptions.ts',
  lint: 'src/cli/commands/lint.ts',
  express: 'src/express.ts',
  words: 'src/sample/values/words.ts',
  mergePatch: 'src/provider/mergePatch.ts',
  testing: 'src/testing.ts',
  explain: 'src/cli/commands/explain.ts',
  node: 'src/node.ts',
  msw: 'src/msw.ts',
  library: 'src/index.ts',
  mock: 'src/cli/commands/mock.ts',
}

/**
 * Joins what a mock loads into a chunk for each start. Node.js takes a while for each file, and a bundler makes one for each set of entries
 * that share modules, which were sixty. A module is in the chunk of the first start that needs it, so a small one loads little more than
 * it needs.
 */
export function chunkGroups(root: string): Group[] {
  let chunks: ReadonlyMap<string, string> | undefined
  return Object.keys(starts).map((name, index, { length }) => ({
    name: (id, context) => ((chunks ??= chunksBy(root, context)).get(id) === name ? name : null),
    debugName: name,
    priority: length - index,
  }))
}

function chunksBy(root: string, context: Context): ReadonlyMap<string, string> {
  const needed = new Set([starts.library, starts.mock].flatMap((start) => [...reachedFrom(root + start, context)]))
  const chunks = new Map<string, string>()
  for (const [name, start] of Object.entries(starts)) {
    for (const id of reachedFrom(root + start, context)) {
      if (needed.has(id) && !isStart(id, context) && !chunks.has(id)) chunks.set(id, name)
    }
  }
  return chunks
}

/** Public entries and modules that are loaded on demand keep files of their own. */
function isStart(id: string, context: Context): boolean {
  const { isEntry, dynamicImporters = [] } = context.getModuleInfo(id) ?? {}
  return isEntry === true || dynamicImporters.length > 0
}

/** A module and all that it imports, except on demand. */
function reachedFrom(start: string, context: Context): ReadonlySet<string> {
  const reached = new Set([start])
  // The set grows while it is visited.
  for (const id of reached) for (const each of context.getModuleInfo(id)?.importedIds ?? []) reached.add(each)
  return reached
}
