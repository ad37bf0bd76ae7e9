import { expect, onTestFinished, test } from 'vitest'
import { fint } from '../../mocks/fint/index.ts'
import { createMock } from '../../src/index.ts'
import { listen, type Listening } from '../../src/node.ts'
import { random } from '../../src/sample/random.ts'
import { localControl, type Control } from '../../src/testing.ts'
import { outcomeOf, type Outcome } from './faultyTransports.ts'
import { endOf, journeyOf, type Journey, type JourneyStep } from './journeys.ts'

const worlds = 500
const atOnce = 50
const now = Date.UTC(2026, 0, 1)

interface Server {
  readonly control: Control
  readonly listening: Listening
}

async function start(): Promise<Server> {
  const mock = createMock({ providers: [fint], now: () => now })
  const listening = await listen(mock, { port: 0 })
  return { control: localControl(mock), listening }
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
    else this.outcomes.push(await outcomeOf(this.#send(step)))
  }

  async end(): Promise<object> {
    const { control } = this.#server
    // How the bytes of a body are cut into pieces is up to the network.
    const outcomes = this.outcomes.map(({ status, type, text, failed }) => ({ status, type, text, failed }))
    return { outcomes, ...(await endOf(control.world(this.journey.world))) }
  }

  #send({ path, body, fault }: Extract<JourneyStep, { readonly path: string }>): Promise<Response> {
    return fetch(`${this.#server.listening.url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-requested-with': 'XMLHttpRequest',
        'x-mock-world': this.journey.world,
        ...(fault !== undefined && { 'x-mock-fault': fault }),
      },
      body: JSON.stringify(body),
    })
  }
}

/** Takes steps of journeys that are picked at random, so many at a time. */
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
  await server.listening.close()
}

test(
  '500 worlds with random faults and journeys, 50 calls at a time, each end as if they had run alone',
  { timeout: 120_000 },
  async () => {
    const crowded = await start()
    onTestFinished(() => crowded.listening.close())
    const together = Array.from({ length: worlds }, (_, number) => new Traveller(crowded, journeyOf(number)))
    await runTogether(together)
    const seen = new Set<string>()
    const shares = Array.from({ length: 10 }, (_, share) => together.filter((__, index) => index % 10 === share))
    await Promise.all(shares.map((share) => compareAlone(share, seen)))
    // Without faults that take effect, this test would show little.
    expect(seen.size).toBe(11)
  },
)
