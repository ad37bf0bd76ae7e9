import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { providers } from '../../mocks/index.ts'
import { compile, type Api } from '../../src/spec/api.ts'
import type { Operation } from '../../src/spec/operation.ts'

export const folder = fileURLToPath(new URL('../../contracts/pacts', import.meta.url))

export interface MatchingRule {
  readonly match: string
  readonly regex?: string
  readonly min?: number
}

type Rules = Readonly<Record<string, { readonly matchers: readonly MatchingRule[] }>>

interface Message {
  readonly headers?: Readonly<Record<string, readonly string[]>>
  readonly body?: { readonly content: unknown }
  readonly matchingRules?: {
    readonly path?: Rules[string]
    readonly query?: Rules
    readonly header?: Rules
    readonly body?: Rules
  }
  readonly generators?: Readonly<Record<string, unknown>>
}

export interface Interaction {
  readonly description: string
  readonly providerStates?: readonly { readonly name: string; readonly params?: Readonly<Record<string, unknown>> }[]
  readonly request: Message & { readonly method: string; readonly path: string }
  readonly response: Message & { readonly status: number }
}

export interface Pact {
  readonly file: string
  readonly consumer: { readonly name: string }
  readonly provider: { readonly name: string }
  readonly interactions: readonly Interaction[]
}

/** The pacts of the working tree. */
export const pacts: readonly Pact[] = readdirSync(folder)
  .toSorted()
  .map((file) => ({ ...(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Omit<Pact, 'file'>), file }))

export function specOf(pact: Pact): object {
  const provider = providers.find(({ name }) => name === pact.provider.name)
  if (!provider) throw new Error(`${pact.file} is about a provider that is not built in.`)
  return provider.document
}

export function apiOf(pact: Pact): Api {
  return compile(specOf(pact))
}

export function operationOf(api: Api, { request, description }: Interaction): Operation {
  const match = api.match(request.method, request.path)
  if (match.kind !== 'found') throw new Error(`${description}: no operation has ${request.method} ${request.path}.`)
  return match.target
}
