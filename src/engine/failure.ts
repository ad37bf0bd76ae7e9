import { SpecError } from '../document/document.ts'
import { noViolations } from '../schema/validators.ts'
import { NotDurableError } from '../world/commits.ts'
import { BadWorldNameError, TooManyWorldsError } from '../world/worlds.ts'
import { problem, problemReply } from './problems.ts'
import type { HandlerReply } from '../provider/provider.ts'
import type { Answer } from './work.ts'

const noNotes: readonly string[] = Object.freeze([])

/** What the mock answers of its own accord. */
export function byMock(reply: HandlerReply, notes: readonly string[] = noNotes): Answer {
  return { reply, by: 'mock', violations: noViolations, notes }
}

/** What is answered where no answer could be found. */
export function failure(error: unknown): Answer {
  if (error instanceof BadWorldNameError) return byMock(problemReply(problem('bad-world', error.message)))
  if (error instanceof TooManyWorldsError) return byMock(problemReply(problem('too-many-worlds', error.message)))
  if (error instanceof SpecError) return byMock(problemReply(problem('broken-handler', `${error.message} See ${error.at} in the spec.`)))
  // What a log or a mistake of ours says may name files of this machine.
  const note = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  if (error instanceof NotDurableError) return byMock(problemReply(problem('not-durable', 'Try again.'), { 'retry-after': '1' }), [note])
  return byMock(problemReply(problem('broken-handler', 'This is a mistake in the mock.')), [note])
}
