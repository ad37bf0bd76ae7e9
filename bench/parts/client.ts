import { createFintClient } from '../../src/clients/fint.ts'
import type { Cores } from '../processes/cores.ts'
import { startServer } from './rounds.ts'
import { median } from '../statistics.ts'

/** CPU time of this process for each call, in microseconds: medians over rounds. */
export interface ClientCost {
  readonly over: string
  readonly bare: number
  readonly client: number
  /** The time that the client adds, computed for each round. */
  readonly added: number
}

export interface ClientSize {
  readonly warmup: number
  readonly calls: number
  readonly rounds: number
}

type Fetch = (request: Request) => Promise<Response>
type Call = () => Promise<unknown>

const loan = { phone: '08011111111', amount: '1500', transaction_pin: '1234' }
const answer = JSON.stringify({
  status: true,
  msg: 'Loan Disbursed',
  data: { paymentReference: 'PL000000000001', meterNumber: '45000000001' },
})
const headers = { 'content-type': 'application/json' }
const atOnce: Fetch = async () => new Response(answer, { headers })

/** Measures `disburseLoan` with the client, and written by hand with `fetch`: over a `fetch` that answers at once, and over a server. */
export async function measureClient(cores: Cores, size: ClientSize): Promise<ClientCost[]> {
  const server = await startServer('post', 'bare', cores)
  const found = [
    await compare('a fetch that answers at once', { send: atOnce, baseUrl: 'http://fint.example' }, size),
    await compare(
      'bare node:http',
      { send: (request) => fetch(request), baseUrl: `http://127.0.0.1:${server.port}/fint` },
      { ...size, calls: size.calls / 4 },
    ),
  ]
  await server.child.stop()
  return found
}

interface Server {
  readonly send: Fetch
  readonly baseUrl: string
}

async function compare(over: string, { send, baseUrl }: Server, { warmup, calls, rounds }: ClientSize): Promise<ClientCost> {
  const fint = createFintClient({ baseUrl, partnerMeta: 'demo-partner', fetch: send })
  const byClient = (): Promise<unknown> => fint.disburseLoan(loan)
  const byHand = async (): Promise<unknown> => {
    const body = JSON.stringify({ partner_meta: 'demo-partner', ...loan })
    const sent = { ...headers, accept: 'application/json', 'x-requested-with': 'XMLHttpRequest' }
    const response = await send(new Request(`${baseUrl}/v1/power/disburseLoan`, { method: 'POST', headers: sent, body }))
    return response.json()
  }
  for (const call of [byHand, byClient]) await costOf(call, warmup)
  const measured: { bare: number; client: number }[] = []
  for (let round = 0; round < rounds; round += 1)
    measured.push({ bare: await costOf(byHand, calls), client: await costOf(byClient, calls) })
  return {
    over,
    bare: median(measured.map(({ bare }) => bare)),
    client: median(measured.map(({ client }) => client)),
    added: median(measured.map(({ bare, client }) => client - bare)),
  }
}

/** Microseconds for each call; the calls are made one after the other. */
async function costOf(call: Call, calls: number): Promise<number> {
  const before = process.cpuUsage()
  for (let index = 0; index < calls; index += 1) await call()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / calls
}
