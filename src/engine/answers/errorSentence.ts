import { pointerParts } from '../../document/references.ts'
import type { Violation } from '../../schema/violation.ts'

/** The facts that an error body states. */
export interface Refused {
  readonly status: number
  /** `Unprocessable Content` */
  readonly title: string
  readonly violations: readonly Violation[]
  /** A sentence with more than the title, if there are no violations. */
  readonly detail?: string | undefined
}

/** Most violations that an error body mentions. */
export const mostSaid = 5

/** `Query parameter "limit" must be integer.` */
export function sentenceOf({ title, violations, detail }: Refused): string {
  if (violations.length === 0) return detail ?? `${title}.`
  // Several missing credentials have the same sentence.
  const all = [...new Set(violations.map((each) => `${subjectOf(each)} ${each.message}.`))]
  const said = all.slice(0, mostSaid).join(' ')
  const more = all.length - mostSaid
  return more > 0 ? `${said} (${more} more)` : said
}

const subjects: Readonly<Record<string, string>> = {
  query: 'Query parameter',
  path: 'Path parameter',
  header: 'Header',
  cookie: 'Cookie',
  body: 'Body field',
}

function subjectOf(violation: Violation): string {
  if (violation.code === 'security') return 'Missing credentials:'
  const place = placeOf(violation)
  const subject = subjects[violation.at.split('/')[1] ?? '']
  if (violation.at === '/body' || place === '') return 'The request body'
  return subject === undefined ? 'The request' : `${subject} "${place}"`
}

/** `/body/items/0/name` → `items.0.name` */
export function placeOf({ at }: Violation): string {
  return pointerParts(at).slice(1).join('.')
}
