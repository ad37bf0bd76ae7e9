import type { Provider } from '../provider/provider.ts'
import { compile } from '../spec/api.ts'
import type { OpenApiDocument } from '../document/document.ts'
import type { Pact } from '../verify/pact/pact.ts'
import type { Subject } from '../verify/subject.ts'
import { CommandError } from './exit.ts'
import { providers } from './providers.ts'
import { readSpec, slug } from './sources.ts'

/** A provider with its pacts, and how it is mocked. */
export interface ContractSource extends Subject {
  /** Name under which it is mocked. */
  readonly mount: string
  readonly document: OpenApiDocument | undefined
  /** Undefined where it is not built in. */
  readonly behaviour: Provider | undefined
}

export interface Wanted {
  /** Providers to verify; none means all that have pacts. */
  readonly names: readonly string[]
  /** `petstore=./petstore.yaml`, or a path alone where the file is called like the provider. */
  readonly specs: readonly string[]
  /** Whether every provider needs a spec. */
  readonly mustKnow: boolean
}

/** Joins pacts with the specs of their providers. Specs given win over those built in. */
export async function contractSources(pacts: readonly Pact[], { names, specs, mustKnow }: Wanted): Promise<ContractSource[]> {
  const present = [...new Set(pacts.map(({ provider }) => provider))]
  if (present.length === 0)
    throw new CommandError('There are no pacts in the folder, so nothing can be verified. Name another with --pacts.')
  const missing = names.find((name) => !present.includes(name))
  if (missing !== undefined)
    throw new CommandError(`There is no pact of the provider "${missing}"; there are pacts of ${present.join(', ')}.`)
  const given = await readSpecs(specs, present)
  const unused = [...given.keys()].find((name) => !present.includes(name))
  if (unused !== undefined)
    throw new CommandError(`--spec names the provider "${unused}", and there are only pacts of ${present.join(', ')}.`)
  const wanted = present.filter((name) => names.length === 0 || names.includes(name))
  return wanted.map((name) => {
    const source = sourceOf(name, given.get(name), pacts)
    if (mustKnow && !source.document)
      throw new CommandError(
        `There is no spec of "${name}", which ${source.pacts[0]?.file ?? 'a pact'} names: give it with --spec '${name}=path'.`,
      )
    return source
  })
}

/** A provider by its name: the spec given wins over the one built in. */
export function sourceOf(name: string, document: OpenApiDocument | undefined, pacts: readonly Pact[]): ContractSource {
  const behaviour = document ? undefined : providers.find((each) => each.name === name)
  const known = document ?? (behaviour?.document as OpenApiDocument | undefined)
  return {
    provider: name,
    mount: behaviour ? name : slug(name),
    pacts: pacts.filter(({ provider }) => provider === name),
    document: known,
    api: known && compile(known),
    behaviour,
  }
}

/** Specs as `--spec` names them, by provider; `present` are the providers that a path alone may mean. */
export async function readSpecs(specs: readonly string[], present: readonly string[]): Promise<ReadonlyMap<string, OpenApiDocument>> {
  const found = new Map<string, OpenApiDocument>()
  for (const each of specs) {
    const [, named, from = each] = /^([^=/\\]+)=(.+)$/s.exec(each) ?? []
    const { document } = await readSpec(from, [])
    const name = named ?? present.find((provider) => slug(provider) === slug(from))
    if (name === undefined)
      throw new CommandError(`Which provider is ${from} the spec of? Say --spec 'name=${from}', with one of ${present.join(', ')}.`)
    found.set(name, document)
  }
  return found
}

/** Parameters that a provider state has where none are given. */
export function stateDefaults({ behaviour }: Pick<ContractSource, 'behaviour'>): (state: string) => Readonly<Record<string, unknown>> {
  return (state) => behaviour?.states[state]?.params ?? {}
}
