import type { Choice } from '../../world/journal.ts'
import type { FiredFault } from '../../world/views/faults.ts'

/** Adds what faults did to the choices that led to a reply: delays first, then the reply, then what spoilt it. */
export function withFaults(choices: readonly Choice[], fired: readonly FiredFault[] = []): readonly Choice[] {
  if (fired.length === 0) return choices
  const answering = fired.find(({ kind, place }) => place === 'answer' || (place === 'gate' && kind !== 'latency'))
  const delays = fired.filter(({ kind }) => kind === 'latency').map((fault) => choiceOf(fault, 'passed', 'delays the reply'))
  const named = choices.map((choice) => (choice.by === 'fault' && answering ? answerOf(answering) : choice))
  const spoiling = fired
    .filter(({ place }) => place === 'delivery')
    .map((fault) => choiceOf(fault, 'spoilt', fault.kind === 'slow-head' ? 'holds the reply back' : 'changes what is sent'))
  return [...delays, ...named, ...spoiling]
}

function answerOf(fault: FiredFault): Choice {
  const when = fault.place === 'gate' ? 'answers before credentials are checked' : 'answers in place of the handler'
  return choiceOf(fault, 'answered', when)
}

function choiceOf({ id, kind }: FiredFault, outcome: Choice['outcome'], does: string): Choice {
  return { by: 'fault', outcome, reason: `The fault "${id}" (${kind}) ${does}.` }
}
