import { isObject } from '../../document/lenient.ts'
import { lookUp } from '../../document/references.ts'
import type { Interaction, Matcher } from '../pact/pact.ts'
import { bodyRules } from '../pact/matchingRules.ts'

/** What the pact asks for at a place: the kind that its matcher names, else the value itself. */
export function expectation(parts: readonly (string | number)[], value: unknown, { response }: Interaction): string {
  const matchers = bodyRules(response.matchingRules?.body)(parts)?.set.matchers
  const matcher = matchers?.find(({ regex }) => typeof regex === 'string') ?? matchers?.[0]
  if (value === undefined) return 'nothing'
  if (typeof matcher?.['regex'] === 'string') return `text like ${matcher['regex']}`
  if (Array.isArray(value) && matcher) return listOf(matcher, value.length)
  if (!matcher || matcher.match === 'equality') return describe(value)
  if (matcher.match === 'type') return typeof value === 'object' ? describe(value) : `any ${typeof value}, such as ${describe(value)}`
  return `${matcher.match}, such as ${describe(value)}`
}

function listOf({ min, max }: Matcher, length: number): string {
  if (typeof min === 'number') return `a list of at least ${min}`
  return typeof max === 'number' ? `a list of at most ${max}` : `a list like the one of ${length}`
}

/** What the pact has at a place. One item of a list stands for all that come after it. */
export function exampleAt(body: unknown, parts: readonly (string | number)[]): unknown {
  return parts.reduce<unknown>((value, part) => {
    if (Array.isArray(value)) return value[Math.min(Number(part), value.length - 1)]
    return isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined
  }, body)
}

/** What stands at a JSON pointer, if the value goes that deep. */
export function within(body: unknown, pointer: string): unknown {
  return typeof body === 'object' && body !== null ? lookUp(body, `#${pointer}`) : pointer === '' ? body : undefined
}

/** A value in a few words. */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return `an object with ${shorten(Object.keys(value).join(', ') || 'no fields', 120)}`
  return shorten(JSON.stringify(value), 120)
}

export function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text
}
