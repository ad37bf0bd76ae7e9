import { keyHeader } from './gateway.ts'
import type { Interaction, Pact } from '../pact/pact.ts'
import type { WireRequest } from '../targets/wire.ts'

/** An interaction under the key that it is known by while it is verified. */
export interface Keyed {
  readonly key: string
  readonly interaction: Interaction
}

/** A pact as Pact gets it: each interaction with a key, one provider state that stands for all of its own, and never pending. */
export function documentOf({ consumer, provider }: Pact, all: readonly Keyed[]): string {
  return JSON.stringify({
    consumer: { name: consumer },
    provider: { name: provider },
    interactions: all.map(({ key, interaction: { description, request, response } }) => ({
      type: 'Synchronous/HTTP',
      key,
      description,
      providerStates: [{ name: 'tally', params: { key } }],
      request: { ...request, headers: { ...request.headers, [keyHeader]: [key] } },
      response,
    })),
    metadata: { pactSpecification: { version: '4.0' } },
  })
}

/** Names of the values that the request takes from its provider states. */
export function wantedValues({ request: { generators = {} } }: Interaction): string[] {
  const { path, query, header, body } = generators
  const all = [path, ...[query, header, body].flatMap((each) => Object.values(each ?? {}))]
  const expressions = all.flatMap((each) => (each?.type === 'ProviderState' && each.expression !== undefined ? [each.expression] : []))
  return expressions.flatMap((text) =>
    text.includes('${') ? [...text.matchAll(/\$\{([^}]+)\}/g)].map(([, name]) => name as string) : [text],
  )
}

/** Pact’s client adds headers that no consumer has sent. */
export function onlyOwn(request: WireRequest, { request: { headers = {} } }: Interaction): WireRequest {
  const named = new Set(Object.keys(headers).map((name) => name.toLowerCase()))
  const kept = Object.entries(request.headers).filter(([name]) => name !== keyHeader && named.has(name))
  return { ...request, headers: { accept: '*/*', ...Object.fromEntries(kept) } }
}
