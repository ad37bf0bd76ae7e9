import type { FaultInput } from '../../src/control/input/faultInput.ts'
import { random, seedOf, type Random } from '../../src/sample/random.ts'
import type { TestWorld } from '../../src/testing.ts'

/** What one world goes through: faults that are set first, then calls and moves of its clock, in order. */
export interface Journey {
  readonly world: string
  readonly faults: readonly FaultInput[]
  readonly steps: readonly JourneyStep[]
}

export type JourneyStep = { readonly advance: string } | { readonly path: string; readonly body: object; readonly fault?: string }

const operations = ['verifyCustomer', 'registerCustomer', 'linkMeterNumber', 'disburseLoan', 'unlinkMeterNumber'] as const
const secrets = { partner_meta: 'demo-partner', transaction_pin: '1234' }
const askedFaults = ['truncated; bytes=5', 'reset', 'malformed-json', 'latency; ms=1', 'commit-then-drop', 'error; status=500']

/** The journey of a world with a number, which is always the same. */
export function journeyOf(number: number): Journey {
  const dice = random(seedOf(7, 'journey', number))
  const faults = Array.from({ length: dice.int(1, 4) }, () => faultOf(dice))
  return { world: `journey-${number}`, faults, steps: Array.from({ length: 10 }, () => stepOf(dice)) }
}

function faultOf(dice: Random): FaultInput {
  const settings = dice.pick<() => FaultInput>([
    () => ({ kind: 'outage', status: dice.pick([502, 503]) }),
    () => ({ kind: 'rate-limit', limit: dice.int(1, 4), perSeconds: 60 }),
    () => ({ kind: 'latency', min: 0, max: 3 }),
    () => ({ kind: 'error', status: dice.pick([409, 500, 503]), times: dice.int(1, 3) }),
    () => ({ kind: 'commit-then-drop', times: 1 }),
    () => ({ kind: 'missing-field', field: '/data' }),
    () => ({ kind: 'retyped-field', field: '/msg' }),
    () => ({ kind: 'malformed-json' }),
    () => ({ kind: 'truncated' }),
    () => ({ kind: 'dribble', ms: 2, pieces: 2 }),
    () => ({ kind: 'reset' }),
  ])()
  const where = dice.pick<() => object>([
    () => ({}),
    () => ({ operation: dice.pick(operations) }),
    () => ({ probability: dice.pick([0.3, 0.7]) }),
    () => ({ nth: { from: dice.int(1, 4), to: dice.int(4, 8) } }),
    () => ({ path: '/v1/power*', until: '2026-01-01T02:00:00Z' }),
  ])()
  return { ...settings, ...where }
}

function stepOf(dice: Random): JourneyStep {
  const phone = dice.pick(['08111111111', '08122222222'])
  const fault = dice.int(1, 8) === 1 ? { fault: dice.pick(askedFaults) } : {}
  const call = (path: string, body: object): JourneyStep => ({ path, body: { ...secrets, phone, ...body }, ...fault })
  return dice.pick<() => JourneyStep>([
    () => call('/fint/v1/powerverifyCustomer', {}),
    () => call('/fint/v1/power/registerCustomer', { first_name: 'Ada', last_name: 'Obi' }),
    () => call('/fint/v1/power/linkMeterNumber', { provider: 'EKEDP', meter_number: dice.pick(['45012345678', '45087654321']) }),
    () => call('/fint/v1/power/disburseLoan', { amount: dice.pick(['1000', '1500', '7']) }),
    () => call('/fint/v1/power/disburseLoan', { amount: '2000' }),
    () => call('/fint/v1/power/unlinkMeterNumber', {}),
    () => ({ advance: 'PT40M' }),
  ])()
}

/** How a world ends: its state, and what its journal says of each call, without real time and without what the network adds. */
export async function endOf(world: TestWorld): Promise<object> {
  const journal = await world.journal()
  const calls = journal.map(({ id, at, operation, version, answeredBy, request, reply, faults, sent, violations, notes }) => {
    const { path, body } = request
    return {
      id,
      at,
      operation,
      version,
      answeredBy,
      path,
      sentBody: body,
      status: reply.status,
      body: reply.body,
      faults,
      sent,
      violations,
      notes,
    }
  })
  return { state: await world.state(), calls }
}
