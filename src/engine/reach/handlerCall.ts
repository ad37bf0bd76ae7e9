import type { Violation } from '../../schema/violation.ts'
import type { AnyCall, HandlerReply, RuleRefusal, SampleOptions, SentFile } from '../../provider/provider.ts'
import type { ServedExchange } from '../exchange.ts'
import type { Reach } from './reach.ts'

const noFiles: readonly SentFile[] = Object.freeze([])

/** The functions of the mock that a handler can call. */
export interface HandlerHelp {
  /** Makes a refusal. */
  word(x: ServedExchange, violations: readonly Violation[]): HandlerReply
  /** A reply made from the spec, checked. */
  sample(x: ServedExchange, options: SampleOptions): HandlerReply
}

/** Makes the call that the code of a provider gets, and keeps it in the exchange. */
export function handlerCall(x: ServedExchange, reach: Reach, help: HandlerHelp): AnyCall<unknown> {
  const { values, operation, body, headers, at: now = 0 } = x
  const call = {
    store: reach.store,
    now,
    strict: reach.strict,
    setStrict: reach.setStrict,
    newId: reach.newId,
    random: reach.random,
    fake: reach.fakeAt(now),
    digest: reach.digest,
    operation: operation.id,
    path: x.call.path,
    address: x.call.address,
    params: values.path,
    query: values.query,
    headers: values.header,
    cookies: values.cookie,
    body: body.value,
    files: body.files ?? noFiles,
    rawHeaders: headers,
    rawQuery: x.call.query,
    principal: undefined as string | undefined,
    reply: plainReply,
    refuse: (...reasons: readonly Violation[] | readonly [RuleRefusal]): HandlerReply => refusal(x, reasons, help),
    sample: (options: SampleOptions = {}): HandlerReply => help.sample(x, options),
    note: (message: string): void => x.note(message),
  }
  x.handlerCall = call
  call.principal = x.mount.provider.principal?.(call)
  return call
}

function refusal(x: ServedExchange, reasons: readonly Violation[] | readonly [RuleRefusal], help: HandlerHelp): HandlerReply {
  const [first] = reasons
  if (first === undefined || !('rule' in first)) return worded(x, reasons as readonly Violation[], help)
  const { rule, decision, records, reply, violations = [] } = first
  const because = { rule, ...(decision !== undefined && { decision }), ...(records && { records: keysOf(x, records) }) }
  return { ...(reply ?? worded(x, violations, help)), because }
}

/** `loans/7` for each record. */
function keysOf({ mount }: ServedExchange, records: NonNullable<RuleRefusal['records']>): readonly string[] {
  const { collections } = mount.provider
  return Object.entries(records).flatMap(([name, found]) => {
    const key = collections[name]?.key
    if (key === undefined || found === undefined) return []
    return [found].flat().map((record) => `${name}/${String((record as Readonly<Record<string, unknown>>)[key])}`)
  })
}

function worded(x: ServedExchange, violations: readonly Violation[], help: HandlerHelp): HandlerReply {
  return { ...help.word(x, violations), violations }
}

function plainReply(status: number, body: unknown, headers?: Readonly<Record<string, string>>): HandlerReply {
  return { status, body, headers }
}
