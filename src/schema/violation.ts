import type { ErrorObject } from 'ajv'
import { pointerPart } from '../document/references.ts'
import { wordsOf } from './violationWords.ts'

/** The keywords of JSON Schema that a value can violate, followed by the other problems of a request or reply. */
export const violationCodes = [
  'additionalProperties',
  'anyOf',
  'const',
  'contains',
  'dependentRequired',
  'enum',
  'exclusiveMaximum',
  'exclusiveMinimum',
  'false schema',
  'format',
  'if',
  'items',
  'maxContains',
  'maxItems',
  'maxLength',
  'maxProperties',
  'maximum',
  'minContains',
  'minItems',
  'minLength',
  'minProperties',
  'minimum',
  'multipleOf',
  'not',
  'oneOf',
  'pattern',
  'propertyNames',
  'required',
  'type',
  'unevaluatedItems',
  'unevaluatedProperties',
  'uniqueItems',
  'encoding',
  'media-type',
  'nesting',
  'rule',
  'security',
  'status',
  'syntax',
  'too-large',
] as const

export type ViolationCode = (typeof violationCodes)[number]

/**
 * A promise of the spec that a request or reply breaks.
 *
 * @example { code: 'required', at: '/body/phone', message: 'is required' }
 */
export interface Violation {
  readonly code: ViolationCode
  /** The place: `/body/phone`, `/query/reference`, `/header/x-requested-with`, `/path/id`. */
  readonly at: string
  /** The end of a sentence about the place. It never repeats a value that was sent. */
  readonly message: string
}

const mostReported = 30
/** Limits places, because a caller may send names of any length. */
const longestAt = 1_000

/** Converts the errors of Ajv to violations. Several with the same place, keyword and message become one. */
export function toViolations(errors: readonly ErrorObject[], at: string): Violation[] {
  const found = new Map<string, Violation>()
  for (const error of errors) {
    if (found.size >= mostReported) break
    const violation = toViolation(error, at)
    found.set(`${violation.code} ${violation.at} ${violation.message}`, violation)
  }
  return [...found.values()]
}

function toViolation(error: ErrorObject, at: string): Violation {
  const params = error.params as {
    code?: string
    missingProperty?: string
    additionalProperty?: string
    unevaluatedProperty?: string
    propertyName?: string
  }
  // A violation must not get lost if its keyword is not in the list.
  const code = violationCodes.find((known) => known === (params.code ?? error.keyword)) ?? 'rule'
  const name = params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty ?? params.propertyName
  const whole = `${at}${error.instancePath}${name === undefined ? '' : `/${pointerPart(name)}`}`
  const place = whole.length > longestAt ? `${whole.slice(0, longestAt)}…` : whole
  return {
    code,
    at: place,
    message: wordsOf(error),
  }
}

const longestHeader = 4_000

/** The value of the header `X-Mock-Violations`: code and place of each violation, in ASCII, at most 4 kB. */
export function violationsHeader(violations: readonly Violation[]): string {
  let header = ''
  for (const { code, at } of violations) {
    const next = `${header ? ', ' : ''}${code.replace(' ', '-')} ${ascii(at)}`
    if (header.length + next.length > longestHeader) return `${header}, ...`
    header += next
  }
  return header
}

const longestPlace = 300

function ascii(text: string): string {
  return text
    .slice(0, longestPlace)
    .replace(/[^\x21-\x24\x26-\x2b\x2d-\x7e]/gu, (character) => encodeURIComponent(character.isWellFormed() ? character : '\ufffd'))
    .slice(0, longestPlace)
    .replace(/%.?$/, '')
}
