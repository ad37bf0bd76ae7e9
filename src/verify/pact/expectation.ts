import { isObject } from '../../document/lenient.ts'
import { summarize, type Expected, type FindingPlace } from '../result/place.ts'
import { pointerParts } from '../../document/references.ts'
import { bodyRules } from './rules/matchingRules.ts'
import { headerOf, valueOf, type Interaction, type Matcher, type PactResponse } from './pact.ts'

/** The expectation of an interaction at a place of the reply: the values that its matcher accepts, or the value itself. */
export function expectationAt({ response }: Interaction, place: FindingPlace): Expected {
  if (place.in === 'status') return summarize(response.status)
  if (place.in === 'body') return bodyExpectation(response, pointerParts(place.pointer))
  return headerExpectation(response, place.name)
}

function headerExpectation({ headers, matchingRules }: PactResponse, name: string): Expected {
  const [, rule] = Object.entries(matchingRules?.header ?? {}).find(([each]) => each.toLowerCase() === name.toLowerCase()) ?? []
  const regex = rule?.matchers[0]?.['regex']
  return typeof regex === 'string' ? { regex } : summarize(headerOf(headers, name))
}

function bodyExpectation({ body, matchingRules }: PactResponse, parts: readonly string[]): Expected {
  // Pact takes a body that is null for an empty one.
  const example = body?.content === null ? undefined : exampleAt(valueOf(body), parts)
  const matcher = strongest(bodyRules(matchingRules?.body)(parts)?.set.matchers)
  if (example === undefined || !matcher || matcher.match === 'equality') return summarize(example)
  if (typeof matcher['regex'] === 'string') return { regex: matcher['regex'] }
  if (matcher.match === 'type' && isObject(example)) return summarize(example)
  return { matcher: matcher.match, example: summarize(example), ...limitsOf(matcher) }
}

/** The strictest matcher: a regex, for example, rather than a type. */
function strongest(matchers: readonly Matcher[] = []): Matcher | undefined {
  return matchers.find(({ regex }) => typeof regex === 'string') ?? matchers[0]
}

function limitsOf({ min, max }: Matcher): { readonly min?: number; readonly max?: number } {
  return { ...(typeof min === 'number' && { min }), ...(typeof max === 'number' && { max }) }
}

/** The example value of a pact at a place. In a list, the last item is the example for all further items. */
function exampleAt(body: unknown, parts: readonly string[]): unknown {
  return parts.reduce<unknown>(
    (value, part) => (Array.isArray(value) ? value[Math.min(indexOf(part), value.length - 1)] : memberOf(value, part)),
    body,
  )
}

/** The value at a place of a body; undefined if the body does not have the place. `*` means the first item. */
export function valueAt(body: unknown, pointer: string): unknown {
  return pointerParts(pointer).reduce<unknown>((value, part) => (Array.isArray(value) ? value[indexOf(part)] : memberOf(value, part)), body)
}

function indexOf(part: string): number {
  return part === '*' ? 0 : Number(part)
}

function memberOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}
