import type { VerifyResult } from '../result/result.ts'
import { asJson, type DecisionsOf } from './jsonReport.ts'
import { asJunit } from './junitReport.ts'
import { asMarkdown } from './markdownReport.ts'
import { asTable } from './tableReport.ts'

export const formats = ['table', 'junit', 'json', 'markdown'] as const
export type Format = (typeof formats)[number]

const writers: { readonly [F in Format]: (result: VerifyResult, decisionsOf: DecisionsOf) => string } = {
  table: asTable,
  junit: asJunit,
  json: asJson,
  markdown: asMarkdown,
}

/**
 * The result of a run as text, without a line break at its end.
 *
 * @param decisionsOf finds the decisions that an exchange rests on, for JSON
 */
export function report(result: VerifyResult, format: Format, decisionsOf: DecisionsOf): string {
  return writers[format](result, decisionsOf)
}
