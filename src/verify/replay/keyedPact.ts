import { keyHeader } from './gateway.ts'
import type { Interaction, Pact } from '../pact/pact.ts'
import type { WireRequest } from '../targets/wire.ts'

/** An interaction with the key that names it while it is verified. */
export interface Keyed {
  readonly key: string
  readonly interaction: Interaction
}

/** A pact as Pact gets it: each interaction has a key, one provider state in place of its own, and is never pending. */
export function keyedPact({ consumer, provider }: Pact, all: readonly Keyed[]): string {
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

/** Names of the values that a request takes from its provider states. */
export function wantedValues({ request: { generators = {} } }: Interaction): string[] {
  const { path, query, header, body } = generators
  const all = [path, ...[query, header, body].flatMap((each) => Object.values(each ?? {}))]
  const expressions = all.flatMap((each) => (each?.type === 'ProviderState' && each.expression !== undefined ? [each.expression] : []))
  return expressions.flatMap((text) =>
    text.includes('${') ? [...text.matchAll(/\$\{([^}]+)\}/g)].map(([, name]) => name as string) : [text],
  )
}

/** A request without the headers that Pact's client adds, and no consumer has sent. */
export function withoutPactHeaders(request: WireRequest, { request: { headers = {} } }: Interaction): WireRequest {
  const named = new Set(Object.keys(headers).map((name) => name.toLowerCase()))
  const kept = Object.entries(request.headers).filter(([name]) => name !== keyHeader && named.has(name))
  return { ...request, headers: { accept: '*/*', ...Object.fromEntries(kept) } }
}
