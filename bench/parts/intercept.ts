/** Measures calls that MSW intercepts, in a process of its own: `intercept.ts <warmup> <calls> <rounds>`. Prints the result. */
import { http, HttpResponse, type HttpHandler } from 'msw/http'
import { setupServer } from 'msw/node'
import { fint } from '../../mocks/fint/index.ts'
import { handlers } from '../../src/msw.ts'
import type { Intercepted } from './msw.ts'
import { median } from '../statistics.ts'

const [warmup = 0, calls = 0, rounds = 0] = process.argv.slice(2).map(Number)
const url = 'https://api.fint.ng/v1/powerverifyCustomer'
const headers = { 'content-type': 'application/json' }
const body = '{"partner_meta":"demo-partner","phone":"08111111111"}'

const ours = handlers([fint])
await ours.control.world().given({ state: 'a customer has a meter', params: { first_name: 'Ada', last_name: 'Obi' } })
const server = setupServer(...ours)
server.listen({ onUnhandledFrame: 'error' })
const answer = (await (await fetch(url, { method: 'POST', headers, body })).json()) as object

/** A minimal handler, written by hand: it parses the body, and checks and keeps nothing. */
const byHand = http.post(url, async ({ request }) => {
  const { phone } = (await request.json()) as { phone?: string }
  return phone === undefined ? new HttpResponse(null, { status: 422 }) : HttpResponse.json(answer)
})
const kinds: readonly (readonly HttpHandler[])[] = [[byHand], ours]

const cpu: [number[], number[]] = [[], []]
for (const each of kinds) await measure(each, warmup)
for (let round = 0; round < rounds; round += 1) {
  for (const [index, each] of kinds.entries()) cpu[index as 0 | 1].push(await measure(each, calls))
}
const found: Intercepted = {
  byHand: median(cpu[0]),
  ours: median(cpu[1]),
  more: median(cpu[1].map((each, index) => each - (cpu[0][index] ?? NaN))),
}
process.send?.(found)
server.close()

/** CPU time of a call in microseconds, including the client. */
async function measure(each: readonly HttpHandler[], count: number): Promise<number> {
  server.resetHandlers(...each)
  const before = process.cpuUsage()
  for (let call = 0; call < count; call += 1) {
    const response = await fetch(url, { method: 'POST', headers, body })
    await response.text()
    if (response.status !== 200) throw new Error(`A call was answered with ${response.status}.`)
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / count
}
