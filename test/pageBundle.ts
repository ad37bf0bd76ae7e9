import { build, type InlineConfig } from 'vite'

export interface PageBundle {
  /** The code that a page loads at first. */
  readonly entry: string
  /** The code that it loads on demand. */
  readonly later: string
  /** Modules of Node.js that the code imports. */
  readonly nodeModules: readonly string[]
}

/** Bundles a module as an application, because a build of a library keeps white space. */
export async function bundleForPage(input: string): Promise<PageBundle> {
  const nodeModules: string[] = []
  const spy = {
    name: 'spy',
    enforce: 'pre' as const,
    resolveId(id: string) {
      if (id.startsWith('node:')) nodeModules.push(id)
      return undefined
    },
  }
  const rolldownOptions = { input, preserveEntrySignatures: 'strict' as const }
  const chunks = await bundleChunks({ build: { modulePreload: false, rolldownOptions }, plugins: [spy] })
  const code = (isEntry: boolean): string =>
    chunks
      .filter((chunk) => chunk.isEntry === isEntry)
      .map((chunk) => chunk.code)
      .join('')
  return { entry: code(true), later: code(false), nodeModules }
}

/** Bundles without a configuration file, and writes nothing. */
export async function bundleChunks({
  build: options,
  ...config
}: InlineConfig): Promise<{ readonly code: string; readonly isEntry: boolean }[]> {
  const result = await build({ configFile: false, logLevel: 'silent', ...config, build: { ...options, write: false } })
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []))
  return outputs.flatMap((each) => (each.type === 'chunk' ? [each] : []))
}
