import * as fc from 'fast-check'
import type { Batch, Log, LoggedStep, SnapshotRow, Tail } from '../../src/world/log.ts'
import { loggedStep, type LoggedChange } from '../../src/world/step.ts'
import { anyText } from '../anyText.ts'

/** The tail of the world `default`, by default of the incarnation that most tests make. */
export async function read(log: Log, from: { readonly incarnation?: string; readonly after: number }): Promise<Tail> {
  const known = from.after > 0 ? { incarnation: 'one' } : {}
  const [tail] = (await log.read([{ world: 'default', ...known, ...from }])) as [Tail]
  return tail
}

export async function append(log: Log, after: number, steps: readonly LoggedStep[]): Promise<boolean> {
  return appendTo(log, 'one', { after, steps })
}

export async function appendTo(log: Log, incarnation: string, batch: Pick<Batch, 'after' | 'steps'>): Promise<boolean> {
  const [appended] = (await log.append([{ world: 'default', incarnation, ...batch }])) as [boolean]
  return appended
}

export async function rowsOf(snapshot: Tail['snapshot']): Promise<SnapshotRow[]> {
  const rows: SnapshotRow[] = []
  for await (const page of snapshot?.pages() ?? []) rows.push(...page)
  return rows
}

/** Steps that anybody may write to. */
export type Thawed = { -readonly [K in keyof LoggedStep]: LoggedStep[K] }

const text = fc.oneof(anyText, fc.constantFrom('', '\0', '\u{d800}', '\u{dfff}', '__proto__', "'; --", '\u{2028}'))
const number = fc.constantFrom(0, 0.1, -1, 1e308, 5e-324, Number.MAX_SAFE_INTEGER, 2 ** 60)
const document = fc.oneof(fc.dictionary(text, fc.jsonValue()), fc.dictionary(text, fc.oneof(number, text, fc.constant(null))))
const place = { collection: fc.constantFrom('bank/loans', 'tally/counters'), key: text, order: fc.nat() }
export const change: fc.Arbitrary<LoggedChange> = fc.oneof(fc.record({ ...place, after: document }), fc.record(place))

export function stepsFrom(version: number, count: number, writer = 'writer'): LoggedStep[] {
  return Array.from({ length: count }, (_, index) => {
    const at = version + index
    const changes = [{ collection: 'bank/loans', key: `${at}`, after: { id: `${at}`, writer }, order: at }]
    return loggedStep({ id: `${writer}:${at}`, version: at, at: 1_772_352_000_000 + at, changes })
  })
}
