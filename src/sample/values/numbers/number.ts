import type { Faker } from '@faker-js/faker'
import type { AnyNumber } from '../../../numbers/exactNumber.ts'
import type { Keywords } from '../../../schema/reading/keywords.ts'
import { numberIn } from '../../keywordValues.ts'
import { makeLargeNumber } from './largeNumber.ts'
import { usualNumbers, type UsualNumbers } from './usualNumbers.ts'

const bounds = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'] as const

export interface NumberWish {
  /** The name of the field. */
  readonly name: string
  readonly isWhole: boolean
}

/** From the least to the most. */
type Range = readonly [number, number]

/** Makes a number within its bounds, if possible in the usual range for the name of the field. */
export function makeNumber(node: Keywords, { name, isWhole }: NumberWish, faker: Faker): AnyNumber {
  const large = bounds.some((each) => isUnsafe(node[each])) ? makeLargeNumber(node, faker) : undefined
  if (large !== undefined) return large
  const known = usualNumbers(name)
  const multiple = stepOf(numberIn(node, 'multipleOf'), isWhole)
  const step = multiple ?? (known?.isWhole ? 1 : 0.01)
  const [least, most] = [leastOf(node, step), mostOf(node, step)]
  const [min, max] = window([least, most], known, step)
  const first = Math.ceil(min / step - 1e-9)
  const last = Math.floor(max / step + 1e-9)
  if (first <= last) return Math.min(Math.max(rounded(faker.number.int({ min: first, max: last }) * step, step), least), most)
  // There is no multiple of the step within the bounds.
  return multiple === undefined ? (leastOf(node, 0) + mostOf(node, 0)) / 2 : first * step
}

function isUnsafe(bound: unknown): boolean {
  return Math.abs(Number(bound)) > Number.MAX_SAFE_INTEGER
}

/** The smallest allowed number: a multiple of the step above an exclusive bound. If the step is 0, the bound itself. */
function leastOf(node: Keywords, step: number): number {
  const exclusive = numberIn(node, 'exclusiveMinimum') ?? -Infinity
  const beyond = step > 0 && Number.isFinite(exclusive) ? (Math.floor(exclusive / step + 1e-9) + 1) * step : exclusive
  return Math.max(numberIn(node, 'minimum') ?? -Infinity, beyond)
}

function mostOf(node: Keywords, step: number): number {
  const exclusive = numberIn(node, 'exclusiveMaximum') ?? Infinity
  const beyond = step > 0 && Number.isFinite(exclusive) ? (Math.ceil(exclusive / step - 1e-9) - 1) * step : exclusive
  return Math.min(numberIn(node, 'maximum') ?? Infinity, beyond)
}

/** The step between allowed numbers. Undefined if any fraction is allowed. */
function stepOf(multipleOf: number | undefined, isWhole: boolean): number | undefined {
  if (multipleOf === undefined || multipleOf <= 0) return isWhole ? 1 : undefined
  if (!isWhole || Number.isInteger(multipleOf)) return multipleOf
  for (let times = 2; times <= 1_000; times += 1) if (Number.isInteger(rounded(times * multipleOf, multipleOf))) return times * multipleOf
  return multipleOf
}

/** The usual range if the bounds allow it, otherwise a range of readable numbers within the bounds. */
function window([least, most]: Range, known: UsualNumbers | undefined, step: number): Range {
  const { low, high } = known ?? { low: 1, high: 1_000 }
  const [from, to] = [Math.max(least, low), Math.min(most, high)]
  if (from <= to && Math.floor(to / step) >= Math.ceil(from / step)) return [from, to]
  const width = 1_000 * Math.max(step, 0.01)
  if (Number.isFinite(least)) return [least, Math.min(most, Math.max(least + width, least + Math.abs(least) / 1e12))]
  return Number.isFinite(most) ? [most - width, most] : [0, width]
}

/** Removes rounding errors such as 0.30000000000000004. */
function rounded(value: number, step: number): number {
  return Number.isInteger(step) ? value : Number(value.toPrecision(15))
}
