import type { KeptEvidence } from './keepEvidence.ts'
import type { ProviderEvidence } from './ledger.ts'

/** Says in one line what happened to the evidence of a provider. */
export function keptWords(kept: KeptEvidence): string {
  const { found } = kept
  switch (kept.outcome) {
    case 'written':
      return `${found.provider}: ${summary(found)}; kept in ${kept.file}`
    case 'unchanged':
      return `${found.provider}: ${summary(found)}; no change in ${kept.file}`
    case 'not writable':
      return `${found.provider}: ${summary(found)}, but it cannot be kept in ${kept.folder} (${kept.code}).`
    case 'own machine':
      return `${found.provider}: no evidence is kept, because ${kept.sandbox} is this machine and not a vendor; --evidence <folder> keeps it anyway.`
  }
}

function summary({ decisions, interactions }: ProviderEvidence): string {
  const all = Object.values(decisions)
  const whole = all.filter(({ outcome, leavesOpen }) => outcome === 'confirmed' && leavesOpen === undefined).length
  const part = all.filter(({ outcome, leavesOpen }) => outcome === 'confirmed' && leavesOpen !== undefined).length
  const refuted = all.filter(({ outcome }) => outcome === 'refuted').length
  return `${interactions.length} interactions answered; decisions: ${whole} confirmed, ${part} in part, ${refuted} refuted`
}
