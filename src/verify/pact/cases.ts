import type { Api } from '../../spec/api.ts'
import type { Operation } from '../../spec/operation.ts'
import type { Interaction, Pact } from './pact.ts'

/** A provider with its pacts, and its spec if that is known. */
export interface Subject {
  readonly provider: string
  readonly pacts: readonly Pact[]
  readonly api: Api | undefined
}

/** An interaction with its pact, and the operation that it calls, if the spec has it. */
export interface Case {
  readonly pact: Pact
  readonly interaction: Interaction
  readonly operation: Operation | undefined
}

/** All HTTP interactions of a provider's pacts, in order. */
export function casesOf({ pacts, api }: Subject): Case[] {
  return pacts.flatMap((pact) =>
    pact.interactions.map((interaction) => ({ pact, interaction, operation: api && operationOf(api, interaction) })),
  )
}

/** The name of what a case calls: operationId, or method and path if no operation is known. */
export function operationName({ operation, interaction: { request } }: Case): string {
  return operation?.id ?? `${request.method} ${request.path}`
}

function operationOf(api: Api, { request }: Interaction): Operation | undefined {
  const pairs = Object.entries(request.query ?? {}).flatMap(([name, values]) => values.map((value) => [name, value]))
  const headers = Object.fromEntries(Object.entries(request.headers ?? {}).map(([name, values]) => [name.toLowerCase(), values.join(', ')]))
  const match = api.match(request.method, request.path, { query: new URLSearchParams(pairs).toString(), headers })
  return match.kind === 'found' ? match.target : undefined
}
