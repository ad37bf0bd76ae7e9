import { isObject } from '../../document/lenient.ts'
import { pointerPart } from '../../document/references.ts'
import type { OpenApiDocument } from '../../document/document.ts'
import type { Operation } from '../../spec/operation.ts'
import type { VerifyFinding } from '../result/finding.ts'
import { pointerOf } from '../pact/rules/jsonPath.ts'
import { bodyRules } from '../pact/rules/matchingRules.ts'
import { valueOf, type Interaction, type Matcher, type RuleSet } from '../pact/pact.ts'
import type { FindingPlace, Side } from '../result/place.ts'
import { specBody } from './specBody.ts'
import { literalsOf } from './literals.ts'
import { describedValues, type DescribedValue } from './valueSchemas.ts'

/**
 * Finds matchers that accept what the spec does not allow. With such a matcher, the consumer's test passes with values that never come, or
 * the provider's test with values that must not come.
 */
export function looseMatchers(operation: Operation, interaction: Interaction): VerifyFinding[] {
  return [
    ...looseBody(operation, interaction, 'request'),
    ...looseBody(operation, interaction, 'response'),
    ...looseParameters(operation, interaction, 'query'),
    ...looseParameters(operation, interaction, 'header'),
  ]
}

function looseBody(operation: Operation, interaction: Interaction, side: Side): VerifyFinding[] {
  const ruleOf = bodyRules(interaction[side].matchingRules?.body)
  const body = specBody(operation, interaction, side)
  if (!body) return []
  return describedValues(operation.document, body.object.schema, valueOf(interaction[side].body)).flatMap((described) => {
    const isList = Array.isArray(described.value)
    if (isObject(described.value)) return []
    const rule = ruleOf(described.path)
    if (!rule) return []
    const pactPointer = `${interaction.at}/${side}/matchingRules/body/${pointerPart(rule.path)}`
    const where = { at: { side, in: 'body', pointer: pointerOf(described.path) } as const, pactPointer, specPointer: body.pointer }
    const found = { set: rule.set, ...where }
    return isList ? shortLists(described, found) : looseness(operation.document, described, found)
  })
}

function looseParameters(operation: Operation, { at, request }: Interaction, where: 'query' | 'header'): VerifyFinding[] {
  const values = where === 'query' ? request.query : request.headers
  return Object.entries(request.matchingRules?.[where] ?? {}).flatMap(([rule, set]) => {
    const name = rule.replace(/\[.*$/, '')
    const isMeant = (each: string): boolean => each.toLowerCase() === name.toLowerCase()
    const parameter = operation.parameters.find((each) => each.in === where && isMeant(each.name))
    const sent = Object.entries(values ?? {}).find(([each]) => isMeant(each))?.[1][0]
    const [described] = parameter ? describedValues(operation.document, parameter.schema, sent) : []
    if (!described) return []
    const pactPointer = `${at}/request/matchingRules/${where}/${pointerPart(rule)}`
    const place = { side: 'request', in: where, name } as const
    return looseness(operation.document, described, { set, at: place, pactPointer, specPointer: operation.pointer })
  })
}

/** The rule for a value, and the places of both. */
interface RuleAt {
  readonly set: RuleSet
  readonly at: FindingPlace
  readonly pactPointer: string
  readonly specPointer: string
}

function looseness(document: OpenApiDocument, { schemas, value }: DescribedValue, { set, ...where }: RuleAt): VerifyFinding[] {
  const matchers = set.matchers.flatMap(nested)
  if (matchers.length === 0 || matchers.some(({ match }) => exact.has(match))) return []
  const allowed = literalsOf(document, schemas, value)
  if (allowed) {
    if (matchers.some((each) => staysWithin(each, allowed))) return []
    const code = allowed.length === 1 ? 'matcher.wider-than-const' : 'matcher.wider-than-enum'
    return [{ code, level: 'error', allowed, ...where }]
  }
  const { schema } = schemas.find(({ schema: each, sure }) => sure && typeof each['pattern'] === 'string') ?? {}
  if (!schema || !matchers.every(({ match }) => takesAnyText.has(match))) return []
  return [{ code: 'matcher.wider-than-pattern', level: 'warning', pattern: String(schema['pattern']), ...where }]
}

/** Finds lists that may be shorter than the spec allows. The consumer's test then passes with lists that never come. */
function shortLists({ schemas }: DescribedValue, { set, ...where }: RuleAt): VerifyFinding[] {
  const minItems = Math.max(
    0,
    ...schemas.flatMap(({ schema: { minItems: least }, sure }) => (sure && typeof least === 'number' ? least : [])),
  )
  const lists = set.matchers.filter(({ match }) => takesLists.has(match))
  if (lists.length < set.matchers.length || lists.length === 0) return []
  const least = Math.max(...lists.map(({ min = 0 }) => Number(min)))
  return least < minItems ? [{ code: 'matcher.wider-than-min-items', level: 'warning', minItems, least, ...where }] : []
}

/** Matchers that accept lists of any length within their limits. */
const takesLists: ReadonlySet<string> = new Set(['type', 'min', 'max', 'min-type', 'max-type', 'min-max-type'])

/** Matchers that accept any text. */
const takesAnyText: ReadonlySet<string> = new Set(['type', 'notEmpty', 'not-empty'])

/** Matchers that accept a single value. */
const exact = new Set(['equality', 'null'])

/** The matchers within a matcher: `eachValue` has those for its values. */
function nested(matcher: Matcher): readonly Matcher[] {
  if (matcher.match === 'eachKey' || matcher.match === 'values' || matcher.match === 'arrayContains') return []
  return matcher.match === 'eachValue' && Array.isArray(matcher['rules']) ? (matcher['rules'] as Matcher[]) : [matcher]
}

/** Whether a matcher accepts only these values. A regular expression counts if it is a choice of plain words. */
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
