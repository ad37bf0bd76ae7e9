import type { Choice } from '../../../world/journal/journalEntry.ts'
import type { FaultKind } from '../../../world/views/faultKinds.ts'
import { placeOf, type FaultRecord } from '../../../world/views/faults.ts'
import { faultWords } from '../../faults/armedFaults.ts'
import type { Decided } from './decided.ts'

type FaultPlace = ReturnType<typeof placeOf>

const phases = { gate: 'gate', answer: 'answer', delivery: 'deliver' } as const

/** What the faults of one place did to a call, and why others that apply to it did nothing. Ends with the one that answered, if one did. */
export function faultChoices({ faults, stoppedAt }: Decided, place: FaultPlace): readonly Choice[] {
  const choices: Choice[] = []
  for (const record of faults?.armed.filter((each) => placeOf(each) === place) ?? []) {
    const isFired = faults?.fired.some(({ id }) => id === record.id) ?? false
    if (isFired) choices.push(firedChoice(record, place))
    else choices.push(choiceOf(record, 'passed', whyNot(record, faults?.impossible?.get(record.id))))
    const isLast = place === 'gate' ? stoppedAt === 'gate' && record.fault.kind !== 'latency' : record.fault.kind !== 'slow-head'
    if (isFired && isLast) break
  }
  return choices
}

function firedChoice(record: FaultRecord, place: FaultPlace): Choice {
  const { kind } = record.fault
  if (kind === 'latency') return choiceOf(record, 'passed', 'delays the reply')
  if (place === 'gate') return choiceOf(record, 'answered', 'answers before credentials are checked')
  if (place === 'answer') return choiceOf(record, 'answered', 'answers in place of the handler')
  return choiceOf(record, 'spoilt', spoils[kind] ?? 'changes what is sent')
}

/** What the faults do that leave the reply itself as it is. */
const spoils: Readonly<Partial<Record<FaultKind, string>>> = {
  'slow-head': 'holds the reply back',
  dribble: 'sends the reply in pieces',
  truncated: 'cuts the reply off',
  reset: 'drops the reply',
  hang: 'drops the reply',
  'commit-then-drop': 'drops the reply; what the call changed stays',
}

/** Why a fault that applies to a call did not take effect: the end of a sentence. */
function whyNot({ fault, seen }: FaultRecord, impossible: string | undefined): string {
  if (impossible !== undefined) return `has no effect on this reply: ${impossible}`
  const { nth, probability } = fault
  const call = `this was call ${seen + 1} of those that it applies to`
  if (typeof nth === 'number' && nth !== seen + 1) return `does nothing: it takes effect on call ${nth}, and ${call}`
  if (typeof nth === 'object' && (seen + 1 < (nth.from ?? 1) || seen + 1 > (nth.to ?? Infinity)))
    return `does nothing: it takes effect on ${rangeWords(nth)}, and ${call}`
  if (fault.kind === 'rate-limit') return `does nothing: no more than ${fault.limit} calls came in ${fault.perSeconds} seconds`
  if (probability !== undefined && probability < 1) return `does nothing: with its probability of ${probability}, it left this call out`
  return 'does nothing'
}

function rangeWords({ from = 1, to }: { readonly from?: number | undefined; readonly to?: number | undefined }): string {
  return to === undefined ? `calls from ${from} on` : `calls ${from} to ${to}`
}

function choiceOf(record: FaultRecord, outcome: Choice['outcome'], does: string): Choice {
  return { phase: phases[placeOf(record)], by: 'fault', outcome, reason: `${faultWords(record)} ${does}.` }
}
