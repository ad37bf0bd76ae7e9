import { SpecError } from '../../document/document.ts'
import { NotDurableError, OutcomeUnknownError } from '../../world/commits/commitErrors.ts'
import { TooManyRecordsError } from '../../world/worldPlan.ts'
import { BadWorldNameError, TooManyWorldsError } from '../../world/worldErrors.ts'
import type { HandlerReply } from '../../provider/provider.ts'
import { describeError } from './describeError.ts'
import { problem, problemReply } from './problems.ts'

/** What to do when it is unknown whether a call took effect. */
export const lookFirst = 'Find out whether it took effect before you repeat it.'

/** Maps an error to a problem reply. If the error may name files of this machine, its message goes into a note for the journal instead. */
export function failureReply(error: unknown): { readonly reply: HandlerReply; readonly note?: string } {
  if (error instanceof BadWorldNameError) return { reply: problemReply(problem('bad-world', error.message)) }
  if (error instanceof TooManyWorldsError) return { reply: problemReply(problem('too-many-worlds', error.message)) }
  if (error instanceof TooManyRecordsError) return { reply: problemReply(problem('too-many-records', error.message)) }
  if (error instanceof SpecError)
    return {
      reply: problemReply(problem('broken-handler', error.at === '' ? error.message : `${error.message} See ${error.at} in the spec.`)),
    }
  const note = describeError(error)
  if (error instanceof NotDurableError) return { reply: problemReply(problem('not-durable', 'Try again.'), { 'retry-after': '1' }), note }
  if (error instanceof OutcomeUnknownError)
    return { reply: problemReply(problem('outcome-unknown', lookFirst), { 'retry-after': '1' }), note }
  return { reply: problemReply(problem('broken-handler', 'This is a bug in the mock.')), note }
}
