import { ExactNumber, floorOf, isWhole } from '../numbers/exactNumber.ts'

/** Leads from a list or object of a view to the one that it is a view of. */
export const original = Symbol('original')

/** A value as validators read it: they know no other numbers than JavaScript's own. Parts without exact numbers are shared. */
export function viewOf(value: unknown, read: (exact: ExactNumber) => number): unknown {
  if (value instanceof ExactNumber) return read(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const items = value.map((each) => viewOf(each, read))
    return items.every((each, index) => each === value[index]) ? value : Object.assign(items, { [original]: value })
  }
  const fields = Object.entries(value).map(([name, each]) => [name, viewOf(each, read)] as const)
  const isSame = fields.every(([name, each]) => each === (value as Record<string, unknown>)[name])
  return isSame ? value : { ...Object.fromEntries(fields), [original]: value }
}

/** The value that a validator looks at through a view. */
export function originalOf(data: unknown, parent: object | undefined, name: string | number): unknown {
  const owner = parent && (parent as { readonly [original]?: Readonly<Record<string | number, unknown>> })[original]
  return owner ? owner[name] : data
}

/**
 * The largest number of JavaScript that is not above an exact one: it is within whole bounds if and only if the exact one is. What is
 * just beyond 64 bits is not mistaken for the largest number of 64 bits, which becomes 2⁶³ elsewhere.
 */
export function readBelow(exact: ExactNumber): number {
  const below = floorOf(exact)
  return below === 2 ** 63 ? 2 ** 63 + 2_048 : below
}

/** The same, but what is not whole stays so. */
export function readWhole(exact: ExactNumber): number {
  return isWhole(exact) ? readBelow(exact) : 0.5
}
