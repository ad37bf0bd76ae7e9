import { asJunit } from './junitReport.ts'
import { asMarkdown } from './markdownReport.ts'
import type { VerifyResult } from '../result.ts'
import { asTable } from './tableReport.ts'

export const formats = ['table', 'junit', 'json', 'markdown'] as const
export type Format = (typeof formats)[number]

const writers: { readonly [F in Format]: (result: VerifyResult) => string } = {
  table: asTable,
  junit: asJunit,
  json: (result) => JSON.stringify(result, undefined, 2),
  markdown: asMarkdown,
}

/** The result of a run as text, without a newline at its end. */
export function report(result: VerifyResult, format: Format): string {
  return writers[format](result)
}
