import { isDifference } from '../../verify/result/finding.ts'
import { expectationAt } from '../../verify/pact/expectation.ts'
import type { ValueSummary } from '../../verify/result/place.ts'
import type { InteractionResult } from '../../verify/result/result.ts'
import type { InteractionName, KeptDifference } from './ledger.ts'

/**
 * The differences of a sandbox run in a form that may be kept: the place, what the pact itself expects there, and only the kind of what
 * came. Evidence is committed, and values from a sandbox may be private.
 */
export function keptDifferences(name: InteractionName, { case: { interaction }, findings }: InteractionResult): KeptDifference[] {
  return findings.filter(isDifference).map(({ at, expected, got }) => {
    const isSecret = 'kind' in expected && expected.kind === 'secret'
    return {
      ...name,
      at,
      // `expected` cannot be used: the interaction was sent with values of the sandbox, and they are in it too.
      expected: isSecret ? expected : expectationAt(interaction, at),
      got: at.in === 'status' ? got : withoutValue(got),
    }
  })
}

function withoutValue(got: ValueSummary): ValueSummary {
  if (got.kind === 'string' || got.kind === 'number' || got.kind === 'object') return { kind: got.kind }
  return got
}
