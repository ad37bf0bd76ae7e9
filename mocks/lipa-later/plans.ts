import type { ProviderContext } from '../../src/provider/index.ts'
import type { Collections, Plan } from './records.ts'

type Context = Pick<ProviderContext<Collections>, 'store'>

export const kenya = 'KE'
/** The member in the vendor's sample. */
export const sampleMember = '1100100001746'

/** A plan with the terms of the two plans on the vendor's page. */
export function kenyanPlan(id: number, months: number): Plan {
  return {
    id,
    name: `Lipa Later Kenya ${months} Months`,
    shortName: `KE ${months}`,
    minPrincipal: 2_000,
    maxPrincipal: 5_000_000,
    numberOfRepayments: months,
    repaymentFrequencyType: 'MONTHS',
    interestRatePerPeriod: 5.5,
    interestRateFrequencyType: null,
    upfrontFee: 10,
    upfrontFeeCalculationType: 'ORIGINAL_LOAN_PRINCIPAL',
    amortizationType: 1,
    transactionProcessingStrategyId: 1,
  }
}

/** The seed data of every world (LPL-05). */
export function seed(context: Context): void {
  putMember(context, sampleMember, kenya)
  putPlan(context, kenyanPlan(43, 3), kenya)
  putPlan(context, kenyanPlan(45, 6), kenya)
}

/** Adds a member, or changes an existing member's country. */
export function putMember({ store: { members } }: Context, id: string, country: string): void {
  if (members.has(id)) members.update(id, { country })
  else members.insert({ id, country })
}

/** Adds or replaces a plan. */
export function putPlan({ store: { plans } }: Context, plan: Plan, country: string): void {
  if (plans.has(plan.id)) plans.update(plan.id, { plan, country })
  else plans.insert({ id: plan.id, plan, country })
}
