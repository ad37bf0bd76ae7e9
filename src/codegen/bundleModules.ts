/**
 * Part of `npm run build`: bundles the modules of the package into `dist/`. There are more than five hundred, and Node.js takes longer to find
 * and read that many files than to run them. Public entries keep their places, and what they share goes into chunks.
 */
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { chunkGroups } from './chunks.ts'

/** What package.json offers under some names: a file, or files by condition. */
interface Targets {
  readonly [name: string]: string | Targets
}

const root = fileURLToPath(new URL('../../', import.meta.url))
/** As deep as `src/cli/` is: some modules look for files of the package relative to themselves. */
const chunks = 'src/chunks'
/** Modules that run in a thread or process of their own. They are found relative to the one that starts them, which is in a chunk. */
const started = {
  [`${chunks}/thread/sqliteWorker`]: 'src/logs/sqlite/thread/sqliteWorker.ts',
  [`${chunks}/pactChild`]: 'src/verify/replay/pactChild.ts',
}

const bundle = await rolldown({
  cwd: root,
  input: { ...publicEntries(), ...started },
  platform: 'neutral',
  // Packages are installed beside this one, and validators are compiled into files of their own.
  external: /^(?![./])/,
})
await bundle.write({
  dir: `${root}dist`,
  entryFileNames: '[name].js',
  chunkFileNames: `${chunks}/[name]-[hash].js`,
  codeSplitting: { groups: chunkGroups(root) },
})
await bundle.close()

/** The sources of what programs can import and of the command, by their names in `dist/`. */
function publicEntries(): Record<string, string> {
  const { bin, exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Targets
  const built = [bin, exports].flatMap(filesIn).flatMap((file) => /^(?:\.\/)?dist\/(.+)\.js$/.exec(file)?.[1] ?? [])
  const sources = built.flatMap((name) => globSync(`${name}.ts`, { cwd: root }))
  return Object.fromEntries(sources.map((source) => [source.replace(/\.ts$/, ''), source]))
}

function filesIn(target: Targets[string] | undefined): readonly string[] {
  return typeof target === 'object' ? Object.values(target).flatMap(filesIn) : [target ?? []].flat()
}
