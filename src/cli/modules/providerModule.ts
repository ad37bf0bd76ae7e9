import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
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
    throw new LoadError(`${from}: The module cannot be loaded. ${error instanceof Error ? error.message : String(error)}`, { files })
  })
  const provider = loaded.default
  const files = [from, ...modules.files]
  if (!isProvider(provider))
    throw new LoadError(`${from}: The default export of the module must be a provider, such as infer(await loadSpec('./shop.yaml')).`, {
      files,
    })
  return { from, provider, files: [...files, ...(provider.files ?? [])] }
}

function isProvider(value: unknown): value is Provider {
  return (
    isObject(value) &&
    typeof value['name'] === 'string' &&
    ['document', 'collections', 'states', 'handlers'].every((each) => isObject(value[each]))
  )
}
