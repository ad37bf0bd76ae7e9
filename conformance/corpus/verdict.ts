import { fieldsOf } from '../../src/document/lenient.ts'
import { essence, isJson, pickMediaType } from '../../src/document/mediaTypes.ts'
import type { Answer } from './asking.ts'
import { responseFor, type DocumentOperation } from './documentOperations.ts'
import type { PlainAjv } from './plainAjv.ts'

/**
 * The verdict on the reply to a valid request. `unsettled` counts for neither side: a key in the path was made up, and the mock says that
 * it does not exist; or a key in the body was made up, and the mock says that it is taken.
 */
export type Verdict =
  | { readonly kind: 'good' }
  | { readonly kind: 'unsettled' }
  | { readonly kind: 'refused' | 'undocumented' | 'body' | 'failed'; readonly why: string }

export interface Judged {
  readonly operation: DocumentOperation
  readonly answer: Answer
  readonly ajv: PlainAjv
  /** Whether the key in the path may be unknown: only items that were created, or there at the start, exist, and it is not one of these. */
  readonly mayBeMissing: boolean
}

/** @throws BrokenSchemaError */
export function verdictOn({ operation, answer, ajv, mayBeMissing }: Judged): Verdict {
  const { status } = answer
  if (status >= 500) return { kind: 'failed', why: `${status} ${answer.text.slice(0, 300)}` }
  if (status === 404 && mayBeMissing) return { kind: 'unsettled' }
  if (status === 409 && operation.method === 'POST') return { kind: 'unsettled' }
  if (status >= 400) return { kind: 'refused', why: `${status} ${answer.headers['x-mock-violations'] ?? answer.text.slice(0, 300)}` }
  const response = responseFor(operation, status)
  if (!response) return { kind: 'undocumented', why: `The status ${status} is not declared.` }
  const why = operation.method === 'HEAD' ? undefined : wrongBody({ operation, answer, ajv, mayBeMissing })
  return why === undefined ? { kind: 'good' } : { kind: 'body', why }
}

/** Statuses that have no body in HTTP, whatever a document declares. */
const bodiless = new Set([204, 205, 304])

function wrongBody({ operation, answer, ajv }: Judged): string | undefined {
  const content = fieldsOf(responseFor(operation, answer.status)?.content)
  if (content.length === 0 || bodiless.has(answer.status)) return undefined
  const type = answer.headers['content-type']
  if (type === undefined) return 'There is no content type, though the reply declares content.'
  const declared = pickMediaType(
    content.map(([each]) => each),
    type,
  )
  const [, media] = content.find(([each]) => each === declared) ?? []
  if (!media) return `The content type ${essence(type)} is not declared.`
  if (!isJson(type) || media.schema === undefined) return undefined
  if (answer.json === undefined) return 'The body is not JSON.'
  return ajv.check(media.schema)(answer.json)
}

/** Why no good reply to an operation is possible; undefined if one is. */
export function whyUnanswerable({ responses }: DocumentOperation): string | undefined {
  const isAnswerable = [...responses.keys()].some((status) => /^[23]/.test(status) || status === 'DEFAULT')
  return isAnswerable ? undefined : 'No success is declared.'
}
