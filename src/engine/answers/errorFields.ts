import { wordSet } from '../../sample/values/words.ts'
import { codesFor, failures } from './errorCodes.ts'
import { sentenceOf, type Refused } from './errorSentence.ts'

/** Names of fields by their meaning, in lower case and without separators. */
const sentences = wordSet('detail details error summary info')
const titles = wordSet('title error errortype name')
const statuses = wordSet('status statuscode httpstatus httpstatuscode httpcode code errorcode responsecode')
const codes = wordSet('code errorcode type errortype key slug')
const successFlags = wordSet('success successful issuccess succeeded ok valid isvalid')
const failureFlags = wordSet('error iserror haserror failed failure')
export const places = wordSet('field path param parameter pointer property location source target name key attribute')
const lists = wordSet('detail details violations invalidparams issues causes problems failures')

/** `errors`, `validationErrors`, `non_field_errors` */
export function saysMany(name: string): boolean {
  return lists.has(name) || /(?:errors|messages)$/.test(name)
}

/** `message`, `error_text`, `statusReason` */
export function saysWhat(name: string): boolean {
  return sentences.has(name) || /(?:message|msg|reason|description|explanation|text)$/.test(name)
}

/** What a field says about an error, by its name and the value that it has. The first that its schema allows is taken. */
export function candidatesFor(name: string, value: unknown, refused: Refused): unknown[] {
  const { status, title } = refused
  const sentence = sentenceOf(refused)
  if (typeof value === 'number') return statuses.has(name) ? [status] : []
  if (typeof value === 'boolean') return successFlags.has(name) ? [false] : failureFlags.has(name) ? [true] : []
  if (typeof value !== 'string') return []
  if (saysWhat(name)) return [sentence, sentence.slice(0, 100), title]
  if (titles.has(name)) return [title, ...codesFor(status)]
  if (statuses.has(name) && /^\d+$/.test(value)) return [String(status)]
  if (codes.has(name)) return [slugOf(title), name === 'type' ? 'about:blank' : String(status), ...codesFor(status)]
  return statuses.has(name) ? [String(status), title, ...codesFor(status), ...failures] : []
}

export function slugOf(title: string): string {
  return title.toLowerCase().replace(/[^a-z]+/g, '_')
}

export function bare(name: string): string {
  return name.toLowerCase().replace(/[-_.\s]+/g, '')
}
