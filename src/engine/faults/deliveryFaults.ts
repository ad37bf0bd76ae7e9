import { isBytes } from '../../document/bytes.ts'
import { isJson } from '../../document/mediaTypes.ts'
import { needOf } from '../../world/views/faultSettings.ts'
import type { Fault, FaultRecord } from '../../world/views/faults.ts'
import type { ServedExchange } from '../exchange.ts'
import { hasNoBody, mediaTypeOf } from '../finish.ts'
import { armedAt, faultWords, isChosen, noteCall } from './armedFaults.ts'
import { addDelay, type Spoiling } from './exchangeFaults.ts'
import { malformed, withField, withoutField, withRetypedField } from './spoiltBody.ts'
import { canDo, transportTitles } from './transportLimits.ts'

/**
 * Chooses how a reply is delivered, after it is final, as a separate step. The delays of slow heads add up. The first other fault decides.
 * If a chosen fault has no effect on this reply, it is not counted as fired, and the journal says why.
 */
export function chooseDelivery(x: ServedExchange): void {
  const armed = armedAt(x, 'delivery')
  const { faults, world } = x
  if (!faults || armed.length === 0) return
  world.step(() => {
    for (const record of armed) {
      const spoiling = isChosen(record, world.plan.seed) ? spoilingOf(x, record) : undefined
      const fires = typeof spoiling === 'object'
      noteCall(x, record, { fires })
      if (typeof spoiling === 'string') {
        faults.impossible = (faults.impossible ?? new Map<string, string>()).set(record.id, spoiling)
        x.note(`${faultWords(record)} had no effect: ${spoiling}.`)
      }
      if (!fires) continue
      addDelay(faults, spoiling.delay)
      if (record.fault.kind === 'slow-head') continue
      faults.spoiling = spoiling
      return
    }
  })
}

/** The change that a fault makes to a reply, or the reason why it has no effect. */
function spoilingOf(x: ServedExchange, { fault }: FaultRecord): Spoiling | string {
  const needs = needOf(fault)
  const { transport } = x.call
  if (needs && transport && !canDo(transport, needs)) return `a reply cannot be delivered like that through ${transportTitles[transport]}`
  if (fault.kind === 'slow-head') return { delay: fault.ms }
  if (fault.kind === 'reset') return { delivery: { how: 'reset' } }
  if (fault.kind === 'hang') return { delivery: { how: 'hang' } }
  if (fault.kind === 'commit-then-drop')
    return x.changes.length > 0 ? { delivery: { how: fault.how ?? 'reset' } } : 'the call changed nothing'
  return bodySpoilingOf(x, fault)
}

function bodySpoilingOf(x: ServedExchange, fault: Fault): Spoiling | string {
  const { reply, operation, call } = x
  const body = reply?.body
  if (!reply || body === undefined || hasNoBody(call.method, reply.status)) return 'the reply has no body'
  if (fault.kind === 'wrong-content-type') return { contentType: fault.contentType ?? 'text/html' }
  if (body instanceof ReadableStream) return 'the body is a stream'
  if (fault.kind === 'truncated') return { cut: fault.bytes ?? 'half' }
  // Timers are no faster than a millisecond.
  if (fault.kind === 'dribble')
    return { delivery: { how: 'dribble', ms: fault.ms, pieces: Math.max(1, Math.min(fault.pieces ?? 10, fault.ms)) } }
  if (isBytes(body) || !isJson(mediaTypeOf(reply, operation) ?? '')) return 'the body is not JSON'
  if (fault.kind === 'malformed-json') return { text: malformed }
  const change = bodyChangeOf(fault)
  return change(body) === body ? whyUnchanged(body, fault) : { body: change }
}

function whyUnchanged(body: unknown, fault: Fault): string {
  if (!('field' in fault)) return 'the body stays as it is'
  if (fault.kind === 'extra-field') return `the body has no object or list that "${fault.field}" could be in`
  if (withoutField(body, fault.field) === body) return `the body has no field "${fault.field}"`
  return `the field "${fault.field}" has this type already`
}

function bodyChangeOf(fault: Fault): (body: unknown) => unknown {
  if (fault.kind === 'missing-field') return (body) => withoutField(body, fault.field)
  if (fault.kind === 'extra-field') return (body) => withField(body, fault.field, fault.value === undefined ? 'unexpected' : fault.value)
  if (fault.kind === 'retyped-field') return (body) => withRetypedField(body, fault.field, fault.to)
  return (body) => body
}
