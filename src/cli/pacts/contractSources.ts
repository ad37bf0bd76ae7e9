import { join } from 'node:path'
import type { Provider } from '../../provider/provider.ts'
import { compile } from '../../spec/api.ts'
import type { LoadOptions } from '../../load/loadSpec.ts'
import type { OpenApiDocument } from '../../document/document.ts'
import type { Pact } from '../../verify/pact/pact.ts'
import type { Subject } from '../../verify/pact/cases.ts'
import { CommandError } from '../commandError.ts'
import { didYouMean } from '../../control/input/didYouMean.ts'
import { builtInProviders } from '../providers.ts'
import { specName } from '../../load/specName.ts'
import { readSpec } from '../sources.ts'

/** A provider, its pacts, its spec and how it is mocked. */
export interface ContractSource extends Subject {
  /** The name it is mocked under. */
  readonly mount: string
  readonly document: OpenApiDocument | undefined
  /** Undefined for a provider that is not built in. */
  readonly behaviour: Provider | undefined
}

export interface ContractSelection extends LoadOptions {
  /** Where the pacts are from. */
  readonly folder: string
  /** Providers to verify; empty for every provider that has pacts. */
  readonly names: readonly string[]
  /** `petstore=./petstore.yaml`, or only the path if the file is named after the provider. */
  readonly specs: readonly string[]
  /** Whether a provider without a spec is an error. */
  readonly requireSpec: boolean
}

/** Finds the spec of each provider that has pacts. A spec given by the user wins over a built-in one. */
export async function contractSources(
  pacts: readonly Pact[],
  { folder, names, specs, requireSpec, ...options }: ContractSelection,
): Promise<ContractSource[]> {
  const present = [...new Set(pacts.map(({ provider }) => provider))]
  if (present.length === 0)
    throw new CommandError(`Nothing to verify: there is no ${join(folder, '*.json')}. Pass another folder with --pacts.`)
  const missing = names.find((name) => !present.includes(name))
  if (missing !== undefined)
    throw new CommandError(
      `No pact found for the provider "${missing}".${didYouMean(missing, present)} Providers with pacts: ${present.join(', ')}.`,
    )
  const given = await readSpecs(specs, present, options)
  const unused = [...given.keys()].find((name) => !present.includes(name))
  if (unused !== undefined)
    throw new CommandError(`--spec names the provider "${unused}", which has no pacts. Providers with pacts: ${present.join(', ')}.`)
  const wanted = present.filter((name) => names.length === 0 || names.includes(name))
  const sources = await Promise.all(wanted.map((name) => sourceOf(name, given.get(name), pacts)))
  const bare = requireSpec ? sources.find(({ document }) => !document) : undefined
  if (bare)
    throw new CommandError(
      `No spec for the provider "${bare.provider}", which ${bare.pacts[0]?.file ?? 'a pact'} names: pass --spec '${bare.provider}=path'.`,
    )
  return sources
}

/** A provider with its pacts: with the given spec, or else the built-in one. */
export async function sourceOf(name: string, document: OpenApiDocument | undefined, pacts: readonly Pact[]): Promise<ContractSource> {
  const [behaviour] = document ? [] : await builtInProviders([name])
  const known = document ?? (behaviour?.document as OpenApiDocument | undefined)
  return {
    provider: name,
    mount: behaviour ? name : specName(name),
    pacts: pacts.filter(({ provider }) => provider === name),
    document: known,
    api: known && compile(known),
    behaviour,
  }
}

/** Reads the specs that `--spec` names, by provider. A path without a name is matched with the names in `present`. */
export async function readSpecs(
  specs: readonly string[],
  present: readonly string[],
  options: LoadOptions,
): Promise<ReadonlyMap<string, OpenApiDocument>> {
  const found = new Map<string, OpenApiDocument>()
  for (const each of specs) {
    const [, named, from = each] = /^([^=/\\]+)=(.+)$/s.exec(each) ?? []
    const { document } = await readSpec(from, [], options)
    const name = named ?? present.find((provider) => specName(provider) === specName(from))
    if (name === undefined)
      throw new CommandError(`No provider has the name of the file ${from}: pass --spec 'name=${from}', with one of ${present.join(', ')}.`)
    found.set(name, document)
  }
  return found
}

/** The default parameters of each provider state. */
export function stateDefaults({ behaviour }: Pick<ContractSource, 'behaviour'>): (state: string) => Readonly<Record<string, unknown>> {
  return (state) => behaviour?.states[state]?.params ?? {}
}
