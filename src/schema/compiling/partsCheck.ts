import { pointerPart } from '../../document/references.ts'
import type { Violation } from '../violation.ts'
import type { Schemas } from '../reading/schemas.ts'
import { listsIn, plainListAt, withItems, type PlainList } from './listCheck.ts'
import { noViolations, type Check } from './validators.ts'

/** Items that are checked at once. */
const together = 50

/**
 * Checks a value part by part: the items of its long lists, and the rest of it. Yields after each part, so that the caller can let others
 * work. Ends with the first violations.
 */
export type CheckInParts = (value: unknown, at: string) => Generator<undefined, readonly Violation[]>

/** Wraps a check that takes the whole value at once. */
export function checkingInParts(check: Check, schema: unknown, schemas: Schemas): CheckInParts {
  let known: readonly PlainList[] | undefined
  return function* (value, at) {
    known ??= listsIn(schema, schemas, [])
    const long = known.flatMap((list) => {
      const items = plainListAt(value, list)
      return items && items.length > Math.max(together, list.least) ? [{ list, items }] : []
    })
    const rest = long.reduce<unknown>((short, { list, items }) => withItems(short, list.at, items.slice(0, Math.max(1, list.least))), value)
    const first = check(rest, at, false)
    if (first.length > 0) return first
    yield
    for (const { list, items } of long) {
      const size = Math.max(together, list.least)
      for (let start = 0; start < items.length; start += size) {
        // A part is never shorter than the list may be.
        const from = Math.max(0, Math.min(start, items.length - size))
        const found = check(withItems(rest, list.at, items.slice(from, from + size)), at, false)
        if (found.length > 0) return found.map((each) => moved(each, `${at}${pointerTo(list)}/`, from))
        yield
      }
    }
    return noViolations
  }
}

function pointerTo({ at }: PlainList): string {
  return at.map((name) => `/${pointerPart(name)}`).join('')
}

/** A violation with the index that an item has in the whole list. */
function moved(violation: Violation, list: string, by: number): Violation {
  if (!violation.at.startsWith(list)) return violation
  const [index = '', ...deeper] = violation.at.slice(list.length).split('/')
  return { ...violation, at: [`${list}${Number(index) + by}`, ...deeper].join('/') }
}
