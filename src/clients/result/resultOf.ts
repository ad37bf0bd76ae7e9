import { essence, isJson } from '../../document/mediaTypes.ts'
import type { OperationDescription } from '../description.ts'
import { wordIn, type Dialect, type Words } from '../dialect.ts'
import type { Answer } from './answer.ts'
import type { AnyResult, StrangeAnswer } from './result.ts'

/** The operation that was called, and how its provider reports success. */
export interface Called {
  readonly id: string
  readonly operation: OperationDescription
  readonly verdict: Dialect['verdict']
}

/** The result of a call, from the answer to its request. */
export function resultOf(given: Answer, { id, operation, verdict = statusVerdict }: Called): AnyResult {
  const answer = isSuccess(given.status) ? given : readLeniently(given, operation)
  const { status, headers, body, unreadable } = answer
  const strange = (reason: StrangeAnswer['reason'], message: string): StrangeAnswer => {
    const error = new Error(`${id} was answered ${status}: ${message}`, { cause: unreadable })
    return { kind: 'failure', reason, error, status, body, headers }
  }
  const declared = declaredStatus(operation.statuses, status)
  if (declared === undefined) return strange('undeclared', 'the spec does not declare this status.')
  if (unreadable) return strange('unreadable', unreadable.message)
  const found = status === 204 ? 'ok' : verdict(answer)
  if (isSuccess(status)) {
    if (body === undefined && isPromised(operation, declared)) return strange('unreadable', 'the body is empty, but the spec declares one.')
    if (body !== undefined && !isAccepted(operation.accept, headers))
      return strange('unreadable', `the body is ${headers.get('content-type')}, which the spec does not declare.`)
    if (found === undefined) return strange('unreadable', 'the body lacks the fields that the provider always sends.')
    if (found === 'ok') return { kind: 'ok', status, data: body, headers }
  }
  const words = found === 'ok' || found === undefined ? usualWords(answer) : found
  return { kind: 'refusal', status, ...words, body, headers }
}

/** Reads an error leniently: servers often send JSON under the media type of text, or text under that of JSON. */
function readLeniently({ status, headers, body }: Answer, { accept }: OperationDescription): Answer {
  const answer = { status, headers, body }
  if (typeof body !== 'string' || declaredTypes(accept).includes(essence(headers.get('content-type') ?? ''))) return answer
  try {
    return { ...answer, body: JSON.parse(body) as unknown }
  } catch {
    return answer
  }
}

function declaredTypes(accept = ''): string[] {
  return accept.split(', ').map(essence)
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300
}

/** The declared status that covers this one: the status itself, its range, or `default`. */
function declaredStatus(statuses: readonly (number | string)[], status: number): number | string | undefined {
  const range = Math.floor(status / 100)
  return (
    statuses.find((each) => each === status) ??
    statuses.find((each) => typeof each === 'string' && Number(each[0]) === range) ??
    statuses.find((each) => each === 'default')
  )
}

function isPromised({ accept, empty, method }: OperationDescription, declared: number | string): boolean {
  return accept !== undefined && method !== 'HEAD' && declared !== 204 && !empty?.includes(declared)
}

/** Whether the body can come from the provider. An HTML page usually comes from a proxy. */
function isAccepted(accept: string | undefined, headers: Headers): boolean {
  const sent = headers.get('content-type')
  if (accept === undefined || sent === null || accept.includes('*')) return true
  const declared = declaredTypes(accept)
  return declared.includes(essence(sent)) || declared.some(isJson) === isJson(sent)
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
