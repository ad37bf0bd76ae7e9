import type { OpenApiDocument } from '../document/document.ts'
import { isObject } from '../document/lenient.ts'
import { isReference, pointerPart } from '../document/references.ts'
import type { Part } from '../document/walk/walk.ts'
import { assertions, typeNames, usableValue, type KeywordKind } from '../schema/reading/keywords.ts'
import { expressionOf } from '../schema/patterns/patterns.ts'
import { meantField, unknownField } from './fields.ts'
import { meantType } from './meantType.ts'
import { finding, type Finding } from '../document/finding.ts'

/** Finds keywords of the wrong type, unknown types, and patterns that cannot be compiled. */
export function checkSchema(document: OpenApiDocument, { kind, named, value, at }: Part): Finding[] {
  if (kind !== 'schema' || named || !isObject(value)) return []
  const isOld = document.openapi.startsWith('3.0')
  if (isOld && isReference(value)) return []
  const found: Finding[] = []
  for (const keyword of Object.keys(value)) {
    const wanted = assertions.get(keyword)
    if (wanted === undefined) found.push(...checkAnnotation(keyword, value[keyword], at))
    else if (wanted !== 'any') found.push(...checkKeyword({ keyword, wanted, each: value[keyword], at, isOld }))
  }
  return found
}

/** Keywords that assert nothing, and the kind of value each must have. */
const annotations: ReadonlyMap<string, 'string' | 'boolean' | 'any'> = new Map([
  ...['title', 'description', '$anchor', '$id', '$schema', '$comment', 'contentEncoding', 'contentMediaType'].map(
    (name) => [name, 'string'] as const,
  ),
  ...['nullable', 'readOnly', 'writeOnly', 'deprecated'].map((name) => [name, 'boolean'] as const),
  ...`$ref $defs definitions $dynamicRef $dynamicAnchor $vocabulary $recursiveRef $recursiveAnchor id default example examples discriminator xml
    externalDocs contentSchema additionalItems dependencies`
    .split(/\s+/)
    .map((name) => [name, 'any'] as const),
])

/** The keywords that a misspelt one may mean. */
const keywords = [...assertions.keys(), ...annotations.keys()].filter((name) => name.length > 3)

/** Unknown keywords are allowed in JSON Schema, so only those that look like a misspelt one are found. */
function checkAnnotation(keyword: string, value: unknown, at: string): Finding[] {
  const wanted = annotations.get(keyword)
  if (wanted === typeof value) return none
  const place = `${at}/${pointerPart(keyword)}`
  if (keyword === 'discriminator')
    return isObject(value) ? checkDiscriminator(value, place) : [finding('not-an-object', place, { name: keyword })]
  if (wanted === 'any' || keyword.startsWith('x-')) return []
  if (wanted !== undefined) return value === null || typeof value === wanted ? [] : [finding('wrong-keyword', place, { keyword, wanted })]
  return meantField(keyword, keywords) === undefined ? [] : [unknownField(place, { kind: 'schema', field: keyword, known: keywords })]
}

function checkDiscriminator({ propertyName }: Record<string, unknown>, at: string): Finding[] {
  return typeof propertyName === 'string' ? [] : [finding('missing-field', at, { kind: 'discriminator', name: 'propertyName' })]
}

interface PlacedKeyword {
  readonly keyword: string
  readonly wanted: Exclude<KeywordKind, 'any'>
  readonly each: unknown
  readonly at: string
  readonly isOld: boolean
}

function checkKeyword({ keyword, wanted, each, at, isOld }: PlacedKeyword): Finding[] {
  if (isUsual(keyword, wanted, each)) return none
  const place = `${at}/${pointerPart(keyword)}`
  if (wanted === 'type') return unknownTypes(each).map((type) => finding('unknown-type', place, { type, ...meantType(type) }))
  if (isOld && keyword.startsWith('exclusive') && typeof each === 'boolean') return []
  if (isWrong(wanted, each)) return [finding('wrong-keyword', place, { keyword, wanted })]
  if (keyword === 'pattern') return checkPattern(each as string, place)
  if (keyword === 'patternProperties')
    return Object.keys(each as object).flatMap((pattern) => checkPattern(pattern, `${place}/${pointerPart(pattern)}`))
  return []
}

const none: Finding[] = []

/** Whether the value of a keyword is right at first sight, as most are. */
function isUsual(keyword: string, wanted: KeywordKind, value: unknown): boolean {
  if (wanted === 'type') return typeof value === 'string' && knownTypes.has(value)
  return !keyword.startsWith('pattern') && !isWrong(wanted, value)
}

const knownTypes: ReadonlySet<string> = new Set(typeNames)

function isWrong(kind: KeywordKind, value: unknown): boolean {
  if (kind === 'schema') return typeof value !== 'boolean' && !isObject(value)
  return usableValue(kind, value) === undefined
}

function unknownTypes(type: unknown): string[] {
  return [type].flat().flatMap((each) => ((typeNames as readonly unknown[]).includes(each) ? [] : [String(each)]))
}

function checkPattern(pattern: string, at: string): Finding[] {
  const shown = JSON.stringify(pattern)
  const expression = expressionOf(pattern)
  if (!expression) return [finding('bad-pattern', at, { pattern: shown })]
  return isAsWritten(pattern, expression) ? [] : [finding('translated-pattern', at, { pattern: shown, read: String(expression) })]
}

function isAsWritten(pattern: string, { source, flags }: RegExp): boolean {
  try {
    return new RegExp(pattern, 'u').source === source && flags === 'u'
  } catch {
    // The pattern is valid without the `u` flag, or is written for another language.
  }
  try {
    return new RegExp(pattern).source === source && flags === ''
  } catch {
    return false
  }
}
