import { Agent, request, type RequestOptions } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { fint } from '../../mocks/fint/index.ts'
import { createMock } from '../../src/index.ts'
import { listen, type Listening } from '../../src/node.ts'
import { random } from '../../src/sample/random.ts'
import { localControl, type Control } from '../../src/testing.ts'
import type { Outcome } from './faultyTransports.ts'
import { endOf, journeyOf, type Journey, type JourneyStep } from './journeys.ts'

const worlds = 500
const atOnce = 50
const now = Date.UTC(2026, 0, 1)

interface Server {
  readonly agent: Agent
  readonly control: Control
  readonly listening: Listening
}

async function start(): Promise<Server> {
  const mock = createMock({ providers: [fint], now: () => now })
  const listening = await listen(mock, { port: 0 })
  return { agent: new Agent({ keepAlive: true }), control: localControl(mock), listening }
}

/** A journey under way. */
class Traveller {
  readonly journey: Journey
  readonly outcomes: Outcome[] = []
  readonly #server: Server
  #next = 0

  constructor(server: Server, journey: Journey) {
    this.#server = server
    this.journey = journey
  }

  get isDone(): boolean {
    return this.#next > this.journey.steps.length
  }

  /** Sets the faults, then takes one step at a time. */
  async goOn(): Promise<void> {
    const world = this.#server.control.world(this.journey.world)
    const step = this.journey.steps[this.#next - 1]
    this.#next += 1
    if (!step) for (const fault of this.journey.faults) await world.fault(fault)
    else if ('advance' in step) await world.advance(step.advance)
    else this.outcomes.push(await this.#send(step))
  }

  async end(): Promise<object> {
    const { control } = this.#server
    return { outcomes: this.outcomes, ...(await endOf(control.world(this.journey.world))) }
  }

  #send({ path, body, fault }: Extract<JourneyStep, { readonly path: string }>): Promise<Outcome> {
    const headers = {
      'content-type': 'application/json',
      'x-requested-with': 'XMLHttpRequest',
      'x-mock-world': this.journey.world,
      ...(fault !== undefined && { 'x-mock-fault': fault }),
    }
    return outcomeOfPost(new URL(path, this.#server.listening.url), { headers, body: JSON.stringify(body), agent: this.#server.agent })
  }
}

/** Sends a request and reads its response, at a fifth of the cost of `fetch`. */
function outcomeOfPost(url: URL, { body, ...options }: RequestOptions & { readonly body: string }): Promise<Outcome> {
  return new Promise((resolve) => {
    const sent = request(url, { ...options, method: 'POST' }, (response) => {
      const { statusCode: status = 0, headers } = response
      const type = headers['content-type'] ?? null
      let text = ''
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece))
      response.on('error', () => resolve({ status, type, text, failed: 'body' }))
      response.on('end', () => resolve({ status, type, text }))
    })
    sent.on('error', () => resolve({ failed: 'no response' }))
    sent.end(body)
  })
}

/** Takes steps of journeys that are picked at random, several at a time. */
async function runTogether(travellers: readonly Traveller[], dice = random(3)): Promise<void> {
  const idle = [...travellers]
  const work = async (): Promise<void> => {
    while (idle.length > 0) {
      const [traveller] = idle.splice(dice.int(0, idle.length - 1), 1) as [Traveller]
      await traveller.goOn()
      if (!traveller.isDone) idle.push(traveller)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}

/** Runs one journey after the other on a server that has no other world meanwhile. Adds the kinds of fault that took effect. */
async function compareAlone(travellers: readonly Traveller[], seen: Set<string>): Promise<void> {
  const server = await start()
  for (const traveller of travellers) {
    const alone = new Traveller(server, traveller.journey)
    while (!alone.isDone) await alone.goOn()
    const world = server.control.world(traveller.journey.world)
    expect(await traveller.end()).toEqual(await alone.end())
    for (const { fault, fired } of await world.faults()) if (fired > 0) seen.add(fault.kind)
    await world.delete()
  }
  server.agent.destroy()
  await server.listening.close()
}

test(
  '500 worlds with random faults and journeys, 50 calls at a time, each end as if they had run alone',
  { timeout: 120_000 },
  async () => {
    const crowded = await start()
    onTestFinished(() => {
      crowded.agent.destroy()
      return crowded.listening.close()
    })
    const together = Array.from({ length: worlds }, (_, number) => new Traveller(crowded, journeyOf(number)))
    await runTogether(together)
    const seen = new Set<string>()
    const shares = Array.from({ length: 10 }, (_, share) => together.filter((__, index) => index % 10 === share))
    await Promise.all(shares.map((share) => compareAlone(share, seen)))
    // Without faults that take effect, this test would show little.
    expect(seen.size).toBe(11)
  },
)
