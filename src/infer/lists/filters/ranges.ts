import { isNumeric, type Structure, type Structures } from '../../resources/fields.ts'
import { isCreatedTime, isUpdatedTime } from '../../items/making/knownFields.ts'
import { wordSet, wordsOf } from '../../words/names.ts'
import { stemOf } from '../../words/stems.ts'
import { ownName, scalarFields, type ScalarField, type FilterField } from './filterFields.ts'
import { momentOf } from '../../../sample/values/moments.ts'
import { isTimeField } from './moments.ts'
import { operatorCalled } from './operators.ts'

/** Words for one end of a range, by the names of their operators. */
const wordsOfSides = {
  gte: 'min minimum from since start begin gte',
  gt: 'after gt',
  lte: 'max maximum to until till end lte',
  lt: 'before lt',
} as const
const sides: ReadonlyMap<string, string> = new Map(
  Object.entries(wordsOfSides).flatMap(([operator, words]) => words.split(' ').map((word) => [word, operator] as const)),
)
/** Words that mean one end of a time, even without a name for the time. */
const ofTime = wordSet('from since start begin after to until till end before')
/** Words that limit only times: `start_position` is something else. */
const onlyOfTime = wordSet('start begin end')
/** Words of a time that do not say which one. */
const timeWords = wordSet('date time datetime timestamp day at on utc')

/** One way to read a name: `created_after` is a time called `created`, and later ones are asked for. */
interface Reading {
  readonly side: string
  readonly base: readonly string[]
  /** The name of the operator. */
  readonly compares: string
}

/**
 * The field that a parameter with this name limits at one end: `max_price`, `created_after`; `since` and `start_date`, if the item has
 * exactly one time. Undefined if several fields are equally likely. Values that are no times or numbers filter nothing.
 */
export function rangeFor(structures: Structures, item: Structure, name: string): FilterField | undefined {
  const readings = readingsOf(wordsOf(name))
  if (readings.length === 0) return undefined
  const found = firstMeant(scalarFields(structures, item), readings)
  const operator = found && operatorCalled(found.compares)
  return operator && { ...found.place, operator, accepts: isTime(found.place) ? isMoment : isAmount }
}

interface Meant {
  readonly place: ScalarField
  readonly compares: string
}

/** What the readings of a name mean: a field with this very name, else the only time that may be meant. */
function firstMeant(places: readonly ScalarField[], readings: readonly Reading[]): Meant | undefined {
  for (const means of [isCalled, isOnlyTime]) {
    const found = readings.flatMap((reading) => {
      const meant = places.filter((place) => isLimited(place, reading) && means(place, reading))
      return meant.map((place) => ({ place, compares: reading.compares }))
    })
    if (found.length > 0) return found.length === 1 ? found[0] : undefined
  }
  return undefined
}

/** Reads a name as a side before, after or within a base: `min_price`, `created_on_or_after`, `created_from_date`. */
function readingsOf(words: readonly string[]): readonly Reading[] {
  const last = words.at(-1) ?? ''
  const compared = last === 'than' ? comparatives.get(words.at(-2) ?? '') : undefined
  if (compared !== undefined) return [{ side: 'than', base: words.slice(0, -2), compares: compared }]
  const places = [words.length - 1, ...(timeWords.has(last) ? [words.length - 2] : []), 0]
  return [...new Set(places)].flatMap((index) => {
    const side = words[index] ?? ''
    const compares = sides.get(side)
    if (compares === undefined) return []
    const base = words.toSpliced(index, 1)
    const isOrEqual = index > 2 && words[index - 1] === 'or' && words[index - 2] === 'on'
    return [isOrEqual ? { side, base: base.slice(0, index - 2), compares: `${compares.slice(0, 2)}e` } : { side, base, compares }]
  })
}

const comparatives: ReadonlyMap<string, string> = new Map([
  ['greater', 'gt'],
  ['more', 'gt'],
  ['less', 'lt'],
])

function isLimited(place: ScalarField, { side }: Reading): boolean {
  return isTime(place) || (!onlyOfTime.has(side) && isNumeric(place.structure))
}

function isCalled({ field }: ScalarField, { base }: Reading): boolean {
  return base.length > 0 && wordsOf(ownName(field)).join('') === base.join('')
}

function isOnlyTime(place: ScalarField, { side, base }: Reading): boolean {
  if (!isTime(place)) return false
  const asked = eventOf(base)
  if (asked === '') return base.length > 0 || ofTime.has(side)
  return eventOf(wordsOf(ownName(place.field))) === asked
}

/** What happens at a time: `created_at`, `creationDate` and `create_time` are times of the same event. */
function eventOf(words: readonly string[]): string {
  const kept = words.filter((word) => !timeWords.has(word))
  const name = kept.join('')
  if (isCreatedTime(name) || /^creat(?:e|ion)$/.test(name)) return 'created'
  if (isUpdatedTime(name) || /^(?:last)?(?:update|modify|modification|changed?)$/.test(name)) return 'updated'
  return [...kept.slice(0, -1), stemOf((kept.at(-1) ?? '').replace(/s$/, ''))].join('')
}

function isTime({ field, structure }: ScalarField): boolean {
  return isTimeField(ownName(field), structure)
}

function isMoment(asked: unknown): boolean {
  return !Number.isNaN(momentOf(asked))
}

function isAmount(asked: unknown): boolean {
  return asked !== '' && typeof asked !== 'boolean' && !Number.isNaN(Number(asked))
}
