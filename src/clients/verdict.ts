import type { OperationDescription } from './description.ts'
import { wordIn, type Dialect, type Words } from './dialect.ts'
import type { Answer } from './exchange.ts'
import type { AnyResult, StrangeAnswer } from './result.ts'

/** What an answer means to the caller. */
export function resultOf(id: string, operation: OperationDescription, answer: Answer, { verdict = plainVerdict }: Dialect): AnyResult {
  const { status, headers, body, unreadable } = answer
  const strange = (reason: StrangeAnswer['reason'], message: string): StrangeAnswer => {
    const error = new Error(`${id} was answered ${status}: ${message}`, { cause: unreadable })
    return { kind: 'failure', reason, error, status, body, headers }
  }
  if (!isDeclared(operation.statuses, status)) return strange('undeclared', 'the spec has no such status.')
  if (unreadable) return strange('unreadable', unreadable.message)
  const found = status === 204 ? 'ok' : verdict(answer)
  if (isSuccess(status)) {
    if (body !== undefined && !isAccepted(operation.accept, headers)) {
      return strange('unreadable', `the body is ${headers.get('content-type')}.`)
    }
    if (found === undefined) return strange('unreadable', 'the body is not what the provider answers.')
    if (found === 'ok') return { kind: 'ok', status, data: body, headers }
  }
  const words = found === 'ok' || found === undefined ? plainWords(answer) : found
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

/** A page of a proxy is no answer of the provider. */
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

function plainVerdict({ status }: Answer): 'ok' | undefined {
  return isSuccess(status) ? 'ok' : undefined
}

/** Where bodies of errors usually have their words: RFC 9457, OAuth, and what most others do. */
export function plainWords({ status, body }: Answer): Words {
  const first = (...names: string[]): string => names.map((name) => wordIn(body, name)).find((word) => word !== '') ?? ''
  const text = typeof body === 'string' ? body.slice(0, 200) : ''
  return {
    code: first('code', 'error', 'errorCode', 'error_code', 'type') || String(status),
    message: first('detail', 'message', 'error_description', 'description', 'title', 'msg') || text || `HTTP ${status}`,
  }
}
