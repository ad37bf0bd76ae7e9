import type { HandlerCall, HandlerReply, Violation } from '../../src/provider/index.ts'
import type { operations } from '../../src/generated/etranzact.ts'
import * as collecting from './collecting.ts'
import { anyone, mayRead } from './credentials.ts'
import type { Collections, NewMandate } from './records.ts'
import { duplicate, notFound } from './refusals.ts'

type Call<K extends keyof operations> = HandlerCall<operations[K], Collections>

export function getMandate({ store, params, principal, reply, refuse }: Call<'getMandate'>): HandlerReply {
  const mandate = store.mandates.get(params.loanReference)
  if (mandate && mayRead(mandate, principal)) return reply(200, mandate.answer)
  const rule = 'The reference is that of a mandate of the caller.'
  return refuse({ rule, decision: 'ETZ-07', records: { mandates: mandate }, reply: reply(404, notFound) })
}

export function addMandate(call: Call<'addMandate'>): HandlerReply {
  const { loanMandate } = call.body
  const broken = brokenRule(loanMandate)
  if (broken) {
    const rule =
      'A schedule has as many repayments as loanTenure says, and each has a reference of its own that begins with the loanReference.'
    return call.refuse({ rule, decision: 'ETZ-10', violations: [broken] })
  }
  const known = call.store.mandates.get(loanMandate.loanReference)
  if (known) {
    const rule = 'A loanReference has one mandate.'
    return call.refuse({ rule, decision: 'ETZ-10', records: { mandates: known }, reply: call.reply(200, duplicate) })
  }
  return call.reply(200, collecting.addMandate(call, loanMandate, { owner: call.principal ?? anyone, at: call.now }).answer)
}

/** Rules that the schema cannot express: loanTenure is the length of the schedule, whose references belong to the loan and are unique. */
function brokenRule({ loanReference, loanTenure, collectionPaymentSchedule: schedule }: NewMandate): Violation | undefined {
  const at = '/body/loanMandate'
  if (loanTenure !== schedule.length) return { code: 'rule', at: `${at}/loanTenure`, message: 'must be the number of repayments' }
  const seen = new Set<string>()
  for (const [index, { paymentReference }] of schedule.entries()) {
    const place = `${at}/collectionPaymentSchedule/${index}/paymentReference`
    if (loanOf(paymentReference) !== loanReference) return { code: 'rule', at: place, message: 'must be the loanReference, _ and a number' }
    if (seen.has(paymentReference)) return { code: 'rule', at: place, message: 'must differ from those before' }
    seen.add(paymentReference)
  }
  return undefined
}

/** `A_B_01` is a repayment of `A_B`, not of `A`. */
function loanOf(paymentReference: string): string {
  return paymentReference.slice(0, paymentReference.lastIndexOf('_'))
}
