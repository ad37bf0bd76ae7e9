import { momentOf } from '../moments.ts'
import { wordsOf } from '../words.ts'
import { exchange, type MayBe } from './exchange.ts'

const time = '(?: ?(?:at|on|date|time|timestamp|utc))*$'
const created = new RegExp(`^(?:(?:date|time) ?)?(?:created?|inserted|added|registered|creation|c(?=time$))${time}`)
/** Matches the names of times that follow each other, such as created, updated, deleted. */
const lives: readonly (readonly RegExp[])[] = [
  [
    created,
    new RegExp(`^(?:(?:date|time|last) ?)?(?:updated?|modified|changed|modification|m(?=time$))${time}`),
    new RegExp(
      `^(?:date )?(?:deleted|closed|archived|cancell?ed|completed|finished|resolved|ended|expires|expired|expiry|expiration)${time}`,
    ),
  ],
  [
    created,
    new RegExp(
      `^(?:date )?(?:published|posted|submitted|released|approved|paid|sent|shipped|delivered|last (?:seen|login|used|activity))${time}`,
    ),
  ],
  [
    new RegExp(`^(?:.+ )?(?:starts?|started|begins?|from|since)${time}`),
    new RegExp(`^(?:.+ )?(?:ends?|ended|finish|finished|until|to|till|through)${time}`),
  ],
  [
    new RegExp(`^(?:issued?|invoice|order(?:ed)?|purchased?)${time}|^date$`),
    new RegExp(`^(?:payment )?(?:due|expires|expiry|expiration)${time}`),
  ],
  [new RegExp(`^first (?:seen|login|used)${time}`), new RegExp(`^last (?:seen|login|used)${time}`)],
]

/** Puts the times of an object in order: created before updated, started before ended. Changes `data`. */
export function putTimesInOrder(data: Record<string, unknown>, mayBe: MayBe): void {
  const times = Object.keys(data).filter((name) => isTime(data[name]))
  if (times.length < 2) return
  const named = times.map((name) => ({ name, words: wordsOf(name) }))
  for (const life of lives) {
    const found = life.map((expression) => named.filter(({ words }) => expression.test(words)))
    found.forEach((later, index) => {
      for (const { name } of later)
        for (const earlier of found.slice(0, index).flat()) order(data, { earlier: earlier.name, later: name, mayBe })
    })
  }
}

function order(
  data: Record<string, unknown>,
  { earlier, later, mayBe }: { readonly earlier: string; readonly later: string; readonly mayBe: MayBe },
): void {
  const [a, b] = [data[earlier], data[later]]
  const [before, after] = [momentOf(a), momentOf(b)]
  // If one of them is a whole day, the time of the other does not matter.
  const unit = isDay(a) || isDay(b) ? 86_400_000 : 1
  if (!(Math.floor(before / unit) > Math.floor(after / unit))) return
  exchange(data, { earlier: { name: earlier, value: like(a, after) }, later: { name: later, value: like(b, before) }, mayBe })
}

/** Whether a value is a date or date-time, or a number of seconds or milliseconds of about this century. */
function isTime(value: unknown): boolean {
  return typeof value === 'number' ? value > 900_000_000 : typeof value === 'string' && /^\d{4}-\d\d-\d\d(?:T|$)/.test(value)
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && value.length === 10
}

/** Numbers of seconds are smaller, and numbers of milliseconds larger. */
const leastMilliseconds = 100_000_000_000

/** A time in the form of another one. */
function like(model: unknown, moment: number): unknown {
  if (typeof model === 'number') return model < leastMilliseconds ? Math.floor(moment / 1000) : moment
  const text = new Date(moment).toISOString()
  if (isDay(model)) return text.slice(0, 10)
  return /(?:z|[-+]\d\d:?\d\d)$/i.test(String(model)) ? text : text.slice(0, -1)
}
