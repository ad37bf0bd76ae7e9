import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isObject } from '../document/lenient.ts'
import type { Provider } from '../provider/provider.ts'
import { CommandError } from './commandError.ts'

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
 * Loads the provider that a module exports by default. Each time the module runs again, but not those that it imports.
 *
 * @throws CommandError if the module cannot be loaded, or its default export is not a provider
 */
export async function loadProvider(from: string): Promise<ProviderModule> {
  const file = resolve(from)
  if (!existsSync(file)) throw new CommandError(`${from}: No such file.`)
  // Node.js keeps modules by their address: with a new one it runs the module again.
  const loaded = (await import(`${pathToFileURL(file).href}?load=${crypto.randomUUID()}`).catch((error: unknown) => {
    throw new CommandError(`${from}: The module cannot be loaded. ${error instanceof Error ? error.message : String(error)}`)
  })) as { readonly default?: unknown }
  const provider = loaded.default
  if (!isProvider(provider))
    throw new CommandError(`${from}: The default export of the module must be a provider, such as infer(await loadSpec('./shop.yaml')).`)
  return { from, provider, files: [from, ...(provider.files ?? [])] }
}

function isProvider(value: unknown): value is Provider {
  return (
    isObject(value) &&
    typeof value['name'] === 'string' &&
    ['document', 'collections', 'states', 'handlers'].every((each) => isObject(value[each]))
  )
}
