import { holdsExact, parseExactJson } from '../numbers/exactJson.ts'
import type { Change } from './collection/collection.ts'
import type { Step } from './log.ts'

/**
 * Steps as a log gets them: it may write and read them as usual JSON. So records with numbers that JavaScript would round are given as
 * text.
 */
export function withTexts(steps: readonly Step[]): readonly Step[] {
  return mapped(steps, isExact, ({ before, after, ...rest }) => ({ ...rest, text: JSON.stringify({ before, after }) }))
}

/** The same steps with the records that the texts stand for. */
export function withRecords(steps: readonly Step[]): readonly Step[] {
  return mapped(steps, hasText, ({ text, ...rest }) => ({ ...rest, ...(parseExactJson(text as string) as object) }))
}

function isExact({ before, after }: Change): boolean {
  return holdsExact(before) || holdsExact(after)
}

function hasText({ text }: Change): boolean {
  return text !== undefined
}

function mapped(steps: readonly Step[], isMeant: (change: Change) => boolean, map: (change: Change) => Change): readonly Step[] {
  return steps.map((step) =>
    step.changes.some(isMeant) ? { ...step, changes: step.changes.map((each) => (isMeant(each) ? map(each) : each)) } : step,
  )
}
