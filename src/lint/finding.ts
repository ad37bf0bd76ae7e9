export type FindingCode =
  | 'circular-reference'
  | 'dangling-reference'
  | 'not-an-object'
  | 'not-a-list'
  | 'wrong-keyword'
  | 'unknown-type'
  | 'bad-pattern'
  | 'foreign-pattern'
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

export function finding(code: FindingCode, at: string, values: Finding['values'] = {}): Finding {
  return { code, at, values }
}

const warnings: ReadonlySet<FindingCode> = new Set(['foreign-pattern', 'broken-example', 'external-example', 'unknown-security-scheme'])

export function levelOf({ code }: Finding): Level {
  return warnings.has(code) ? 'warning' : 'error'
}
