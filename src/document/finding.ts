export type FindingCode =
  | 'circular-reference'
  | 'dangling-reference'
  | 'not-an-object'
  | 'not-a-list'
  | 'wrong-keyword'
  | 'unknown-type'
  | 'bad-pattern'
  | 'translated-pattern'
  | 'slow-pattern'
  | 'unusable-schema'
  | 'path-without-slash'
  | 'unusable-parameter'
  | 'unused-path-parameter'
  | 'undeclared-path-parameter'
  | 'unreachable-operation'
  | 'duplicate-operation-id'
  | 'unknown-security-scheme'
  | 'broken-example'
  | 'external-example'
  | 'repeated-name'

/** An error breaks a rule of OpenAPI or JSON Schema; a warning is mended, or means less than its author may think. */
export type Level = 'error' | 'warning'

/** Something that is wrong with a document: where (JSON pointer), and the values that its message is made of. */
export interface Finding {
  readonly code: FindingCode
  readonly at: string
  readonly values: Readonly<Record<string, string>>
}

/** Is told of what is wrong with a document as its parts are used. */
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
])

export function levelOf({ code }: Finding): Level {
  return warnings.has(code) ? 'warning' : 'error'
}

/** Whether two findings say the same of the same place. */
export function keyOf({ code, at, values }: Finding): string {
  return `${code} ${at} ${JSON.stringify(values)}`
}

/** Keeps each finding once. */
export function distinct<T extends Finding>(findings: readonly T[]): T[] {
  return [...new Map(findings.map((each) => [keyOf(each), each])).values()]
}
