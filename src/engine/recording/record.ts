import type { Exchange } from '../exchange.ts'
import { KeptExchange } from './entry/keptExchange.ts'
import type { Parts } from './redaction/redactedParts.ts'
import { Recorder, type RecordOptions } from './redaction/recorder.ts'

/** Writes an exchange into a world's journal. Secrets are replaced now. The entry is made when somebody reads it. */
export function record(x: Exchange, options: RecordOptions): void {
  const { world, onExchange } = options
  const parts = shownParts(x, options)
  const kept = new KeptExchange(x, options, parts)
  const isKept = world.journal.nextId !== undefined
  const id = world.journal.record(kept)
  if (!onExchange) return
  const { journal } = world
  const fromJournal = isKept ? () => journal.entry(id) : undefined
  onExchange({ world: world.name, status: kept.circumstances.status, exchange: () => kept.entry(id), fromJournal })
}

/** A value may stand before the field that tells that it is a secret. So if a secret was learnt, all parts are looked at again. */
function shownParts(x: Exchange, options: RecordOptions): Parts {
  const { secrets } = options.world
  const { learnt } = secrets
  const parts = new Recorder(x, options).parts()
  return secrets.learnt === learnt ? parts : new Recorder(x, options).parts()
}
