import type { OpenApiDocument } from '../document/document.ts'
import { isObject } from '../document/lenient.ts'
import { isReference, pointerPart } from '../document/references.ts'
import type { Part } from '../document/walk.ts'
import { assertions, typeNames, usableValue, type Kind } from '../schema/reading/keywords.ts'
import { expressionOf } from '../schema/patterns/patterns.ts'
import { finding, type Finding } from '../document/finding.ts'

/** Finds keywords of the wrong type, unknown types, and patterns that cannot be compiled. */
export function checkSchema(document: OpenApiDocument, { kind, named, value, at }: Part): Finding[] {
  if (kind !== 'schema' || named || !isObject(value)) return []
  const isOld = document.openapi.startsWith('3.0')
  if (isOld && isReference(value)) return []
  const found: Finding[] = []
  for (const keyword of Object.keys(value)) {
    const wanted = assertions.get(keyword)
    if (wanted !== undefined && wanted !== 'any') found.push(...checkKeyword({ keyword, wanted, each: value[keyword], at, isOld }))
  }
  return found
}

interface PlacedKeyword {
  readonly keyword: string
  readonly wanted: Exclude<Kind, 'any'>
  readonly each: unknown
  readonly at: string
  readonly isOld: boolean
}

function checkKeyword({ keyword, wanted, each, at, isOld }: PlacedKeyword): Finding[] {
  const place = `${at}/${pointerPart(keyword)}`
  if (wanted === 'type') return unknownTypes(each).map((type) => finding('unknown-type', place, { type }))
  if (isOld && keyword.startsWith('exclusive') && typeof each === 'boolean') return []
  if (isWrong(wanted, each)) return [finding('wrong-keyword', place, { keyword, wanted })]
  if (keyword === 'pattern') return checkPattern(each as string, place)
  if (keyword === 'patternProperties')
    return Object.keys(each as object).flatMap((pattern) => checkPattern(pattern, `${place}/${pointerPart(pattern)}`))
  return []
}

function isWrong(kind: Kind, value: unknown): boolean {
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
