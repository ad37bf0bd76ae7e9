import { holdsExact, parseExactJson } from '../numbers/exactJson.ts'
import type { Change } from './collection/collection.ts'
import type { Step } from './log.ts'

/**
 * Converts steps for a log, which may write and read them with `JSON`. Records with numbers that JavaScript would round become text.
 */
export function withTexts(steps: readonly Step[]): readonly Step[] {
  return mapped(steps, isExact, ({ before, after, ...rest }) => ({ ...rest, text: JSON.stringify({ before, after }) }))
}

/** Converts steps from a log: parses the records that are text. */
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
