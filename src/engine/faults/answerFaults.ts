import type { Answer } from '../exchange.ts'
import { armedAt, isChosen, noteCall } from './armedFaults.ts'
import type { MakeError } from './makeError.ts'

/** Answers with the error of a fault, if one takes effect. The handler does not run, so only the fault's counts change. */
export function faultAnswer(makeError: MakeError): Answer {
  return (x) => {
    const armed = armedAt(x, 'answer')
    if (armed.length === 0) return undefined
    return x.world.step(() => {
      for (const record of armed) {
        const { fault } = record
        const fires = fault.kind === 'error' && isChosen(record, x.world.plan.seed)
        noteCall(x, record, { fires })
        if (fires) return makeError(x, { status: fault.status, detail: fault.detail })
      }
      return undefined
    })
  }
}
