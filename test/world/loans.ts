import * as fc from 'fast-check'
import type { Collection } from '../../src/world/collection/collection.ts'
import { DuplicateError } from '../../src/world/collection/duplicateError.ts'
import { collection } from '../../src/world/collection/definition.ts'
import type { PlainCollection } from './collection/plainCollection.ts'

type Scalar = string | number | boolean | null | undefined

export interface Loan {
  id: string | number
  partner?: Scalar
  phone?: Scalar
  status?: Scalar
  email?: Scalar
  terms?: { rates: number[] }
}

export const loans = collection<Loan>({
  key: 'id',
  unique: [['partner', 'phone'], ['email']],
  index: ['status', ['status', 'partner']],
})

/** Names that reach a prototype, keys that only look alike, and what breaks naive joining or UTF-8. */
export const keys: readonly (string | number)[] = [
  'a',
  '__proto__',
  'constructor',
  '',
  '1',
  1,
  '\u{d800}',
  '\u{dfff}',
  'a,b',
  'x'.repeat(3_000),
]
export const values: readonly Scalar[] = ['a', 's1:a', 'as1:a', '', '1', 1, true, null, undefined, '\u{d800}', '\u{dfff}', 'undefined']

const value = fc.constantFrom<Scalar>(...values)
const fields = fc.record<Partial<Loan>>(
  {
    partner: value,
    phone: value,
    status: value,
    email: value,
    terms: fc.array(fc.nat(3), { maxLength: 2 }).map((rates) => ({ rates })),
  },
  { requiredKeys: [] },
)
const key = fc.constantFrom(...keys)

type Write =
  | { readonly kind: 'insert' | 'put'; readonly document: Loan; readonly half: boolean }
  | { readonly kind: 'update'; readonly key: string | number; readonly fields: Partial<Loan> }
  | { readonly kind: 'rekey'; readonly key: string | number; readonly document: Loan; readonly half: boolean }
  | { readonly kind: 'delete'; readonly key: string | number }

export const write: fc.Arbitrary<Write> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('insert' as const, 'insert' as const, 'put' as const),
      document: withKey(),
      half: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('update' as const), key, fields }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rekey' as const), key, document: withKey(), half: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), key }) },
)

function withKey(): fc.Arbitrary<Loan> {
  return fc.tuple(key, fields).map(([id, rest]) => ({ ...rest, id }))
}

/** Does the same to both; hands back whether they took it. Throws where only one of them did. */
export function writeBoth(real: Collection<Loan>, plain: PlainCollection<Loan>, each: Write): boolean {
  const refusedByPlain = refusalOf(() => apply(plain, structuredClone(each)))
  const refusedByReal = refusalOf(() => apply(real, 'half' in each && each.half ? halfFrozen(each) : structuredClone(each)))
  if (refusedByPlain !== refusedByReal) throw new Error(`${JSON.stringify(each)}: ${refusedByReal}, but ought to be ${refusedByPlain}`)
  return refusedByReal === 'taken'
}

function apply(target: Collection<Loan> | PlainCollection<Loan>, each: Write): void {
  if (each.kind === 'rekey') target.rekey(String(each.key), each.document)
  else if ('document' in each) target[each.kind](each.document)
  else if (each.kind === 'update') target.update(String(each.key), each.fields)
  else target.delete(String(each.key))
}

/** Frozen on the outside only, as a careless handler may hand it over. */
function halfFrozen(each: Extract<Write, { document: Loan }>): Write {
  return { ...each, document: Object.freeze(structuredClone(each.document)) }
}

function refusalOf(act: () => void): string {
  try {
    act()
    return 'taken'
  } catch (error) {
    if (error instanceof DuplicateError) return 'duplicate'
    if (error instanceof RangeError) return 'missing'
    throw error
  }
}
