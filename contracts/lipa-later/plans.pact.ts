import type { Requested } from '../contract.ts'
import { amount, count, fromState, integer, listOf, positive, text } from '../matchers.ts'
import { asks, errorCode, expired, lipaLater, member, refused, token, wrongToken } from './lipaLater.ts'

const authorised = { headers: token }
const { member_id } = member

/** Money is in shillings. The client does not depend on how often interest is due, which may be null. */
const plan = {
  id: count(43),
  name: text('Lipa Later Kenya 3 Months'),
  shortName: text('KE 3'),
  minPrincipal: amount(2000),
  maxPrincipal: amount(5_000_000),
  numberOfRepayments: positive(3),
  repaymentFrequencyType: text('MONTHS'),
  interestRatePerPeriod: amount(5.5),
  upfrontFee: amount(10),
  upfrontFeeCalculationType: text('ORIGINAL_LOAN_PRINCIPAL'),
  amortizationType: integer(1),
  transactionProcessingStrategyId: integer(1),
}

const known = { code: 200, msg: text('success'), success: true }
const missing = refused(200, errorCode(500), 'Data does not exist')
const invalidToken = refused(401, errorCode(500), 'invalid token')

const listPath = (id: string): string => `/open/op/loans/${id}/getInstallmentPlanList`
const list = fromState(listPath('${member_id}'), listPath(member_id))

lipaLater('getInstallmentPlanList lists the plans of a member', {
  given: { 'a member exists': member },
  when: (client) => client.getInstallmentPlanList(member, authorised),
  request: asks(list),
  response: { status: 200, body: { ...known, data: listOf(plan, 1) } },
})

lipaLater('getInstallmentPlanList lists nothing for a member who has no plans', {
  given: { 'a member has no plans': member },
  when: (client) => client.getInstallmentPlanList(member, authorised),
  request: asks(list),
  response: { status: 200, body: { ...known, data: [] } },
})

lipaLater('getInstallmentPlanList refuses a member who does not exist', {
  given: { 'a member does not exist': member },
  when: (client) => client.getInstallmentPlanList(member, authorised),
  request: asks(list),
  ...missing,
})

lipaLater('getInstallmentPlanList refuses an expired token', {
  given: { 'a member exists': member, 'an access token has expired': expired },
  when: (client) => client.getInstallmentPlanList(member, { headers: { authorization: `Bearer ${expired.token}` } }),
  request: asks(list, { authorization: fromState('Bearer ${token}', `Bearer ${expired.token}`) }),
  ...invalidToken,
})

const planPath = (id: string, planId: string): string => `/open/op/loans/${id}/getInstallmentPlan/${planId}`
const chosen = { member_id, installment_plan_id: '43' }

function asksPlan(headers: Requested['headers'] = token): Requested {
  return asks(fromState(planPath('${member_id}', '${id}'), planPath(member_id, chosen.installment_plan_id)), headers)
}

lipaLater('getInstallmentPlan reads a plan', {
  given: { 'a member exists': member, 'a plan exists': { id: 43 } },
  when: (client) => client.getInstallmentPlan(chosen, authorised),
  request: asksPlan(),
  response: { status: 200, body: { ...known, data: plan } },
})

lipaLater('getInstallmentPlan refuses a plan that does not exist', {
  given: { 'a member exists': member, 'a plan does not exist': { id: 43 } },
  when: (client) => client.getInstallmentPlan(chosen, authorised),
  request: asksPlan(),
  ...missing,
})

lipaLater('getInstallmentPlan refuses an unknown token', {
  given: { 'credentials are strict': {} },
  when: (client) => client.getInstallmentPlan(chosen, { headers: wrongToken }),
  request: asks(planPath(member_id, '43'), wrongToken),
  ...invalidToken,
})
