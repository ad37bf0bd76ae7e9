import { compareNumbers, isNumber } from '../../../numbers/exactNumber.ts'
import { numberOfKey } from '../../items/keys/keyNumbers.ts'
import { momentOrder } from './moments.ts'

/** Returns a test for the value of a field. The value to compare with is read once. */
export type Operator = (asked: unknown) => (own: unknown) => boolean

const atLeast = comparing((order) => order >= 0)
const above = comparing((order) => order > 0)
const atMost = comparing((order) => order <= 0, true)
const below = comparing((order) => order < 0)
const includes: Operator = byText((own, asked) => own.includes(asked))
const startsWith: Operator = byText((own, asked) => own.startsWith(asked))
const endsWith: Operator = byText((own, asked) => own.endsWith(asked))

const operators: Readonly<Record<string, Operator>> = {
  eq: equalTo,
  exact: equalTo,
  iexact: equalTo,
  ne: differingFrom,
  n: differingFrom,
  not: differingFrom,
  gt: above,
  gte: atLeast,
  from: atLeast,
  after: above,
  since: atLeast,
  min: atLeast,
  lt: below,
  lte: atMost,
  to: atMost,
  before: below,
  until: atMost,
  max: atMost,
  contains: includes,
  ic: includes,
  icontains: includes,
  like: includes,
  startswith: startsWith,
  isw: startsWith,
  endswith: endsWith,
  iew: endsWith,
  in: equalTo,
}

/** The operator with this name, in any case. Callers choose names, so names that every object inherits do not count. */
export function operatorCalled(name: string): Operator | undefined {
  const known = name.toLowerCase()
  return Object.hasOwn(operators, known) ? operators[known] : undefined
}

export function equalTo(asked: unknown): (own: unknown) => boolean {
  const text = textOf(asked)
  const isEqual = (own: unknown): boolean => (Array.isArray(own) ? own.some(isEqual) : textOf(own) === text)
  return isEqual
}

/** The same for several values, of which one must be equal. */
export function equalToAny(asked: readonly unknown[]): (own: unknown) => boolean {
  const texts = new Set(asked.map(textOf))
  return (own) => textsOf(own).some((each) => texts.has(each))
}

function differingFrom(asked: unknown): (own: unknown) => boolean {
  const isEqual = equalTo(asked)
  return (own) => !isEqual(own)
}

function byText(holds: (own: string, asked: string) => boolean): Operator {
  return (asked) => {
    const text = textOf(asked)
    return (own) => holds(textOf(own), text)
  }
}

/**
 * Compares times by their order, numbers by size and everything else as text. A missing value is less than any other.
 *
 * @param isUntil whether a day means the end of the day
 */
function comparing(holds: (order: number) => boolean, isUntil = false): Operator {
  return (asked) => {
    const number = typeof asked === 'string' ? numberOfKey(asked) : isNumber(asked) ? asked : Number(asked)
    const isNumeric = !Number.isNaN(number)
    const text = textOf(asked)
    const orderOf = momentOrder(asked, isUntil)
    return (own) => {
      if (own === undefined || own === null) return holds(-1)
      if (isNumeric && isNumber(own)) return holds(compareNumbers(own, number))
      if (isNumeric && typeof own === 'string' && decimal.test(own)) return holds(compareNumbers(Number(own), number))
      const order = orderOf?.(own)
      if (order !== undefined) return holds(order)
      const ownText = textOf(own)
      return holds(ownText < text ? -1 : ownText > text ? 1 : 0)
    }
  }
}

const decimal = /^-?\d+(?:\.\d+)?$/

/** The texts of a field that `equals` compares with. */
export function textsOf(own: unknown): readonly string[] {
  return Array.isArray(own) ? own.flatMap(textsOf) : [textOf(own)]
}

export function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value).toLowerCase()
}
