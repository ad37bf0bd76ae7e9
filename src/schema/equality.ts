import { compareNumbers, isNumber } from '../numbers/exactNumber.ts'
import { original } from './exactView.ts'

/** Whether two JSON values are equal. The order of fields does not matter. */
export function isEqual(first: unknown, second: unknown): boolean {
  if (first === second) return true
  if (isNumber(first) && isNumber(second)) return compareNumbers(first, second) === 0
  if (typeof first !== 'object' || typeof second !== 'object' || first === null || second === null) return false
  return canonical(first) === canonical(second)
}

/** Whether a list contains no item twice. Takes linear time, because comparing all pairs of a large body would block the process. */
export function areUnique(list: readonly unknown[] & { readonly [original]?: readonly unknown[] }): boolean {
  const items = list[original] ?? list
  const simple = new Set<unknown>()
  const others: unknown[] = []
  for (const item of items) {
    if (typeof item === 'object' && item !== null) others.push(item)
    else if (simple.has(item)) return false
    else simple.add(item)
  }
  return others.length < 2 || new Set(others.map(canonical)).size === others.length
}

/** Returns a function that tells whether a value is in a list. Takes the same time for long lists as for short ones. */
export function membersOf(list: readonly unknown[]): (value: unknown) => boolean {
  const simple = new Set<unknown>()
  const others = new Set<string>()
  for (const each of list) {
    if (typeof each === 'object' && each !== null) others.add(canonical(each))
    else simple.add(each)
  }
  return (value) => (typeof value === 'object' && value !== null ? others.size > 0 && others.has(canonical(value)) : simple.has(value))
}

function canonical(value: unknown): string {
  return JSON.stringify(value, sortKeys)
}

function sortKeys(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
