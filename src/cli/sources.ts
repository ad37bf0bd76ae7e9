import { existsSync } from 'node:fs'
import type { Provider } from '../provider/provider.ts'
import { loadSpec, type LoadOptions } from '../load/loadSpec.ts'
import type { LoadedSpec } from '../load/loadedSpec.ts'
import { positionOf } from '../load/text/positions.ts'
import type { SpecInput } from '../mock/specMount.ts'
import { compile, type Api } from '../spec/api.ts'
import { danglingReferences } from '../document/walk/dangling.ts'
import { SpecError, type OpenApiDocument } from '../document/document.ts'
import type { NamedSpec } from '../codegen/clients/clientFile.ts'
import { CommandError } from './commandError.ts'
import { isProviderModule, loadProvider, type ProviderModule } from './modules/providerModule.ts'
import { didYouMean } from '../control/input/didYouMean.ts'
import { builtInProviders, providerNames } from './providers.ts'

/** Most errors to print: users fix the first few and run the command again. */
const mostShown = 10

/** What a command works on: built-in providers, given by name, modules of providers, and specs, given by path or URL. */
export interface Sources {
  readonly providers: readonly Provider[]
  /** Modules of the user's own; their providers are among `providers`. */
  readonly modules: readonly ProviderModule[]
  readonly specs: readonly SpecSource[]
}

/** A spec as it was loaded, under a name that no other source has. */
export interface SpecSource extends SpecInput, LoadedSpec {
  readonly document: OpenApiDocument
  readonly api: Api
}

/**
 * Looks up each name among the built-in providers. Any other name is loaded as a module that exports a provider, such as `./shop.ts`, or
 * read as the path or URL of a spec. Without names, every built-in provider is meant. A provider always keeps its name; a spec with the
 * same name becomes `fint-2`.
 */
export async function readSources(names: readonly string[], options: LoadOptions = {}): Promise<Sources> {
  if (names.length === 0) return { providers: await builtInProviders(), modules: [], specs: [] }
  const found = await builtInProviders([...new Set(names)])
  const builtIn = found.map(({ name }) => name)
  const others = [...new Set(names)].filter((name) => !builtIn.includes(name))
  const modules = await Promise.all(others.filter(isProviderModule).map(loadProvider))
  const taken = [...builtIn, ...modules.map(({ provider }) => provider.name)]
  const specs: SpecSource[] = []
  for (const from of names.filter((name) => !builtIn.includes(name) && !isProviderModule(name))) {
    const spec = await readSpec(from, taken, options)
    taken.push(spec.name)
    specs.push(spec)
  }
  return { providers: [...found, ...modules.map(({ provider }) => provider)], modules, specs }
}

/**
 * Reads a spec from a path or URL, under a name that is not taken.
 *
 * @throws CommandError if the name is neither, or the document is not OpenAPI 3.0 or 3.1
 */
export async function readSpec(from: string, taken: readonly string[], options: LoadOptions = {}): Promise<SpecSource> {
  if (/^[\w-]+$/.test(from) && !existsSync(from)) {
    throw new CommandError(
      `No provider is called "${from}".${didYouMean(from, providerNames)} Built-in providers: ${providerNames.join(', ')}. Name a spec by its path or URL, such as ./${from}.yaml.`,
    )
  }
  const loaded = await loadSpec(from, options)
  const document = loaded.document as OpenApiDocument
  try {
    return { ...loaded, name: freeName(loaded.name, taken), document, api: compile(document) }
  } catch (error) {
    if (error instanceof SpecError)
      throw new CommandError(`${await positionOf(from, error.at)}: ${error.message}${error.at && ` (${error.at})`}`)
    throw error
  }
}

/**
 * Reads one spec, a built-in provider's or the user's own.
 *
 * @throws CommandError with the position of each reference that does not resolve, since no code can be generated for it
 */
export async function readOne(name: string, options: LoadOptions = {}): Promise<NamedSpec> {
  const { providers: known, specs } = await readSources([name], options)
  const found = specs[0] ?? (known[0] as Provider)
  const document = found.document as OpenApiDocument
  const dangling = danglingReferences(document).toSorted((a, b) => (a.at < b.at ? -1 : 1))
  if (dangling.length > 0) {
    const lines = dangling
      .slice(0, mostShown)
      .map(async ({ ref, at }) => `${await positionOf(name, at)}: The reference "${ref}" does not resolve. (${at})`)
    throw new CommandError((await Promise.all(lines)).join('\n'))
  }
  return { name: found.name, from: name, api: specs[0]?.api ?? compile(document) }
}

function freeName(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`
    if (!taken.includes(candidate) && candidate !== 'tally') return candidate
  }
}
