import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openStore } from '../../../src/logs/openStore.ts'
import { twinMock, twinOf } from './twins.ts'

const server = fileURLToPath(new URL('./server.ts', import.meta.url))

export interface Crashes {
  readonly acknowledged: number
  /** Things that were acknowledged and are not in the file. */
  readonly lost: readonly string[]
  /** Things without their twin. */
  readonly half: readonly string[]
  /** Things in the file. A call that was under way may have been stored without an answer. */
  readonly stored: number
}

export interface CrashOptions {
  readonly file: string
  readonly kills: number
  readonly callers: number
  /** Called after each kill. */
  readonly onKill?: (soFar: Crashes) => void
}

/** Kills a server under load again and again, and compares what it acknowledged with what is in its file. */
export async function crash({ file, kills, callers, onKill }: CrashOptions): Promise<Crashes> {
  const acknowledged = new Set<string>()
  let found: Crashes = { acknowledged: 0, lost: [], half: [], stored: 0 }
  for (let kill = 0; kill < kills; kill += 1) {
    const { child, url } = await start(file)
    const agent = new Agent({ keepAlive: true })
    const loads = Array.from({ length: callers }, async (_, caller) => {
      for (let index = 0; ; index += 1) {
        const id = `${kill}-${caller}-${index}`
        const status = await post({ agent, url, id }).catch(() => undefined)
        if (status === undefined) return
        if (status === 201) acknowledged.add(id)
      }
    })
    // Another moment each time.
    const before = acknowledged.size
    while (acknowledged.size < before + 50 + ((kill * 37) % 200)) await setTimeout(5)
    child.kill('SIGKILL')
    await Promise.all([once(child, 'exit'), ...loads])
    agent.destroy()
    found = await compare(file, acknowledged)
    onKill?.(found)
  }
  return found
}

async function compare(file: string, acknowledged: ReadonlySet<string>): Promise<Crashes> {
  const mock = twinMock(openStore(file))
  const { collections } = await mock.world().state(10_000_000)
  await mock.close()
  const ids = new Set((collections['shop/things']?.records ?? []).map((record) => (record as { readonly id: string }).id))
  const things = [...ids].filter((id) => !id.endsWith('-twin'))
  return {
    acknowledged: acknowledged.size,
    lost: [...acknowledged].filter((id) => !ids.has(id)),
    half: things.filter((id) => !ids.has(twinOf(id))),
    stored: things.length,
  }
}

async function start(file: string): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn(process.execPath, [server, file, 'full'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [data] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, url: String(data).trim() }
}

function post({ agent, url, id }: { readonly agent: Agent; readonly url: string; readonly id: string }): Promise<number> {
  const body = JSON.stringify({ id })
  const headers = { 'content-type': 'application/json', 'content-length': String(body.length) }
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/shop/things`, { method: 'POST', agent, headers }, (response) => {
      response
        .resume()
        .on('end', () => resolve(response.statusCode ?? 0))
        .on('error', reject)
    })
    sent.on('error', reject).end(body)
  })
}
