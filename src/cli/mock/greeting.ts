import type { Listening } from '../../adapters/listen.ts'
import { curl } from '../../codegen/curlCommand.ts'
import type { Call } from '../../engine/call.ts'
import type { Mount } from '../../engine/routes.ts'
import type { Mock } from '../../control/mock.ts'
import { exampleCall } from '../../sample/exampleCall.ts'
import { basePaths } from '../../spec/api.ts'
import type { Sources } from '../sources.ts'

/** Holds the trial calls, so that users' worlds stay as they are. */
export const trialWorld = 'tally-tries'
/** Trying all operations of a large spec would take seconds. */
const mostTrials = 8

/** What `tally mock` prints once it listens: where each API and the admin API are, and a command to try. */
export async function greeting(mock: Mock, { specs, modules }: Sources, { url, adminToken }: Listening): Promise<string> {
  const [first] = mock.mounts
  const files = new Map(
    [...specs, ...modules.map(({ provider: { name }, from }) => ({ name, from }))].map(({ name, from }) => [name, from]),
  )
  return [
    `tally: mocking ${mock.mounts.map(({ name }) => name).join(', ')}`,
    ...mock.mounts.flatMap((mount) => addressLines(mock, mount, { url, file: files.get(mount.name) })),
    line('admin API', `${url}/__admin${adminToken === undefined ? '' : `  with the header "Authorization: Bearer ${adminToken}"`}`),
    ...(first ? ['', 'Try:', `  ${await workingCommand(mock, first, url)}`] : []),
  ].join('\n')
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

/** A command that succeeds at once: the first example call that the mock answers with success. */
async function workingCommand(mock: Mock, mount: Mount, url: string): Promise<string> {
  const prefix = `${mock.prefix}${mount.prefix}`
  const examples = mount.api.operations
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, mostTrials)
    .map(exampleCall)
  let working: (typeof examples)[number] | undefined
  for (const example of examples) {
    const { status } = await mock.handle(trialOf(example, prefix))
    if (status < 300) {
      working = example
      break
    }
  }
  if (mock.worldNames().includes(trialWorld)) await mock.world(trialWorld).delete()
  const shown = working ?? examples[0]
  return shown ? curl(`${url}${prefix}`, shown) : `curl ${url}/__admin/health`
}

function trialOf(example: ReturnType<typeof exampleCall>, prefix: string): Call {
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

/** Reads come before writes, and operations with fewer required parameters before others. */
function rank({ method, parameters }: Mount['api']['operations'][number]): number {
  return (method === 'GET' ? 0 : 100) + parameters.filter(({ required }) => required).length
}
