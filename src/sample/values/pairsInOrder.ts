import { wordsOf } from './words.ts'

/** Matches the names of times that follow each other, such as created, updated, deleted. */
const lives: readonly (readonly RegExp[])[] = [
  [
    /^(?:(?:date|time) ?)?(?:created?|inserted|added|registered|creation|c(?=time$))(?: ?(?:at|on|date|time|timestamp|utc))*$/,
    /^(?:(?:date|time|last) ?)?(?:updated?|modified|changed|modification|m(?=time$))(?: ?(?:at|on|date|time|timestamp|utc))*$/,
    /^(?:date )?(?:deleted|closed|archived|cancell?ed|completed|finished|resolved|ended|expires|expired|expiry|expiration)(?: (?:at|on|date|time|timestamp|utc))*$/,
  ],
  [
    /^(?:.+ )?(?:starts?|started|begins?|from|since)(?: (?:at|on|date|time|timestamp))*$/,
    /^(?:.+ )?(?:ends?|ended|finish|finished|until|to|till)(?: (?:at|on|date|time|timestamp))*$/,
  ],
]

type Changing = (name: string, value: unknown) => boolean

/**
 * Puts the times of an object in order: created before updated, started before ended. Changes `data`.
 *
 * @param mayBe whether a field may get another value
 */
export function putInOrder(data: Record<string, unknown>, mayBe: Changing): void {
  const times = Object.keys(data).filter((name) => isTime(data[name]))
  if (times.length < 2) return
  for (const life of lives) {
    const found = life.map((expression) => times.filter((name) => expression.test(wordsOf(name))))
    found.forEach((later, index) => {
      for (const name of later) for (const earlier of found.slice(0, index).flat()) order(data, { earlier, later: name, mayBe })
    })
  }
}

interface Pair {
  readonly earlier: string
  readonly later: string
  readonly mayBe: Changing
}

function order(data: Record<string, unknown>, { earlier, later, mayBe }: Pair): void {
  const [a, b] = [data[earlier], data[later]]
  const isComparable = typeof a === typeof b && lengthOf(a) === lengthOf(b)
  if (!isComparable || (a as string) <= (b as string)) return
  if (mayBe(later, a)) data[later] = a
  else if (mayBe(earlier, b)) data[earlier] = b
}

/** Whether a value is a date or date-time, or a number of seconds or milliseconds of about this century. */
function isTime(value: unknown): boolean {
  return typeof value === 'number' ? value > 900_000_000 : typeof value === 'string' && /^\d{4}-\d\d-\d\d(?:T|$)/.test(value)
}

/** The number of characters. Only times with the same type and length are compared, so no date with a time, or seconds with milliseconds. */
function lengthOf(value: unknown): number {
  return String(typeof value === 'number' ? Math.trunc(value) : value).length
}
