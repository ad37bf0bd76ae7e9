import { ExactNumber, floorOf, isWhole } from '../numbers/exactNumber.ts'

/** The field of a list or object in a view that contains the original. */
export const original = Symbol('original')

/** A copy of a value for validators, with JavaScript numbers in place of exact ones. Parts without exact numbers are not copied. */
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

/** The original of a value in a view. */
export function originalOf(data: unknown, parent: object | undefined, name: string | number): unknown {
  const owner = parent && (parent as { readonly [original]?: Readonly<Record<string | number, unknown>> })[original]
  return owner ? owner[name] : data
}

/**
 * The largest JavaScript number that is not above an exact one. It is within whole bounds if and only if the exact one is. Numbers just
 * above 2⁶³ become a larger one, since 2⁶³ itself may stand for the largest number of 64 bits, rounded.
 */
export function readBelow(exact: ExactNumber): number {
  const below = floorOf(exact)
  return below === 2 ** 63 ? 2 ** 63 + 2_048 : below
}

/** Like `readBelow`, but a number that is not whole becomes 0.5. */
export function readWhole(exact: ExactNumber): number {
  return isWhole(exact) ? readBelow(exact) : 0.5
}
