import { isDifference } from '../../verify/result/finding.ts'
import { expectationAt } from '../../verify/pact/expectation.ts'
import type { ValueSummary } from '../../verify/result/place.ts'
import type { InteractionResult } from '../../verify/result/result.ts'
import type { InteractionName, KeptDifference } from './ledger.ts'

/**
 * The differences of a sandbox run, as they may be kept: the place, what the pact itself expects there, and of what came
 * only its kind. Evidence is committed, and the values of a sandbox may belong to somebody.
 */
export function keptDifferences(name: InteractionName, { case: { interaction }, findings }: InteractionResult): KeptDifference[] {
  return findings.filter(isDifference).map(({ at, expected, got }) => {
    const isSecret = 'kind' in expected && expected.kind === 'secret'
    return {
      ...name,
      at,
      // The interaction was sent with values of the sandbox, and `expected` has them too.
      expected: isSecret ? expected : expectationAt(interaction, at),
      got: at.in === 'status' ? got : withoutValue(got),
    }
  })
}

function withoutValue(got: ValueSummary): ValueSummary {
  if (got.kind === 'string' || got.kind === 'number' || got.kind === 'object') return { kind: got.kind }
  return got
}
