import type { Call } from '../../engine/call.ts'
import { exampleCall } from '../../sample/exampleCall.ts'
import { createMock, type Mock } from '../../control/mock.ts'
import type { Mount } from '../../engine/routes.ts'
import { listen, type Listening } from '../../adapters/listen.ts'
import { basePaths } from '../../spec/api.ts'
import { curl } from '../curl.ts'
import { CommandError, exitCodes } from '../exit.ts'
import type { MockSettings } from '../settings.ts'
import { readSources, type Sources } from '../sources.ts'
import { specWarnings } from '../specWarnings.ts'
import { watchSpecs } from '../watchSpecs.ts'

/** Where a command writes and what it listens to; replaced in tests. */
export interface Surroundings {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
  /** Resolves when the command is told to stop. */
  readonly stopped: Promise<void>
}

/** `tally mock`: serves until it is told to stop. */
export async function runMock(settings: MockSettings, names: readonly string[], { out, err, stopped }: Surroundings): Promise<number> {
  const chosen = names.length > 0 ? names : settings.specs
  let current = await prepare(chosen, settings, err)
  const readAnew = async (): Promise<Sources> => {
    current = await prepare(chosen, settings, err)
    out('tally: read the specs anew; worlds start afresh')
    return current.sources
  }
  const stopWatching = settings.watch ? watchSpecs(current.sources, err, readAnew) : (): void => {}
  const listening = await open(
    swappable(() => current.mock),
    settings,
  )
  // Only now: whoever reads this may change a spec at once.
  out((await greeting(current, listening)).join('\n'))
  await stopped
  stopWatching()
  await listening.close()
  return exitCodes.well
}

interface Prepared {
  readonly sources: Sources
  readonly mock: Mock
}

/** Reads what is to be mocked, and tells what of it was passed over. */
async function prepare(names: readonly string[], settings: MockSettings, err: (line: string) => void): Promise<Prepared> {
  const sources = await readSources(names)
  const { seed, prefix, validateRequest, cors, delay } = settings
  const mock = createMock({ ...sources, seed, prefix, validateRequest, cors, delay })
  for (const line of specWarnings(mock, sources)) err(line)
  return { sources, mock }
}

/** A mock that stands for whichever one is current. */
function swappable(current: () => Mock): Mock {
  return {
    get mounts() {
      return current().mounts
    },
    get prefix() {
      return current().prefix
    },
    handle: (call) => current().handle(call),
    world: (name) => current().world(name),
    worldNames: () => current().worldNames(),
    close: () => current().close(),
  }
}

async function open(mock: Mock, { port, host, adminToken }: MockSettings): Promise<Listening> {
  try {
    return await listen(mock, { port, host, adminToken })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') throw new CommandError(`Port ${port} on ${host} is taken; choose another with --port, or 0 for a free one.`)
    if (code === 'EACCES') throw new CommandError(`Port ${port} on ${host} may not be used; choose one above 1023 with --port.`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new CommandError(`This machine has no address ${host}; choose another with --host.`)
    throw error
  }
}

async function greeting({ mock, sources: { specs } }: Prepared, { url, adminToken }: Listening): Promise<string[]> {
  const alone = mock.mounts.length === 1
  const lines = mock.mounts.flatMap((mount) => {
    const base = `${url}${mock.prefix}${mount.prefix}`
    const paths = new Set(mount.api.operations.flatMap(({ object }) => basePaths(object.servers ?? mount.api.document.servers)))
    const from = specs.find(({ name }) => name === mount.name)?.from
    return [
      `  ${mount.name.padEnd(14)} ${base}${alone ? `  and ${url}${mock.prefix}` : ''}${from === undefined ? '' : `  (${from})`}`,
      ...[...paths].filter((path) => path !== '').map((path) => `  ${''.padEnd(14)} ${base}${path}`),
    ]
  })
  const [first] = mock.mounts
  return [
    `tally: mocking ${mock.mounts.map(({ name }) => name).join(', ')}`,
    ...lines,
    `  ${'admin API'.padEnd(14)} ${url}/__admin${adminToken === undefined ? '' : `  with the header "Authorization: Bearer ${adminToken}"`}`,
    ...(first ? ['', 'Try:', `  ${await tryOut(mock, first, url)}`] : []),
    '',
  ]
}

/** A command that works at once: the first example call that the mock itself answers with success, in a world of its own. */
async function tryOut(mock: Mock, mount: Mount, url: string): Promise<string> {
  const candidates = mount.api.operations
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, 8)
    .map(exampleCall)
  const world = 'tally-tries'
  for (const example of candidates) {
    const [path = '', query = ''] = `${mock.prefix}${mount.prefix}${example.path}`.split('?')
    const headers = { ...example.headers, 'x-mock-world': world }
    const call: Call = {
      method: example.method,
      path,
      query,
      headers,
      body: example.body === undefined ? undefined : new TextEncoder().encode(example.body),
    }
    const { status } = await mock.handle(call)
    if (status < 300) {
      await mock.world(world).delete()
      return curl(`${url}${mock.prefix}${mount.prefix}`, example)
    }
  }
  if (mock.worldNames().includes(world)) await mock.world(world).delete()
  const [any] = candidates
  return any ? curl(`${url}${mock.prefix}${mount.prefix}`, any) : `curl ${url}/__admin/health`
}

/** Reads before writes, and of those the ones that need least. */
function rank({ method, parameters }: Mount['api']['operations'][number]): number {
  return (method === 'GET' ? 0 : 100) + parameters.filter(({ required }) => required).length
}
