import type { HandlerReply } from '../../provider/provider.ts'
import { hasEnded } from '../../world/views/endingRecords.ts'
import { type Override, type OverrideRecord } from '../../world/views/overrides.ts'
import type { Answer, ServedExchange } from '../exchange.ts'
import { hasAllOf } from './partialMatch.ts'
import { sampleFor, type SpecAnswers } from './sampled.ts'

/**
 * Answers with the first override whose conditions the call meets. It is counted in the call's step, so that a call that runs again
 * counts once; HEAD, which only asks what GET would answer, does not count.
 */
export function overrideAnswer(parts: SpecAnswers): Answer {
  return (x) => {
    if (!x.world.standing.hasOverrides) return undefined
    const record = overrideFor(x)
    if (!record) return undefined
    const { overrides } = x.world.views
    x.world.step(
      () => overrides.use(record),
      () => x.call.method !== 'HEAD',
    )
    return replyOf(x, record.override, parts)
  }
}

function overrideFor(x: ServedExchange): OverrideRecord | undefined {
  const { world, mount, operation } = x
  const now = x.at ?? world.now()
  return world.views.overrides.of(`${mount.name}/${operation.id}`).find((record) => !hasEnded(record, now) && meets(x, record.override))
}

function meets({ values, body }: ServedExchange, { when }: Override): boolean {
  if (!when) return true
  const places = [values.path, values.query, values.header, values.cookie]
  const isSent = ([name, wanted]: readonly [string, unknown]): boolean =>
    places.some((place) => Object.hasOwn(place, name) && isAsWanted(place[name], wanted))
  return Object.entries(when.params ?? {}).every(isSent) && (when.body === undefined || hasAllOf(body.value, when.body))
}

/** A parameter may be given as it is decoded or as it is sent: `7` or `"7"`. */
function isAsWanted(sent: unknown, wanted: unknown): boolean {
  return hasAllOf(sent, wanted) || (typeof sent !== 'object' && typeof wanted !== 'object' && String(sent) === String(wanted))
}

function replyOf(x: ServedExchange, { reply, breaksSpec }: Override, parts: SpecAnswers): HandlerReply {
  const { status, headers = {} } = reply
  const marked = breaksSpec ? { isUndeclared: true } : {}
  const isDeclared = x.operation.response(status) !== undefined
  if (reply.body === undefined)
    return isDeclared ? { ...sampleFor(x, parts, { status, headers }), ...marked } : { status, body: undefined, headers, ...marked }
  return { status, body: reply.body, headers: isDeclared ? headers : { 'content-type': 'application/json', ...headers }, ...marked }
}
