import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isObject } from '../../document/lenient.ts'
import type { Provider } from '../../provider/provider.ts'
import { LoadError } from '../../load/loadError.ts'
import { FreshModules } from './freshModules.ts'

/** A provider of the user's own, the module that exports it, and the files to watch for changes. */
export interface ProviderModule {
  readonly from: string
  readonly provider: Provider
  readonly files: readonly string[]
}

export function isProviderModule(name: string): boolean {
  return /\.[cm]?[jt]s$/.test(name) && !/^https?:/i.test(name)
}

/**
 * Loads the provider that a module exports by default. Each time the module runs again, and so do the user's modules that it imports.
 *
 * @throws LoadError if the module cannot be loaded, or its default export is not a provider
 */
export async function loadProvider(from: string): Promise<ProviderModule> {
  const file = resolve(from)
  if (!existsSync(file)) throw new LoadError(`${from}: No such file.`, { files: [from] })
  const modules = new FreshModules()
  const loaded = await modules.import(pathToFileURL(file)).catch((error: unknown) => {
    const files = [from, ...modules.files, ...(error instanceof LoadError ? error.files : [])]
    throw new LoadError(`${from}: The module cannot be loaded. ${reasonOf(error)}`, { files })
  })
  const provider = loaded.default
  const files = [from, ...modules.files]
  if (!isProvider(provider))
    throw new LoadError(`${from}: The default export of the module must be a provider, such as infer(await loadSpec('./shop.yaml')).`, {
      files,
    })
  return { from, provider, files: [...files, ...(provider.files ?? [])] }
}

/** The folder of our own code, whose places do not help the user. */
const ownCode = fileURLToPath(new URL('../..', import.meta.url))
/** A file and a line in a stack. The file of an ES module is a URL, that of a CommonJS module a path. */
const place = /(?<=^|[\s(])(file:[^\s?]+?|\/[^\s?:]+|[A-Za-z]:\\[^\s?:]+)(?:(?:\?|%3F)[^\s:]*)?:(\d+)/g

/** The message of an error, after the first place in the user's own modules that its stack names. A LoadError says its place itself. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  for (const [, at = '', line] of error instanceof LoadError ? [] : (error.stack ?? '').matchAll(place)) {
    const file = at.startsWith('file:') ? fileURLToPath(at) : at
    if (!file.startsWith(ownCode) && !file.includes('node_modules')) return `${relative('', file)}:${line}: ${error.message}`
  }
  return error.message
}

function isProvider(value: unknown): value is Provider {
  return (
    isObject(value) &&
    typeof value['name'] === 'string' &&
    ['document', 'collections', 'states', 'handlers'].every((each) => isObject(value[each]))
  )
}
