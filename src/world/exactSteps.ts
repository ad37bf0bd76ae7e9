import { holdsExact } from '../numbers/exactJson.ts'
import { ExactNumber, numberFrom } from '../numbers/exactNumber.ts'
import type { Change } from './collection/collection.ts'
import type { Step } from './log.ts'

/** The names that lead to a part of a change. */
type Way = readonly string[]

/** Steps as a log gets them: it may write and read them as usual JSON, so numbers that JavaScript would round are texts there. */
export function withTexts(steps: readonly Step[]): readonly Step[] {
  return steps.map((step) => (step.changes.some(isExact) ? { ...step, changes: step.changes.map(changeWithTexts) } : step))
}

/** The same steps with numbers in place of the texts. */
export function withNumbers(steps: readonly Step[]): readonly Step[] {
  return steps.map((step) =>
    step.changes.some(({ numbers }) => numbers !== undefined) ? { ...step, changes: step.changes.map(changeWithNumbers) } : step,
  )
}

function isExact({ before, after }: Change): boolean {
  return holdsExact(before) || holdsExact(after)
}

function changeWithTexts(change: Change): Change {
  if (!isExact(change)) return change
  const numbers: Way[] = []
  const textsIn = (value: unknown, at: Way): unknown => {
    if (value instanceof ExactNumber) {
      numbers.push(at)
      return String(value)
    }
    return mapped(value, (each, name) => textsIn(each, [...at, name]))
  }
  return { ...(textsIn(change, []) as Change), numbers }
}

function changeWithNumbers({ numbers, ...change }: Change): Change {
  return (numbers ?? []).reduce((result, at) => withNumber(result, at) as Change, change)
}

function withNumber(value: unknown, [name, ...deeper]: Way): unknown {
  if (name === undefined) return numberFrom(String(value))
  return mapped(value, (each, own) => (own === name ? withNumber(each, deeper) : each))
}

/** A copy of a list or object with other parts; any other value itself. */
function mapped(value: unknown, change: (part: unknown, name: string) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((each, index) => change(each, String(index)))
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, change(each, name)]))
}
