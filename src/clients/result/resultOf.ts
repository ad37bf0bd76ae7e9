import type { OperationDescription } from '../description.ts'
import { wordIn, type Dialect, type Words } from '../dialect.ts'
import type { Answer } from './answer.ts'
import type { AnyResult, StrangeAnswer } from './result.ts'

/** The operation that was called, and how its provider says success. */
export interface Called {
  readonly id: string
  readonly operation: OperationDescription
  readonly verdict: Dialect['verdict']
}

/** The result of a call, from the answer to its request. */
export function resultOf(answer: Answer, { id, operation, verdict = statusVerdict }: Called): AnyResult {
  const { status, headers, body, unreadable } = answer
  const strange = (reason: StrangeAnswer['reason'], message: string): StrangeAnswer => {
    const error = new Error(`${id} was answered ${status}: ${message}`, { cause: unreadable })
    return { kind: 'failure', reason, error, status, body, headers }
  }
  if (!isDeclared(operation.statuses, status)) return strange('undeclared', 'the spec does not declare this status.')
  if (unreadable) return strange('unreadable', unreadable.message)
  const found = status === 204 ? 'ok' : verdict(answer)
  if (isSuccess(status)) {
    if (body !== undefined && !isAccepted(operation.accept, headers))
      return strange('unreadable', `the body is ${headers.get('content-type')}, which the spec does not declare.`)
    if (found === undefined) return strange('unreadable', 'the body lacks the fields that the provider always sends.')
    if (found === 'ok') return { kind: 'ok', status, data: body, headers }
  }
  const words = found === 'ok' || found === undefined ? usualWords(answer) : found
  return { kind: 'refusal', status, ...words, body, headers }
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300
}

function isDeclared(statuses: readonly (number | string)[], status: number): boolean {
  return statuses.some(
    (each) => each === status || each === 'default' || (typeof each === 'string' && Number(each[0]) === Math.floor(status / 100)),
  )
}

/** Whether the body can be the provider's. An HTML page is usually that of a proxy. */
function isAccepted(accept: string | undefined, headers: Headers): boolean {
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  return (
    accept === undefined ||
    type === undefined ||
    accept.includes('*') ||
    accept.split(', ').includes(type) ||
    isJson(type) === isJson(accept)
  )
}

function isJson(type: string): boolean {
  return /[/+]json\b/.test(type)
}

function statusVerdict({ status }: Answer): 'ok' | undefined {
  return isSuccess(status) ? 'ok' : undefined
}

/** Code and message from the fields that error bodies usually have: those of RFC 9457, of OAuth, and other common names. */
function usualWords({ status, body }: Answer): Words {
  const first = (...names: string[]): string => names.map((name) => wordIn(body, name)).find((word) => word !== '') ?? ''
  const text = typeof body === 'string' ? body.slice(0, 200) : ''
  return {
    code: first('code', 'error', 'errorCode', 'error_code', 'type') || String(status),
    message: first('detail', 'message', 'error_description', 'description', 'title', 'msg') || text || `HTTP ${status}`,
  }
}
