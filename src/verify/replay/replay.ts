import { hasError } from '../result/finding.ts'
import { checkPacts } from '../pact/checkPacts.ts'
import { statusOf, type Against, type InteractionResult, type ProviderResult, type Why } from '../result/result.ts'
import { casesOf, type Subject } from '../pact/cases.ts'
import type { Target } from '../targets/target.ts'
import { runPact } from './pactVerifier.ts'
import { Replay } from './replayRun.ts'

/**
 * Replays the pacts of a provider with Pact's own verifier. A result of Pact counts only if every interaction was set up without an error,
 * was sent exactly once, and has a result.
 *
 * @param verifier Pact's, or another one for tests of what happens when it cannot be believed
 * @throws VerifyError if Pact does not work
 */
export async function replay(subject: Subject, target: Target, verifier: typeof runPact = runPact): Promise<ProviderResult> {
  const { provider, pacts } = subject
  const start = performance.now()
  const findings = checkPacts(pacts)
  const { interactions, unreachable } = await new Replay(subject, target, verifier).run()
  const status = statusOf({ interactions, findings })
  const about = { provider, against: target.against, interactions, findings, milliseconds: performance.now() - start }
  if (unreachable) return { ...about, status: status === 'failed' ? status : 'unreachable', why: { code: 'unreachable', unreachable } }
  return { ...about, status, ...(status === 'not run' && { why: nothingVerified(interactions) }) }
}

/** The result of a provider that could not be called, because an address or credentials are missing. */
export function notRun(subject: Subject, why: Why, against: Against = { target: 'sandbox' }): ProviderResult {
  const interactions = casesOf(subject).map((each) => ({ case: each, outcome: 'not verified' as const, why, findings: [] }))
  const findings = checkPacts(subject.pacts)
  const status = hasError(findings) ? 'failed' : 'not run'
  return { provider: subject.provider, status, why, against, interactions, findings }
}

function nothingVerified([first]: readonly InteractionResult[]): Why {
  return first?.why ? { code: 'nothing-verified', first: first.why } : { code: 'no-interactions' }
}
