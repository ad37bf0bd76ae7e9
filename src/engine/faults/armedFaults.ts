import { seedOf } from '../../sample/random.ts'
import { hasEnded } from '../../world/views/endingRecords.ts'
import { placeOf, type Fault, type FaultOutcome, type FaultRecord } from '../../world/views/faults.ts'
import type { ServedExchange } from '../exchange.ts'

const none: readonly FaultRecord[] = Object.freeze([])

/** The id of a fault that a call asks for. No fault of a world has it, because ids have no spaces. */
export const askedId = 'this call'

/** Returns the principal that the call claims to be. At the gate, its credentials are not checked yet. */
export type PrincipalOf = (x: ServedExchange) => string | undefined

/** The faults that apply to a call: the one that it asks for, then those of its world. Undefined if there are none. */
export function armedFaults(x: ServedExchange, principalOf: PrincipalOf): readonly FaultRecord[] | undefined {
  const { askedFault, world, mount, operation } = x
  if (!world.standing.hasFaults) return askedFault && [askedFault]
  const known = world.views.faults.of(mount.name, operation.id)
  if (known.length === 0) return askedFault && [askedFault]
  const now = x.at ?? world.now()
  const armed = known.filter((record) => isOn(record, now) && meets(x, record.fault, principalOf))
  if (askedFault) return [askedFault, ...armed]
  return armed.length > 0 ? armed : undefined
}

function isOn(record: FaultRecord, now: number): boolean {
  return record.off !== true && !hasEnded(record, now) && (record.starts === undefined || now >= record.starts)
}

function meets(x: ServedExchange, { method, path, principal }: Fault, principalOf: PrincipalOf): boolean {
  if (method !== undefined && method.toUpperCase() !== x.call.method) return false
  if (path !== undefined && !isLike(path, pathOf(x)) && path !== x.operation.path) return false
  return principal === undefined || principal === principalOf(x)
}

/** The path below the provider's prefix. */
function pathOf({ operation, match }: ServedExchange): string {
  const params = match.kind === 'found' ? match.params : {}
  return operation.path.replaceAll(/\{([^}]*)\}/g, (whole, name: string) => params[name] ?? whole)
}

/** Whether a text matches a pattern, in which `*` means any text. Takes linear time. */
function isLike(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  const last = rest.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false
  let at = first.length
  for (const part of rest) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return at <= text.length - last.length
}

/** The armed faults of a place. No other call comes between, so their counts are still right. */
export function armedAt(x: ServedExchange, place: ReturnType<typeof placeOf>): readonly FaultRecord[] {
  return x.faults ? x.faults.armed.filter((record) => placeOf(record) === place) : none
}

/** Counts a call that a fault applies to, and notes the fault if it takes effect. Part of a step; the call's own fault is not in the world. */
export function noteCall(x: ServedExchange, record: FaultRecord, outcome: FaultOutcome): void {
  if (record !== x.askedFault) x.world.views.faults.count(record, outcome)
  if (outcome.fires) x.faults?.fired.push({ id: record.id, kind: record.fault.kind, place: placeOf(record) })
}

/** A fault in a sentence. */
export function faultWords({ id, fault }: FaultRecord): string {
  return id === askedId ? `The fault that the call asks for (${fault.kind})` : `The fault "${id}" (${fault.kind})`
}

/** Whether a fault takes effect on a call that it applies to, by number and probability. The same counts give the same choice. */
export function isChosen({ id, fault, seen }: FaultRecord, worldSeed: number): boolean {
  const { nth, probability } = fault
  const call = seen + 1
  if (typeof nth === 'number' && nth !== call) return false
  if (typeof nth === 'object' && (call < (nth.from ?? 1) || call > (nth.to ?? Infinity))) return false
  return probability === undefined || fractionOf(worldSeed, id, call) < probability
}

/** A number from 0 up to, but not including, 1, that depends only on its arguments. */
export function fractionOf(worldSeed: number, id: string, call: number | string): number {
  return (seedOf(worldSeed, 'fault', id, call) >>> 0) / 0x1_0000_0000
}
