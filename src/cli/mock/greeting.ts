import type { Listening } from '../../adapters/listen.ts'
import { curl } from '../../sample/curlCommand.ts'
import type { Call } from '../../engine/call.ts'
import type { Mount } from '../../engine/routes.ts'
import type { Mock } from '../../control/mock.ts'
import { exampleCall, type ExampleCall } from '../../sample/exampleCall.ts'
import { basePaths } from '../../spec/api.ts'
import type { Sources } from '../sources.ts'

/** The world of the trial calls, so that they do not touch the user's worlds. */
export const trialWorld = 'tally-tries'
/** Trying all operations of a large spec would take seconds. */
const mostTrials = 8
/** Reading the parameters of all operations of a large spec would delay the start. */
const mostRead = 40

/** The text that `tally mock` prints once it listens: the addresses of each API and the admin API, and a command to try. */
export function greeting(mock: Mock, { specs, modules }: Sources, { url, adminToken }: Listening): string {
  const [first] = mock.mounts
  const files = new Map(
    [...specs, ...modules.map(({ provider: { name }, from }) => ({ name, from }))].map(({ name, from }) => [name, from]),
  )
  return [
    `tally: mocking ${mock.mounts.map(({ name }) => name).join(', ')}`,
    ...mock.mounts.flatMap((mount) => addressLines(mock, mount, { url, file: files.get(mount.name) })),
    line('admin API', `${url}/__admin${adminToken === undefined ? '' : `  with the header "Authorization: Bearer ${adminToken}"`}`),
    line('dashboard', dashboardUrl({ url, adminToken })),
    ...(first ? ['', 'Try:', `  ${command(mock, first, { url, example: candidates(first)[0] })}`] : []),
  ].join('\n')
}

/** The page of the mock. It takes the token from the fragment of the address, which browsers do not send. */
export function dashboardUrl({ url, adminToken }: Pick<Listening, 'url' | 'adminToken'>): string {
  return `${url}/__admin/ui${adminToken === undefined ? '' : `#token=${encodeURIComponent(adminToken)}`}`
}

function line(name: string, text: string): string {
  return `  ${name.padEnd(14)} ${text}`
}

function addressLines(mock: Mock, mount: Mount, { url, file }: { readonly url: string; readonly file: string | undefined }): string[] {
  const base = `${url}${mock.prefix}${mount.prefix}`
  const alsoAtRoot = mock.mounts.length === 1 ? `  and ${url}${mock.prefix}` : ''
  const paths = new Set(mount.api.operations.flatMap(({ servers }) => basePaths(servers)))
  return [
    line(mount.name, `${base}${alsoAtRoot}${file === undefined ? '' : `  (${file})`}`),
    ...[...paths].filter((path) => path !== '').map((path) => line('', `${base}${path}`)),
  ]
}

/**
 * Tries the command of the greeting. Where the mock refuses it, returns another one that works, with a line before it. The greeting does
 * not wait for this: the first call of a large spec takes a while.
 */
export async function betterCommand(mock: Mock, { url }: Pick<Listening, 'url'>): Promise<string | undefined> {
  const [first] = mock.mounts
  if (!first) return undefined
  const examples = candidates(first)
  const working = await firstWorking(mock, first, examples)
  if (mock.worldNames().includes(trialWorld)) await mock.world(trialWorld).delete()
  if (working === undefined || working === examples[0]) return undefined
  return `tally: the mock refuses the command above. This one works:\n  ${command(mock, first, { url, example: working })}`
}

function command(mock: Mock, mount: Mount, { url, example }: { readonly url: string; readonly example: ExampleCall | undefined }): string {
  return example ? curl(`${url}${mock.prefix}${mount.prefix}`, example) : `curl ${url}/__admin/health`
}

/** Example calls of the operations that are most likely to succeed, the likeliest first. */
function candidates({ api }: Mount): readonly ExampleCall[] {
  const simple = api.operations.toSorted((a, b) => outerRank(a) - outerRank(b)).slice(0, mostRead)
  return simple
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, mostTrials)
    .map(exampleCall)
}

/** The first example call that the mock answers with success. */
async function firstWorking(mock: Mock, mount: Mount, examples: readonly ExampleCall[]): Promise<ExampleCall | undefined> {
  for (const example of examples) {
    const { status } = await mock.handle(trialOf(example, `${mock.prefix}${mount.prefix}`))
    if (status < 300) return example
  }
  return undefined
}

function trialOf(example: ExampleCall, prefix: string): Call {
  const [path = '', query = ''] = `${prefix}${example.path}`.split('?')
  return {
    method: example.method,
    path,
    query,
    headers: { ...lowerCase(example.headers), 'x-mock-world': trialWorld },
    body: example.body === undefined ? undefined : new TextEncoder().encode(example.body),
  }
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

/** The first part of the rank, then operations with fewer required parameters before others. */
function rank(operation: Mount['api']['operations'][number]): number {
  return outerRank(operation) + operation.parameters.filter(({ required }) => required).length
}

/** Operations without keys in their path come before others, since nothing may have these keys. Then reads come before writes. */
function outerRank({ method, path }: Mount['api']['operations'][number]): number {
  return 200 * (path.split('{').length - 1) + (method === 'GET' ? 0 : 100)
}
