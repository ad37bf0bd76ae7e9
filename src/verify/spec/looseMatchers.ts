import type { OpenApiDocument } from '../../document/document.ts'
import type { Operation } from '../../spec/operation.ts'
import { pointerPart } from '../../document/references.ts'
import { pointerOf } from '../pact/jsonPath.ts'
import { valueOf, type Interaction, type Matcher, type RuleSet } from '../pact/pact.ts'
import { literalsOf, placesOf, type Place } from './valueSchemas.ts'
import type { Finding } from '../result.ts'
import { bodyRules } from '../pact/matchingRules.ts'
import { specBody } from '../subject.ts'

type Side = 'request' | 'response'

/**
 * Finds matchers that let through what the spec does not allow: then the consumer's test is green for values that can
 * never come, or the provider's is for values that must not.
 */
export function looseMatchers(operation: Operation, interaction: Interaction): Finding[] {
  return [
    ...looseBody(operation, interaction, 'request'),
    ...looseBody(operation, interaction, 'response'),
    ...looseParameters(operation, interaction, 'query'),
    ...looseParameters(operation, interaction, 'header'),
  ]
}

function looseBody(operation: Operation, interaction: Interaction, side: Side): Finding[] {
  const ruleOf = bodyRules(interaction[side].matchingRules?.body)
  const body = specBody(operation, interaction, side)
  if (!body) return []
  return placesOf(operation.document, body.object.schema, valueOf(interaction[side].body)).flatMap((place) => {
    if (typeof place.value === 'object' && place.value !== null) return []
    const rule = ruleOf(place.path)
    if (!rule) return []
    const at = `${interaction.at}/${side}/matchingRules/body/${pointerPart(rule.path)}`
    const what = `The matcher of ${side === 'request' ? 'the request’s' : 'the reply’s'} ${pointerOf(place.path) || 'body'}`
    return looseness(operation.document, place, rule.set, { at, what, spec: body.pointer, place: `body ${pointerOf(place.path)}` })
  })
}

function looseParameters(operation: Operation, { at, request }: Interaction, where: 'query' | 'header'): Finding[] {
  const values = where === 'query' ? request.query : request.headers
  return Object.entries(request.matchingRules?.[where] ?? {}).flatMap(([name, set]) => {
    const plain = name.replace(/\[.*$/, '')
    const parameter = operation.parameters.find((each) => each.in === where && each.name.toLowerCase() === plain.toLowerCase())
    const sent = Object.entries(values ?? {}).find(([each]) => each.toLowerCase() === plain.toLowerCase())?.[1][0]
    const [place] = parameter ? placesOf(operation.document, parameter.schema, sent) : []
    const pointer = `${at}/request/matchingRules/${where}/${name}`
    const facts = {
      at: pointer,
      what: `The matcher of the ${where} parameter ${plain}`,
      spec: operation.pointer,
      place: `${where} ${plain}`,
    }
    return place ? looseness(operation.document, place, set, facts) : []
  })
}

interface Facts {
  readonly at: string
  readonly what: string
  readonly spec: string
  readonly place: string
}

function looseness(document: OpenApiDocument, place: Place, set: RuleSet, { at, what, spec, place: where }: Facts): Finding[] {
  const matchers = set.matchers.flatMap(nested)
  if (matchers.length === 0 || matchers.some(({ match }) => exact.has(match))) return []
  const allowed = literalsOf(document, place.entries, place.value)
  if (allowed) {
    if (matchers.some((each) => staysWithin(each, allowed))) return []
    const code = allowed.length === 1 ? 'matcher.wider-than-const' : 'matcher.wider-than-enum'
    const message = `${what} takes more than the spec allows, which is ${allowed.map((each) => JSON.stringify(each)).join(', ')}.`
    return [{ code, level: 'error', message, at, spec, place: where }]
  }
  const { schema } = place.entries.find(({ schema: each, sure }) => sure && typeof each['pattern'] === 'string') ?? {}
  if (!schema || matchers.some(({ match }) => match === 'regex')) return []
  const message = `${what} takes any text, where the spec has the pattern ${String(schema['pattern'])}.`
  return [{ code: 'matcher.wider-than-pattern', level: 'warning', message, at, spec, place: where }]
}

/** They take one value. */
const exact = new Set(['equality', 'null'])

/** `eachValue` holds the matchers of what lies within. */
function nested(matcher: Matcher): readonly Matcher[] {
  if (matcher.match === 'eachKey' || matcher.match === 'values' || matcher.match === 'arrayContains') return []
  return matcher.match === 'eachValue' && Array.isArray(matcher['rules']) ? (matcher['rules'] as Matcher[]) : [matcher]
}

/** Whether a matcher takes only these values. Of regular expressions only a choice of plain words is understood. */
function staysWithin({ match, regex }: Matcher, allowed: readonly unknown[]): boolean {
  if (match === 'boolean') return allowed.includes(true) && allowed.includes(false)
  if (match !== 'regex' || typeof regex !== 'string') return false
  const words = regex
    .replace(/^\^?\(?(?:\?:)?/, '')
    .replace(/\)?\$?$/, '')
    .split('|')
  return words.every(
    (word) => /^(?:[^\\^$.*+?()[\]{}|]|\\[^\w])*$/.test(word) && allowed.map(String).includes(word.replace(/\\(.)/g, '$1')),
  )
}
