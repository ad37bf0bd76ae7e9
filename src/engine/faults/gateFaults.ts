import type { HandlerReply } from '../../provider/provider.ts'
import { longestDelay } from '../../world/views/faultKinds.ts'
import type { FaultRecord } from '../../world/views/faults.ts'
import type { ServedExchange } from '../exchange.ts'
import { addDelay } from './exchangeFaults.ts'
import { armedAt, fractionOf, isChosen, noteCall } from './armedFaults.ts'
import type { MakeError } from './makeError.ts'

/** The effect of a fault at the gate on a call. */
interface Outcome {
  readonly fires: boolean
  readonly window?: FaultRecord['window']
  readonly delay?: number
  readonly reply?: () => HandlerReply
}

const nothing: Outcome = { fires: false }

/**
 * Runs the faults of the gate, before everything else, as a separate step. Delays add up. The first fault that refuses the call ends it.
 * Returns the refusal, if there is one.
 */
export function passGate(x: ServedExchange, makeError: MakeError): HandlerReply | undefined {
  const armed = armedAt(x, 'gate')
  if (armed.length === 0) return undefined
  return x.world.step(() => {
    for (const record of armed) {
      const outcome = isChosen(record, x.world.plan.seed) ? outcomeOf(x, record, makeError) : nothing
      noteCall(x, record, outcome)
      if (x.faults && outcome.fires) addDelay(x.faults, outcome.delay)
      if (outcome.fires && outcome.reply) return outcome.reply()
    }
    return undefined
  })
}

function outcomeOf(x: ServedExchange, record: FaultRecord, makeError: MakeError): Outcome {
  const { fault, ends } = record
  const now = x.at ?? x.world.now()
  if (fault.kind === 'latency') return { fires: true, delay: delayOf(record, x.world.plan.seed) }
  if (fault.kind === 'outage') {
    const headers = ends === undefined ? {} : { headers: { 'retry-after': secondsUntil(ends, now) } }
    return { fires: true, reply: () => makeError(x, { status: fault.status ?? 503, detail: fault.detail, ...headers }) }
  }
  if (fault.kind !== 'rate-limit') return nothing
  const length = fault.perSeconds * 1_000
  const window = windowAt(record, now, length)
  const headers = { 'retry-after': secondsUntil(window.began + length, now) }
  const reply = (): HandlerReply => makeError(x, { status: 429, detail: fault.detail, headers })
  return { fires: window.calls > fault.limit, window, reply }
}

/** The window of this call. If the clock was set back, a new one begins. */
function windowAt({ window }: FaultRecord, now: number, length: number): NonNullable<FaultRecord['window']> {
  const isOver = !window || now < window.began || now >= window.began + length
  return isOver ? { began: now, calls: 1 } : { began: window.began, calls: window.calls + 1 }
}

function secondsUntil(time: number, now: number): string {
  return String(Math.max(1, Math.ceil((time - now) / 1_000)))
}

function delayOf({ id, fault, seen }: FaultRecord, worldSeed: number): number {
  if (fault.kind !== 'latency') return 0
  if ('ms' in fault) return fault.ms
  const first = fractionOf(worldSeed, id, `${seen}/1`)
  if ('min' in fault) return fault.min + Math.floor(first * (fault.max - fault.min + 1))
  const second = fractionOf(worldSeed, id, `${seen}/2`)
  // Box–Muller: two even fractions make a value of the normal distribution.
  const normal = Math.sqrt(-2 * Math.log(1 - first)) * Math.cos(2 * Math.PI * second)
  // A log-normal distribution has no upper bound.
  return Math.min(longestDelay, Math.round(fault.median * Math.exp((fault.sigma ?? 0.5) * normal)))
}
