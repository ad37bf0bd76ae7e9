import type { Interaction } from '../pact/pact.ts'
import { hasError, type Finding, type InteractionResult } from '../result.ts'
import type { Known } from '../targets/target.ts'

/** Whether findings fail an interaction: not where they are known until a date, or the pact calls it pending. */
export function judge(
  findings: readonly Finding[],
  { known, interaction }: { readonly known: Known | undefined; readonly interaction: Interaction },
): Pick<InteractionResult, 'outcome' | 'reason' | 'findings'> {
  const at = interaction.at
  if (!hasError(findings)) {
    if (!known) return { outcome: 'passed', findings }
    const message = `The known difference (${known.reason}) is not there any more: strike it from the list.`
    return { outcome: 'passed', findings: [...findings, { code: 'difference.gone', level: 'warning', message, at }] }
  }
  if (known?.expired) {
    const message = `This difference was known (${known.reason}), but only until ${known.expires}.`
    return { outcome: 'failed', findings: [{ code: 'difference.expired', level: 'error', message, at }, ...findings] }
  }
  if (known) return { outcome: 'pending', reason: `${known.reason} (until ${known.expires})`, findings }
  if (interaction.pending) return { outcome: 'pending', reason: 'The pact marks it as pending.', findings }
  return { outcome: 'failed', findings }
}
