import { basename } from 'node:path'
import type { Provider } from '../provider/provider.ts'
import { isUrl, loadSpec, positionOf } from '../load/load.ts'
import type { SpecInput } from '../mock/mock.ts'
import { compile, type Api } from '../spec/api.ts'
import { danglingReferences } from '../document/dangling.ts'
import { SpecError, type OpenApiDocument } from '../document/document.ts'
import { CommandError } from './exit.ts'
import { providers } from './providers.ts'

/** More places than this tell nobody more. */
const mostNamed = 10

/** What a command was told to work on: built-in providers by name, and specs by path or URL. */
export interface Sources {
  readonly providers: readonly Provider[]
  readonly specs: readonly SpecSource[]
}

/** A spec with the path or URL it was named by, and the files that it was read from. */
export interface SpecSource extends SpecInput {
  readonly from: string
  readonly files: readonly string[]
}

/**
 * Finds each name among the providers, then as a file or URL. None at all means every built-in provider. A provider
 * keeps its name whatever the order: a spec called like it becomes `fint-2`.
 */
export async function readSources(names: readonly string[]): Promise<Sources> {
  if (names.length === 0) return { providers, specs: [] }
  const found = [...new Set(names)].flatMap((name) => providers.find((each) => each.name === name) ?? [])
  const taken = found.map(({ name }) => name)
  const specs: SpecSource[] = []
  for (const from of names.filter((name) => !taken.includes(name))) {
    const spec = await readSpec(from, taken)
    taken.push(spec.name)
    specs.push(spec)
  }
  return { providers: found, specs }
}

export async function readSpec(from: string, taken: readonly string[]): Promise<SpecSource> {
  if (/^[\w-]+$/.test(from)) {
    throw new CommandError(
      `There is no provider "${from}"; there are ${providers.map(({ name }) => name).join(', ')}. A spec is named by its path or URL, such as ./${from}.yaml.`,
    )
  }
  const loaded = await loadSpec(from)
  const document = loaded.document as OpenApiDocument
  try {
    compile(document)
  } catch (error) {
    if (error instanceof SpecError)
      throw new CommandError(`${await positionOf(from, error.at)}: ${error.message}${error.at && ` (${error.at})`}`)
    throw error
  }
  return { name: freeName(slug(from), taken), document, from, files: loaded.files }
}

/** A spec that code is generated from: what it is called, and where it was found. */
export interface NamedSpec {
  readonly name: string
  readonly from: string
  readonly api: Api
}

/**
 * Reads one spec, a built-in provider's or the user's own.
 *
 * @throws CommandError with the place of each reference that leads nowhere: nothing can be generated for those
 */
export async function readOne(name: string): Promise<NamedSpec> {
  const { providers: known, specs } = await readSources([name])
  const found = specs[0] ?? (known[0] as Provider)
  const document = found.document as OpenApiDocument
  const dangling = danglingReferences(document)
    .map(({ at }) => at)
    .toSorted()
  if (dangling.length > 0) {
    const places = await Promise.all(
      dangling.slice(0, mostNamed).map(async (at) => `${await positionOf(name, at)}: this reference leads nowhere (${at}).`),
    )
    throw new CommandError(places.join('\n'))
  }
  return { name: found.name, from: name, api: compile(document) }
}

/** `./specs/Pet Store.v2.yaml` → `pet-store-v2` */
export function slug(from: string): string {
  const path = isUrl(from) ? new URL(from).pathname : from
  const name = basename(path)
    .replace(/\.(?:ya?ml|json)$/i, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return name.slice(0, 60) || 'spec'
}

function freeName(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`
    if (!taken.includes(candidate) && candidate !== 'tally') return candidate
  }
}
