import type { AnyCall, HandlerReply, Violation } from '../../src/provider/index.ts'

/** The body of a refusal. status_code repeats the HTTP status (ADV-07). */
export function refusal<S extends 400 | 401>(status_code: S, message: string): { message: string; status: false; status_code: S } {
  return { message, status: false, status_code }
}

const day = 'must be a date like 2023-04-01'
const time = 'must be a time like 2023-04-09T23:05:13.458Z'
/** Messages for a wrong format, by field. All other fields with a format are dates. */
const forms: Readonly<Record<string, string>> = { base64_file_string: 'must be base64', date: time, order_date: time }

/** Turns violations into Advancly's refusal. A body over the size limit would not reach the vendor's code, so it gets a problem. */
export function refuse(violations: readonly Violation[], { reply }: AnyCall<unknown>): HandlerReply | undefined {
  if (violations.some(({ code }) => code === 'too-large')) return undefined
  if (violations.some(({ code }) => code === 'security')) return reply(401, refusal(401, 'client-id and api-key are required.'))
  return reply(400, refusal(400, [...new Set(violations.map(sentence))].join(' ')))
}

/** A sentence that names the wrong field. If a field is missing in the items of a list, it names the list too. Indexes are left out. */
function sentence({ code, at, message }: Violation): string {
  const parts = at.split('/').slice(2)
  const names = parts.filter((part) => !isIndex(part))
  const field = names.at(-1)
  if (field === undefined) return code === 'rule' ? `${message}.` : `the body ${unreadable(code, message)}.`
  if (code === 'required') return names.length > 1 ? `${field} is required for each of ${names.at(-2)}.` : `${field} is required.`
  if (code === 'format') return `${field} ${forms[field] ?? day}.`
  if (code === 'minLength') return `${field} must not be empty.`
  return `${isIndex(parts.at(-1) ?? '') ? 'each of ' : ''}${field} ${withArticle(message)}.`
}

function unreadable(code: Violation['code'], message: string): string {
  return code === 'encoding' || code === 'nesting' ? message : 'must be a JSON object'
}

/** "must be integer" → "must be an integer" */
function withArticle(message: string): string {
  return message.replace(/^must be (?=[aio])/, 'must be an ').replace(/^must be (?=[bns])/, 'must be a ')
}

function isIndex(part: string): boolean {
  return /^\d+$/.test(part)
}
