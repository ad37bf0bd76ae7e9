/**
 * Sends mixed calls over many worlds to a server of its own, prints how its memory grows, and ends with a verdict:
 * `npm run soak -- [--calls 200000] [--worlds 200]`. The exit code is 1 if memory still grows at the end.
 */
import { Agent, request } from 'node:http'
import { parseArgs } from 'node:util'
import { providers } from '../../mocks/index.ts'
import { Child } from '../processes/child.ts'
import { findCores } from '../processes/cores.ts'
import { plateau, type Sample } from './plateau.ts'
import { soakCalls, type SoakCall } from './soakTraffic.ts'

const connections = 16
const checkpoints = 20
/** A world is deleted after this many calls, as tests do, so that its records do not grow without limit. */
const callsInWorld = 400

const { calls, worlds } = readOptions()
const server = new Child('soak/soakServer.ts', ['--max-http-header-size=65536'], findCores().server)
const { port } = await server.hear<{ port: number }>()
const agent = new Agent({ keepAlive: true, maxSockets: connections })
const callOf = soakCalls(providers)
const started = performance.now()
const samples: Sample[] = []
let sent = 0

process.stdout.write(`${calls.toLocaleString('en')} calls over ${worlds} worlds at a time, on ${connections} connections\n\n`)
process.stdout.write('       calls   seconds    RSS MB   heap MB\n')
for (let checkpoint = 1; checkpoint <= checkpoints; checkpoint += 1) {
  const until = Math.round((calls * checkpoint) / checkpoints)
  await Promise.all(Array.from({ length: connections }, () => sendUntil(until)))
  const { rss, heap } = await server.ask('memory', {})
  samples.push({ rss, heap })
  process.stdout.write(`${lineOf(rss, heap)}\n`)
}
agent.destroy()
await server.stop()
const verdict = plateau(samples)
process.stdout.write(`\n${verdict.words}\n`)
process.exitCode = verdict.isReached ? 0 : 1

async function sendUntil(until: number): Promise<void> {
  while (sent < until) {
    const call = sent
    sent += 1
    const slot = call % worlds
    const turn = Math.floor(call / worlds)
    const world = `soak-${slot}-${Math.floor(turn / callsInWorld)}`
    const { status } = await send(callOf(call), world)
    if (status === 500) throw new Error(`Call ${call} was answered with status 500.`)
    if (turn % callsInWorld === callsInWorld - 1) await send({ method: 'DELETE', path: `/__admin/worlds/${world}`, headers: {} }, world)
  }
}

function send({ method, path, headers, body }: SoakCall, world: string): Promise<{ readonly status: number }> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const all = { ...headers, ...length, 'x-mock-world': world }
    const sending = request({ host: '127.0.0.1', port, agent, method, path, headers: all }, (reply) => {
      reply.resume().on('end', () => resolve({ status: reply.statusCode ?? 0 }))
    })
    sending.on('error', reject).end(body)
  })
}

function lineOf(rss: number, heap: number): string {
  const seconds = (performance.now() - started) / 1_000
  const columns = [sent.toLocaleString('en').padStart(12), seconds.toFixed(0).padStart(9), megabytes(rss), megabytes(heap)]
  return `${columns.join(' ')}  ${'#'.repeat(Math.round(rss / 1e7))}`
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1).padStart(9)
}

function readOptions(): { readonly calls: number; readonly worlds: number } {
  try {
    const { values } = parseArgs({
      options: { calls: { type: 'string', default: '200000' }, worlds: { type: 'string', default: '200' } },
    })
    return { calls: wholeNumber('--calls', values.calls), worlds: wholeNumber('--worlds', values.worlds) }
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    process.exit(2)
  }
}

function wholeNumber(name: string, text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new Error(`${name} must be a whole number above 0.`)
}
