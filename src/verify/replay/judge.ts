import { hasError, type VerifyFinding } from '../result/finding.ts'
import type { Interaction } from '../pact/pact.ts'
import type { InteractionResult } from '../result/result.ts'
import type { KnownUntil } from '../targets/target.ts'

/** Decides the outcome of an interaction. Findings do not fail it if they are known until a date, or if the pact marks it as pending. */
export function judge(
  findings: readonly VerifyFinding[],
  { known, interaction }: { readonly known: KnownUntil | undefined; readonly interaction: Interaction },
): Omit<InteractionResult, 'case'> {
  const pactPointer = interaction.at
  if (!hasError(findings)) {
    if (!known) return { outcome: 'passed', findings }
    const gone: VerifyFinding = { code: 'difference.gone', level: 'warning', pactPointer, reason: known.reason }
    return { outcome: 'passed', findings: [...findings, gone] }
  }
  if (known?.expired) {
    const { reason, expires } = known
    return { outcome: 'failed', findings: [{ code: 'difference.expired', level: 'error', pactPointer, reason, expires }, ...findings] }
  }
  if (known) return { outcome: 'pending', why: { code: 'known-difference', reason: known.reason, expires: known.expires }, findings }
  if (interaction.pending) return { outcome: 'pending', why: { code: 'pending-in-pact' }, findings }
  return { outcome: 'failed', findings }
}
