import type { ErrorObject } from 'ajv'
import { pointerPart } from '../document/references.ts'

/** Keywords of JSON Schema that a value can violate, and what else can be wrong with a message. */
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
 * A promise of the spec that was not kept. `at` says where: `/body/phone`, `/query/reference`, `/header/x-requested-with`,
 * `/path/id`. `message` never repeats a value that was sent.
 */
export interface Violation {
  readonly code: ViolationCode
  readonly at: string
  readonly message: string
}

const mostReported = 30
/** A caller may send names of any length. */
const longestAt = 1_000

/** Ajv's findings as violations; those of one place and keyword are said once. */
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
  // A keyword that is missing in the list must not lose a violation.
  const code = violationCodes.find((known) => known === (params.code ?? error.keyword)) ?? 'rule'
  const name = params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty ?? params.propertyName
  const whole = `${at}${error.instancePath}${name === undefined ? '' : `/${pointerPart(name)}`}`
  const place = whole.length > longestAt ? `${whole.slice(0, longestAt)}…` : whole
  return {
    code,
    at: place,
    message: messages[code] ?? error.message ?? code,
  }
}

/** Where the words of Ajv would not do. */
const messages: Readonly<Partial<Record<ViolationCode, string>>> = {
  required: 'is required',
  additionalProperties: 'is not allowed here',
  unevaluatedProperties: 'is not allowed here',
  uniqueItems: 'holds an item twice',
}

const longestHeader = 4_000

/** The value of `X-Mock-Violations`: code and place of each, ASCII, at most 4 kB. */
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
