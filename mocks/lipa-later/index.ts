import { provider, tokenExpiry } from '../../src/provider/index.ts'
import document from '../../src/generated/lipa-later.json' with { type: 'json' }
import type { operations } from '../../src/generated/lipa-later.ts'
import { authorise, principal } from './credentials.ts'
import { createToken, getInstallmentPlan, getInstallmentPlanList } from './handlers.ts'
import { seed } from './plans.ts'
import { collections } from './records.ts'
import { refuse } from './refusals.ts'
import { nonceExpiry, type Signer } from './signing.ts'
import { states } from './states.ts'

export type { Signer, SignerInput } from './signing.ts'

/**
 * Lipa Later: the installment plans of a member's country. With a signer, strict worlds check `Sign`.
 *
 * @example const mock = createMock({ providers: [createLipaLater({ signer })] })
 */
export function createLipaLater({ signer }: { readonly signer?: Signer } = {}) {
  return provider<operations>()({
    name: 'lipa-later',
    document,
    collections,
    states,
    seed,
    due: { tokens: tokenExpiry, nonces: nonceExpiry },
    principal,
    authorise: (call) => authorise(call, signer),
    refuse,
    handlers: { createToken, getInstallmentPlanList, getInstallmentPlan },
  })
}

/** Lipa Later without a check of signatures, because the algorithm is not public (LPL-02). */
export const lipaLater = createLipaLater()
