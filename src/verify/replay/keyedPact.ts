import { keyHeader } from './gateway.ts'
import type { Interaction, Message, Pact } from '../pact/pact.ts'
import type { PactVersion } from '../pact/pactVersion.ts'
import type { WireRequest } from '../targets/wire.ts'

/** An interaction with the key that names it while it is verified. */
export interface Keyed {
  readonly key: string
  /** As it is sent. */
  readonly interaction: Interaction
  readonly case: { readonly interaction: Interaction }
}

/**
 * Writes a pact for Pact's verifier, in the specification of its file. Requests and responses are as in the file, so that Pact reads them
 * itself. Each interaction has a key, one provider state in place of its own, and is never pending. Specification 3 has no keys, so there
 * the description is the key as well.
 */
export function keyedPact({ consumer, provider, version }: Pact, all: readonly Keyed[]): string {
  return JSON.stringify({
    consumer: { name: consumer },
    provider: { name: provider },
    interactions: all.map((each) => keyedInteraction(each, version)),
    metadata: { pactSpecification: { version: version === 4 ? '4.0' : '3.0.0' } },
  })
}

function keyedInteraction({ key, interaction, case: { interaction: own } }: Keyed, version: PactVersion): object {
  const changed = (side: 'request' | 'response'): object => withChanges(own.written[side], changesOf(own[side], interaction[side]), version)
  return {
    ...(version === 4 && { type: 'Synchronous/HTTP', key }),
    description: key,
    providerStates: [{ name: 'tally', params: { key } }],
    request: marked(changed('request'), version === 4 ? [key] : key),
    response: changed('response'),
  }
}

/** The fields of a message that are sent differently from the file. */
function changesOf(before: Message, now: Message): Partial<Message> {
  const fields = Object.entries(now).filter(([name, value]) => value !== (before as Readonly<Record<string, unknown>>)[name])
  return Object.fromEntries(fields)
}

/** A message as it is in the file, with some fields changed, written in the specification of the file. */
function withChanges(written: object, changes: Partial<Message>, version: PactVersion): object {
  if (version === 4) return { ...written, ...changes }
  const { body, headers, ...rest } = changes
  const joined = Object.entries(headers ?? {}).map(([name, all]) => [name, all.join(', ')])
  return { ...written, ...rest, ...(headers && { headers: Object.fromEntries(joined) }), ...(body && { body: body.content }) }
}

/** A request with the key in a header. */
function marked(request: object, key: string | readonly string[]): object {
  const { headers } = request as { readonly headers?: object | null }
  return { ...request, headers: { ...headers, [keyHeader]: key } }
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

/** A request without the headers that Pact's client adds and the consumer did not send. */
export function withoutPactHeaders(request: WireRequest, { request: { headers = {} } }: Interaction): WireRequest {
  const named = new Set(Object.keys(headers).map((name) => name.toLowerCase()))
  const kept = Object.entries(request.headers).filter(([name]) => name !== keyHeader && named.has(name))
  return { ...request, headers: { accept: '*/*', ...Object.fromEntries(kept) } }
}
