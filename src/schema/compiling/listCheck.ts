import { factsOf, knownFacts } from '../../frozen/facts.ts'
import { itemFacts } from '../../frozen/listFacts.ts'
import { isObject } from '../../document/lenient.ts'
import { asksOnly, type Keywords } from '../reading/keywords.ts'
import type { Schemas } from '../reading/schemas.ts'
import { noViolations, type Check } from './validators.ts'

/** A list in a body whose items are checked one by one: its schema has no keyword that compares or counts them, except their number. */
export interface PlainList {
  /** The path of field names to the list. Empty if the body is the list. */
  readonly at: readonly string[]
  /** The smallest number of items. */
  readonly least: number
  /** The largest number of items. */
  readonly most: number
}

/** Lists with fewer items are checked as a whole. */
const few = 10
/** The longest path of field names to a list. */
const deepest = 2
const none: readonly never[] = Object.freeze([])
const allowedAround: ReadonlySet<string> = new Set(['type', 'properties', 'required', 'additionalProperties'])
const allowedOfLists: ReadonlySet<string> = new Set(['type', 'items', 'minItems', 'maxItems'])

/**
 * Wraps a check so that it checks each frozen item once, however many lists contain it. An invalid body is checked again as a whole, so
 * that the violations have the right places.
 */
export function checkingItemsOnce(check: Check, schema: unknown, schemas: Schemas): Check {
  let lists: readonly PlainList[] | undefined
  const checkOnce: Check = (value, where, thorough) => {
    if (typeof value !== 'object' || value === null) return check(value, where, thorough)
    lists ??= listsIn(schema, schemas, [])
    for (const list of lists) {
      const items = itemsAt(value, list)
      const others = items && unchecked(items, checkOnce)
      if (!others) continue
      const shorter: readonly unknown[] = others.length < list.least ? items.slice(0, list.least) : others
      if (check(withItems(value, list.at, shorter), where, thorough).length > 0) break
      noteItems(items, others, checkOnce)
      return noViolations
    }
    return check(value, where, thorough)
  }
  return checkOnce
}

/** The items that have not passed a check yet. Undefined if an item is not an object or list. */
function unchecked(items: readonly unknown[], check: Check): readonly object[] | undefined {
  if (itemFacts(items)?.every(({ itemOf }) => itemOf === check)) return none
  if (!items.every((each) => typeof each === 'object' && each !== null)) return undefined
  return (items as readonly object[]).filter((each) => knownFacts(each)?.itemOf !== check)
}

/** Notes that all items of a list have passed a check; `others` had not passed it before. */
function noteItems(items: readonly unknown[], others: readonly object[], check: Check): void {
  if (others.length === 0) return
  for (const facts of itemFacts(items) ?? others.map(factsOf)) if (facts) facts.itemOf = check
}

/** The lists in a body with this schema. */
export function listsIn(schema: unknown, schemas: Schemas, at: readonly string[]): PlainList[] {
  const node = referredTo(schema, schemas)
  if (!node) return []
  if (node['items'] !== undefined) {
    const { minItems: least = 0, maxItems: most = Number.POSITIVE_INFINITY } = node
    return asksOnly(node, allowedOfLists) ? [{ at, least: least as number, most: most as number }] : []
  }
  if (at.length === deepest || !isObject(node['properties']) || !asksOnly(node, allowedAround)) return []
  return Object.entries(node['properties']).flatMap(([name, each]) => listsIn(each, schemas, [...at, name]))
}

/** Follows references that have no keywords beside them. */
function referredTo(schema: unknown, schemas: Schemas): Keywords | undefined {
  let node = schemas.read(schema)
  for (let step = 0; typeof node === 'object' && typeof node['$ref'] === 'string'; step += 1) {
    if (step === 10 || !asksOnly(node, new Set())) return undefined
    node = schemas.read(schemas.target(node['$ref']))
  }
  return typeof node === 'object' ? node : undefined
}

/** The items of a list. Undefined if the list is short, or has the wrong number of items. */
function itemsAt(body: object, list: PlainList): readonly unknown[] | undefined {
  const items = plainListAt(body, list)
  return items && items.length >= few ? items : undefined
}

/** The items of a list. Undefined if there is no list, or it has the wrong number of items. */
export function plainListAt(body: unknown, { at, least, most }: PlainList): readonly unknown[] | undefined {
  let value: unknown = body
  for (const name of at) {
    if (!isObject(value)) return undefined
    value = value[name]
  }
  return Array.isArray(value) && value.length >= least && value.length <= most ? (value as unknown[]) : undefined
}

/** A copy of a body with these items in a list. */
export function withItems(body: unknown, [name, ...deeper]: readonly string[], items: readonly unknown[]): unknown {
  return name === undefined ? items : { ...(body as object), [name]: withItems((body as Keywords)[name], deeper, items) }
}
