export type FindingCode =
  | 'circular-reference'
  | 'circular-schema'
  | 'circular-base'
  | 'endless-schema'
  | 'no-operation'
  | 'dangling-reference'
  | 'misplaced-reference'
  | 'not-an-object'
  | 'not-a-list'
  | 'wrong-keyword'
  | 'wrong-value'
  | 'missing-field'
  | 'unknown-field'
  | 'unknown-status'
  | 'duplicate-parameter'
  | 'optional-path-parameter'
  | 'unknown-type'
  | 'bad-pattern'
  | 'translated-pattern'
  | 'slow-pattern'
  | 'unusable-schema'
  | 'path-without-slash'
  | 'colon-in-path'
  | 'unusable-parameter'
  | 'unused-path-parameter'
  | 'undeclared-path-parameter'
  | 'unreachable-operation'
  | 'duplicate-operation-id'
  | 'unknown-security-scheme'
  | 'unseen-certificate'
  | 'broken-example'
  | 'external-example'
  | 'repeated-name'

/** An error breaks a rule of OpenAPI or JSON Schema. A warning is about something that the mock corrects or ignores. */
export type FindingLevel = 'error' | 'warning'

/** A problem in a document. */
export interface Finding {
  readonly code: FindingCode
  /** JSON pointer of the part of the document. */
  readonly at: string
  /** The values that appear in the message. */
  readonly values: Readonly<Record<string, string>>
}

/** Called with each problem of a document that is found while its parts are used. */
export type Report = (found: Finding) => void

export function finding(code: FindingCode, at: string, values: Finding['values'] = {}): Finding {
  return { code, at, values }
}

const warnings: ReadonlySet<FindingCode> = new Set([
  'translated-pattern',
  'slow-pattern',
  'broken-example',
  'external-example',
  'unknown-security-scheme',
  'unseen-certificate',
  'unknown-field',
  'colon-in-path',
  'circular-base',
  'no-operation',
])

export function levelOf({ code }: Finding): FindingLevel {
  return warnings.has(code) ? 'warning' : 'error'
}

/** A key that is the same for two findings with the same code, place and values. */
export function keyOf({ code, at, values }: Finding): string {
  return `${code} ${at} ${JSON.stringify(values)}`
}

/** Keeps each finding once. */
export function distinct<T extends Finding>(findings: readonly T[]): T[] {
  return [...new Map(findings.map((each) => [keyOf(each), each])).values()]
}
