import type { Listening } from '../../adapters/listen.ts'
import { curl } from '../../sample/curlCommand.ts'
import type { Call } from '../../engine/call.ts'
import type { Mount } from '../../engine/routes.ts'
import type { Mock } from '../../control/mock.ts'
import { exampleCall, type ExampleCall } from '../../sample/exampleCall.ts'
import { basePaths } from '../../spec/api.ts'
import type { Operation } from '../../spec/operation.ts'
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
    ...(first ? ['', 'Try:', `  ${command(mock, first, { url, operation: candidates(first)[0] })}`] : []),
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
  // Most operations have the servers of the document.
  const paths = new Set([...new Set(mount.api.operations.map(({ servers }) => servers))].flatMap(basePaths))
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
  const operations = candidates(first)
  const working = await firstWorking(mock, first, operations)
  if (mock.worldNames().includes(trialWorld)) await mock.world(trialWorld).delete()
  if (working === undefined || working === operations[0]) return undefined
  return `tally: the mock refuses the command above. This one works:\n  ${command(mock, first, { url, operation: working })}`
}

function command(
  mock: Mock,
  mount: Mount,
  { url, operation }: { readonly url: string; readonly operation: Operation | undefined },
): string {
  return operation ? curl(`${url}${mock.prefix}${mount.prefix}`, exampleCall(operation)) : `curl ${url}/__admin/health`
}

/** The operations that are most likely to succeed, the likeliest first. */
function candidates({ api }: Mount): readonly Operation[] {
  const simple = sortedBy(api.operations, outerRank).slice(0, mostRead)
  return sortedBy(simple, rank).slice(0, mostTrials)
}

function sortedBy(operations: readonly Operation[], rankOf: (operation: Operation) => number): Operation[] {
  const ranks = new Map(operations.map((each) => [each, rankOf(each)]))
  return operations.toSorted((a, b) => (ranks.get(a) as number) - (ranks.get(b) as number))
}

/** The first operation whose example call the mock answers with success. */
async function firstWorking(mock: Mock, mount: Mount, operations: readonly Operation[]): Promise<Operation | undefined> {
  for (const operation of operations) {
    const { status } = await mock.handle(trialOf(exampleCall(operation), `${mock.prefix}${mount.prefix}`))
    if (status < 300) return operation
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
function rank(operation: Operation): number {
  return outerRank(operation) + operation.parameters.filter(({ required }) => required).length
}

/** Operations without keys in their path come before others, since nothing may have these keys. Then reads come before writes. */
function outerRank({ method, path }: Operation): number {
  return 200 * (path.split('{').length - 1) + (method === 'GET' ? 0 : 100)
}
