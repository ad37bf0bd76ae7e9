import { holdsExact } from '../../numbers/exactJson.ts'
import { ExactNumber } from '../../numbers/exactNumber.ts'
import type { Violation } from '../../schema/violation.ts'
import type { Operation } from '../../spec/operation.ts'
import { valueAt } from '../pact/expectation.ts'
import { valueOf, type Interaction } from '../pact/pact.ts'
import type { FindingPlace } from '../result/place.ts'
import { specBody } from './specBody.ts'

/** Whether a place of a body has a number that JavaScript rounds. The comparator only knows its rounded value. */
export function isExactNumber(at: FindingPlace, interaction: Interaction): boolean {
  return at.in === 'body' && valueAt(valueOf(interaction[at.side].body), at.pointer) instanceof ExactNumber
}

/** Finds numbers of a reply that JavaScript rounds and that do not match their schemas. */
export function wrongExactNumbers(operation: Operation, interaction: Interaction): Violation[] {
  const value = valueOf(interaction.response.body)
  if (!holdsExact(value)) return []
  const violations = specBody(operation, interaction, 'response')?.check(value, '') ?? []
  return violations.filter(({ at }) => isExactNumber({ side: 'response', in: 'body', pointer: at }, interaction))
}
