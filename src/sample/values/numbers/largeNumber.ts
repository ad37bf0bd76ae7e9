import type { Faker } from '@faker-js/faker'
import { integerNear, numberFrom, type AnyNumber } from '../../../numbers/exactNumber.ts'
import type { Keywords } from '../../../schema/reading/keywords.ts'

/** The most different values, if the bounds allow more. */
const spread = 1_000n
const largest = BigInt(Number.MAX_SAFE_INTEGER)

/** A whole number within bounds that allow only numbers above 2⁵³ or below -2⁵³. Undefined for other bounds. */
export function makeLargeNumber(node: Keywords, faker: Faker): AnyNumber | undefined {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = node as Readonly<Record<string, AnyNumber | undefined>>
  const least = [...near(minimum, true), ...near(exclusiveMinimum, false).map((each) => each + 1n)].reduce(later, undefined)
  const most = [...near(maximum, false), ...near(exclusiveMaximum, true).map((each) => each - 1n)].reduce(earlier, undefined)
  const isLarge = (least !== undefined && least > largest) || (most !== undefined && most < -largest)
  if (!isLarge) return undefined
  const step = multipleOf !== undefined && Number.isSafeInteger(multipleOf) ? BigInt(multipleOf as number) : 1n
  const from = least ?? (most as bigint) - spread
  const first = from + (((-from % step) + step) % step)
  const steps = most === undefined ? spread : (most - first) / step
  if (steps < 0n) return undefined
  return numberFrom(String(first + step * BigInt(faker.number.int({ min: 0, max: Number(steps < spread ? steps : spread) }))))
}

/** The integer next to a bound, in a list. Empty if there is no bound, or it is infinite. */
function near(bound: AnyNumber | undefined, up: boolean): bigint[] {
  return bound !== undefined && Number.isFinite(Number(bound)) ? [integerNear(bound, up)] : []
}

function later(first: bigint | undefined, second: bigint): bigint {
  return first === undefined || second > first ? second : first
}

function earlier(first: bigint | undefined, second: bigint): bigint {
  return first === undefined || second < first ? second : first
}
