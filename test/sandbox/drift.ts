import type { Answer } from './operation.ts'

/**
 * A change of the stand-in that makes it differ from the vendor's pages, for the `operation`: an id, `fint.*` for all of a provider, or
 * `*` for all. `at` is a JSON pointer into the body of the answer, with `*` for every item or property; an answer without that place does
 * not change.
 */
export type Drift = { readonly operation: string } & (
  | { readonly kind: 'rename'; readonly at: string; readonly to: string }
  | { readonly kind: 'type'; readonly at: string; readonly to: JsonType }
  | { readonly kind: 'remove'; readonly at: string }
  | { readonly kind: 'add'; readonly at: string; readonly value: unknown }
  /** For every answer, or those with the status `from`. The body does not change. */
  | { readonly kind: 'status'; readonly from?: number; readonly to: number }
  /** The call takes effect at once, but is answered late. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** The connection is reset before the call takes effect. */
  | { readonly kind: 'down' }
  /** Tokens are issued expired. */
  | { readonly kind: 'expired-token' }
)

export type JsonType = keyof typeof converted

const converted = {
  string: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
  number: (value: unknown) => Number(value) || 0,
  boolean: Boolean,
  null: () => null,
  object: (value: unknown) => ({ value }),
  array: (value: unknown) => [value],
}

/** The number of arguments of each kind on a command line. */
const words: Readonly<Record<Drift['kind'], readonly number[]>> = {
  rename: [2],
  type: [2],
  remove: [1],
  add: [2],
  status: [1, 2],
  slow: [1],
  down: [0],
  'expired-token': [0],
}

/** Reads a line such as `fint.verifyCustomer rename /data/hasMeter has_meter`: operation, kind, and the fields of that kind. */
export function parseDrift(line: string): Drift {
  const [operation = '', kind = '', ...rest] = line.trim().split(/\s+/)
  const counts = Object.entries(words).find(([name]) => name === kind)?.[1]
  if (!counts?.includes(rest.length)) {
    throw new Error(`Invalid drift "${line}"; expected <operation> <${Object.keys(words).join('|')}> and the fields of that kind.`)
  }
  const [first = '', second = ''] = rest
  const fields: Record<string, object> = {
    rename: { at: first, to: second },
    type: { at: first, to: second },
    remove: { at: first },
    add: { at: first, value: second },
    status: second === '' ? { to: Number(first) } : { from: Number(first), to: Number(second) },
    slow: { ms: Number(first) },
  }
  return { operation, kind, ...fields[kind] } as Drift
}

/** Throws if a drift could never have an effect. */
export function checkDrift(drift: Drift, operations: readonly string[]): void {
  const fail = (reason: string): never => {
    throw new Error(`${reason} in the drift ${JSON.stringify(drift)}`)
  }
  const hit = operations.filter((id) => concerns(drift, id))
  if (hit.length === 0) fail(`No operation "${drift.operation}" (there are ${operations.join(', ')})`)
  if (!(drift.kind in words)) fail(`No such kind (there are ${Object.keys(words).join(', ')})`)
  if ('at' in drift && !/^(\/[^/]+)+$/.test(drift.at)) fail(`"${drift.at}" must be a JSON pointer into the body, such as /data/hasMeter`)
  if (drift.kind === 'type' && !(drift.to in converted)) fail(`No such type (there are ${Object.keys(converted).join(', ')})`)
  if (drift.kind === 'status' && !(drift.to >= 200 && drift.to <= 599)) fail('"to" must be a status from 200 to 599')
  if (drift.kind === 'slow' && !(drift.ms >= 0)) fail('"ms" must be a number of milliseconds')
  if (drift.kind === 'expired-token' && !hit.some((id) => id.endsWith('.createToken')))
    fail('Only createToken issues tokens, not the operation')
}

export function concerns({ operation }: Drift, id: string): boolean {
  return operation === '*' || operation === id || (operation.endsWith('.*') && id.startsWith(operation.slice(0, -1)))
}

/** An answer changed by the drifts; the same object if none applies. */
export function withDrift(answer: Answer, drifts: readonly Drift[]): Answer {
  return drifts.reduce((changed, drift) => {
    if (drift.kind === 'status')
      return drift.from === undefined || drift.from === changed.status ? { ...changed, status: drift.to } : changed
    if (!('at' in drift)) return changed
    const body: unknown = structuredClone(changed.body)
    const keys = drift.at.slice(1).split('/').map(unescape)
    const key = keys.at(-1) ?? ''
    const holders = holdersOf(body, keys.slice(0, -1)).filter((holder) => drift.kind === 'add' || key === '*' || key in holder)
    for (const holder of holders) for (const name of key === '*' ? Object.keys(holder) : [key]) change(holder, name, drift)
    return holders.length > 0 ? { ...changed, body } : changed
  }, answer)
}

const unescape = (segment: string): string => segment.replaceAll('~1', '/').replaceAll('~0', '~')

type Holder = Record<string, unknown>

/** The objects and arrays at the end of the path. */
function holdersOf(body: unknown, path: readonly string[]): Holder[] {
  let found: unknown[] = [body]
  for (const key of path) {
    found = found.filter(isHolder).flatMap((one) => (key === '*' ? Object.values(one) : [one[key]]))
  }
  return found.filter(isHolder)
}

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null

function change(holder: Holder, key: string, drift: Drift): void {
  const before = holder[key]
  if (drift.kind === 'add') holder[key] = drift.value
  if (drift.kind === 'type') holder[key] = converted[drift.to](before)
  if (drift.kind === 'rename' || drift.kind === 'remove') delete holder[key]
  if (drift.kind === 'rename') holder[drift.to] = before
}
