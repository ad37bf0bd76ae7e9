import { issueToken, type HandlerCall, type HandlerReply } from '../../src/provider/index.ts'
import type { operations } from '../../src/generated/lipa-later.ts'
import type { Collections } from './records.ts'
import { refusal, requestId } from './refusals.ts'

type Call<K extends keyof operations> = HandlerCall<operations[K], Collections>

const tokenSeconds = 300
/** With HTTP 200, so that clients must read `success` (LPL-03). */
const missing = refusal(500, 'Data does not exist')
const exists = { rule: 'The member exists, and the plan is one of its country.', decision: 'LPL-05' } as const

export function createToken(call: Call<'createToken'>): HandlerReply {
  const accessToken = issueToken(call, call.principal as string, { seconds: tokenSeconds })
  const data = { accessToken, tokenType: 'Bearer' as const, expiresSeconds: tokenSeconds, createdAt: call.now }
  return call.reply(200, { code: 200, msg: 'success', data, success: true }, requestId(call, call.newId('request')))
}

export function getInstallmentPlanList(call: Call<'getInstallmentPlanList'>): HandlerReply {
  const { store, params, reply } = call
  const member = store.members.get(params.member_id)
  if (!member) return call.refuse({ ...exists, reply: reply(200, missing, requestId(call)) })
  const data = store.plans.list({ country: member.country }).map(({ plan }) => plan)
  return reply(200, { code: 200, msg: 'success', data, success: true }, requestId(call))
}

export function getInstallmentPlan(call: Call<'getInstallmentPlan'>): HandlerReply {
  const { store, params, reply } = call
  const member = store.members.get(params.member_id)
  const offered = store.plans.get(params.installment_plan_id)
  if (!member || offered?.country !== member.country)
    return call.refuse({ ...exists, records: { members: member, plans: offered }, reply: reply(200, missing, requestId(call)) })
  return reply(200, { code: 200, msg: 'success', data: offered.plan, success: true }, requestId(call))
}
