import type { Violation } from '../../schema/violation.ts'
import { noViolations } from '../../schema/compiling/validators.ts'
import type { AnyCall, HandlerReply } from '../../provider/provider.ts'
import type { Answer, ServedExchange } from '../exchange.ts'
import { brokenReply } from '../refusals/refusal.ts'
import type { ReplyCheck } from '../replyCheck.ts'

type Handler = (call: AnyCall<unknown>) => HandlerReply

/**
 * Answers with the provider's handler, as one atomic step of the world. The step is undone if the handler throws or its reply breaks the
 * spec, and for HEAD, which must not change anything.
 */
export function handledAnswer(check: ReplyCheck, callOf: (x: ServedExchange) => AnyCall<unknown>): Answer {
  return (x) => {
    const handler = handlerOf(x)
    if (!handler) return undefined
    let broken: readonly Violation[] = noViolations
    const keep = (made: HandlerReply | undefined): boolean =>
      (broken = check.violations(x, returned(made))).length === 0 && x.call.method !== 'HEAD'
    const { version } = x.world
    const reply = x.world.step(handler, keep, callOf(x))
    if (x.world.version !== version) x.changes = x.world.lastChanges
    return broken.length > 0 ? brokenReply(x, broken) : reply
  }
}

/** What a handler returned. A handler without types may return no reply, most often because `return` was forgotten. */
function returned(made: HandlerReply | undefined): HandlerReply {
  if (made?.status !== undefined) return made
  const isPromise = made instanceof Promise
  if (isPromise) made.catch(() => {})
  const what = isPromise ? 'a promise, so it must not be async' : 'no reply'
  throw new TypeError(`The handler returned ${what}. It must return call.reply(…), or what inferred() returns.`)
}

/** The handler of an exchange's operation. Checks own fields, since an operationId may be any word, even `constructor`. */
export function handlerOf({ mount, operation }: ServedExchange): Handler | undefined {
  const { handlers } = mount.provider
  return Object.hasOwn(handlers, operation.id) ? handlers[operation.id] : undefined
}
