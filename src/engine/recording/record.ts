import type { JournalEntry } from '../../world/journal.ts'
import type { Exchange } from '../exchange.ts'
import { sentReply } from './sentReply.ts'
import { unpack } from '../body/packedJson.ts'
import { Recorder, type Parts, type RecordOptions } from './recorder.ts'

/** Writes an exchange into a world's journal. Secrets are replaced now. The entry is built when somebody reads it. */
export function record(x: Exchange, options: RecordOptions): void {
  const { world, reply, onExchange } = options
  const { answeredBy, violations, notes, version = world.version, at = world.now() } = x
  const took = performance.now() - x.started
  const { method } = x.call
  const { status } = reply
  const provider = x.mount?.name
  const operation = x.operation?.id
  const { path, query, headers, replyHeaders, body, replyBody, size } = shownParts(x, options)
  const { faults } = x
  const delivery = options.sent.delivery
  const render = (id: number): JournalEntry => ({
    id,
    at,
    took,
    provider,
    operation,
    version,
    answeredBy,
    // Getters unpack the values on use, because a journal may be large, and is sent entry by entry.
    get request() {
      return { method, path, query: unpack(query), headers: headersOf(headers), ...(body !== undefined && { body: unpack(body) }) }
    },
    get reply() {
      return { status, headers: headersOf(replyHeaders), ...(replyBody !== undefined && { body: unpack(replyBody) }) }
    },
    ...(faults && faults.fired.length > 0 && { faults: faults.fired, sent: sentReply(faults, delivery, unpack(replyBody)) }),
    violations,
    notes,
  })
  const id = world.journal.record(size, render)
  onExchange?.({ world: world.name, status, exchange: () => render(id) })
}

/** A value may stand before the field that tells that it is a secret. So if a secret was learnt, all parts are looked at again. */
function shownParts(x: Exchange, options: RecordOptions): Parts {
  const { secrets } = options.world
  const { learnt } = secrets
  const parts = new Recorder(x, options).parts()
  return secrets.learnt === learnt ? parts : new Recorder(x, options).parts()
}

function headersOf(list: Parts['replyHeaders']): Readonly<Record<string, unknown>> {
  if (!isList(list)) return list
  return Object.fromEntries(list.flatMap((name, index) => (index % 2 === 0 ? [[name, list[index + 1]]] : [])) as [string, unknown][])
}

function isList(headers: Parts['replyHeaders']): headers is readonly unknown[] {
  return Array.isArray(headers)
}
