import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Generators, Pact, Rules } from '../../src/verify/pact/pact.ts'
import { parsePact } from '../../src/verify/pact/parsePact.ts'

/** What a test sets of an interaction; the rest is a successful POST of JSON. */
export interface Told {
  readonly description?: string
  readonly type?: string
  readonly states?: readonly { readonly name: string; readonly params?: object }[]
  readonly pending?: boolean
  readonly method?: string
  readonly path?: string
  readonly query?: Readonly<Record<string, readonly string[]>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly requestRules?: Rules
  readonly requestGenerators?: Generators
  readonly status?: number
  readonly replyHeaders?: Readonly<Record<string, string>>
  readonly reply?: unknown
  readonly replyRules?: Rules
  readonly replyGenerators?: Generators
}

const json = 'application/json'
const jsonHeader: Rules = {
  header: { 'Content-Type': { combine: 'AND', matchers: [{ match: 'regex', regex: '^application/json(;.*)?$' }] } },
}

/** An interaction as Pact V4 writes it. */
export function interaction(told: Told): object {
  const { method = 'POST', path = '/', status = 200, states } = told
  const withBody = (body: unknown): object => (body === undefined ? {} : { body: { contentType: json, encoded: false, content: body } })
  return {
    type: told.type ?? 'Synchronous/HTTP',
    description: told.description ?? `${method} ${path} ${status}`,
    pending: told.pending ?? false,
    ...(states && { providerStates: states.map(({ name, params = {} }) => ({ name, params })) }),
    request: {
      method,
      path,
      ...(told.query && { query: told.query }),
      headers: lists({ ...(told.body !== undefined && { 'Content-Type': json }), ...told.headers }),
      ...withBody(told.body),
      ...(told.requestRules && { matchingRules: told.requestRules }),
      ...(told.requestGenerators && { generators: told.requestGenerators }),
    },
    response: {
      status,
      headers: lists({ ...(told.reply !== undefined && { 'Content-Type': json }), ...told.replyHeaders }),
      ...withBody(told.reply),
      matchingRules: { ...(told.reply !== undefined && jsonHeader), ...told.replyRules },
      ...(told.replyGenerators && { generators: told.replyGenerators }),
    },
  }
}

function lists(headers: object): object {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]))
}

/** A rule of one matcher. */
export function matcher(
  match: string,
  options: object = {},
): { readonly combine: string; readonly matchers: readonly { readonly match: string }[] } {
  return { combine: 'AND', matchers: [{ match, ...options }] }
}

export function pactText(provider: string, told: readonly Told[], consumer = 'app'): string {
  const metadata = { pactSpecification: { version: '4.0' } }
  return JSON.stringify(
    { consumer: { name: consumer }, provider: { name: provider }, interactions: told.map(interaction), metadata },
    undefined,
    2,
  )
}

export function pact(provider: string, told: readonly Told[], consumer = 'app'): Pact {
  return parsePact(pactText(provider, told, consumer), `${consumer}-${provider}.json`)
}

/** A new folder with these files. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tally-verify-'))
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return folder
}
