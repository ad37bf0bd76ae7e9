import { exactJsonOrText } from '../numbers/exactJson.ts'
import { isNumber, numberFrom } from '../numbers/exactNumber.ts'
import { isContainer, isObject } from '../document/lenient.ts'
import { typesOf, type Keywords } from '../schema/reading/keywords.ts'
import type { SamplePlace } from './context.ts'
import { isUnsent, list, mapIn } from './keywordValues.ts'
import type { Making } from './making.ts'

/** A value from the document for a place. */
export interface GivenValue {
  /** A valid value. */
  readonly value?: unknown
  /** An invalid value whose valid parts may be used. */
  readonly like?: unknown
}

/** The example for this place, one of the schema, or its default: the first that is valid. */
export function givenFor(
  node: Keywords,
  { like, fits }: Pick<SamplePlace, 'like'> & { fits: (value: unknown) => boolean },
  context: Making,
): GivenValue {
  if (context.madeUp) return {}
  if (like === null && context.sparse && fits(null)) return { value: null }
  const candidates = [like, ...list(node['examples'])]
    .filter((each) => each !== undefined && each !== null)
    .map((each) => mended(each, node))
  const isGood = (each: unknown): boolean => isWhole(each, node, context) && fits(each)
  const [first] = candidates
  if (isObject(like) && isObject(first) && !isGood(first)) return { like: { ...candidates.slice(1).find(isObject), ...first } }
  const value = candidates.find(isGood)
  if (value !== undefined) return { value }
  const standard = node['default']
  if (!list(node['enum']).length && isPlain(standard) && fits(standard)) return { value: standard }
  return { like: candidates.find(isContainer) }
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || isNumber(value) || typeof value === 'boolean'
}

/** Whether an example is usable: not an empty object if the schema has fields, and without fields that the sender leaves out. */
function isWhole(value: unknown, node: Keywords, { schemas }: Making): boolean {
  if (!isObject(value) || !('properties' in node)) return true
  const properties = mapIn(node, 'properties')
  return Object.keys(value).length > 0 && !Object.keys(value).some((name) => isUnsent(properties[name], schemas))
}

/** Converts an example of a similar type, as documents often have: `5` for a string, `"true"` for a boolean, a date-time for a date. */
export function mended(value: unknown, node: Keywords): unknown {
  const types = typesOf(node['type'])
  if (types.includes('string') || types.length === 0)
    return typeof value === 'string' ? asTime(value, node['format']) : asText(value, types)
  if (typeof value !== 'string') return value
  if (types.includes('boolean') && /^(?:true|false)$/i.test(value)) return value.toLowerCase() === 'true'
  if ((types.includes('integer') || types.includes('number')) && /^-?\d+(?:\.\d+)?$/.test(value)) return numberFrom(value)
  return types.includes('object') || types.includes('array') ? exactJsonOrText(value) : value
}

function asText(value: unknown, types: readonly string[]): unknown {
  return types.length > 0 && (isNumber(value) || typeof value === 'boolean') ? String(value) : value
}

function asTime(text: string, format: unknown): string {
  const [, day, time = '00:00:00'] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d:\d\d(?:\.\d+)?))?/.exec(text) ?? []
  if (day === undefined) return text
  if (format === 'date') return day
  return format === 'date-time' && !/[Z\d]$/i.test(text.slice(19)) ? `${day}T${time}Z` : text
}
