import type { Violation } from '../schema/violation.ts'
import type { Context } from './context.ts'
import type { AnyCall, HandlerReply } from '../provider/provider.ts'
import type { Work } from './work.ts'

/** What the code of a provider gets of a call. `word` finds the words of a refusal, `note` remarks go to the journal. */
export function handlerCall(
  work: Work,
  context: Context,
  word: (violations: readonly Violation[], call: AnyCall<unknown>) => HandlerReply,
  notes: string[],
): AnyCall<unknown> {
  const { values, operation, body, headers } = work
  const { store, now, strict, setStrict, newId, random, fake, digest } = context
  const call = {
    store,
    now,
    strict,
    setStrict,
    newId,
    random,
    fake,
    digest,
    operation: operation.id,
    params: values.path,
    query: values.query,
    headers: values.header,
    cookies: values.cookie,
    body: body.value,
    rawHeaders: headers,
    principal: undefined as string | undefined,
    reply: plainReply,
    refuse: (...violations: readonly Violation[]): HandlerReply => ({ ...word(violations, call), violations }),
    note: (message: string): void => void notes.push(message),
  }
  call.principal = work.mount.provider?.principal?.(call)
  return call
}

function plainReply(status: number, body: unknown, headers?: Readonly<Record<string, string>>): HandlerReply {
  return { status, body, headers }
}
