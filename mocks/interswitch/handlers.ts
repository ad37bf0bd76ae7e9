import { Big } from 'big.js'
import type { HandlerCall, HandlerReply } from '../../src/provider/index.ts'
import type { operations } from '../../src/generated/interswitch.ts'
import { customerOf, lend, offersFor, openLoan, purchaseOf, standingOf } from './lending.ts'
import { mostOffered } from './quotes.ts'
import type { Collections } from './records.ts'

type Call<K extends keyof operations> = HandlerCall<operations[K], Collections>

/** 01 is from the vendor's page. The other codes are those of lenders (ISW-07). */
const existingLoan = { responseCode: '01', responseMessage: 'You have an existing loan' }
const noOffer = { responseCode: '3001', responseMessage: 'No Offer' }
const offerExpired = { responseCode: '4002', responseMessage: 'Offer Expired' }
const unknownOffer = { responseCode: '4004', responseMessage: 'Unknown Offer' }

export function getTenuredOffers(call: Call<'getTenuredOffers'>): HandlerReply {
  const purchase = purchaseOf(call.query)
  if (openLoan(call, purchase.customer)) return call.reply(200, { ...existingLoan, offers: [] })
  const offers = call.store.customers.get(purchase.customer)?.noOffers ? [] : offersFor(call, purchase)
  if (offers.length === 0) return call.reply(200, { ...noOffer, offers: [] })
  if (new Big(purchase.amount).gt(mostOffered)) call.note(`No more than ${mostOffered} kobo is lent, so the offers stop there.`)
  return call.reply(200, { responseCode: '00', responseMessage: 'Offers available', offers: offers.map(({ quote }) => quote) })
}

const rules = {
  isOffered: { rule: 'The offer was made to this customer.', decision: 'ISW-07' },
  owesNothing: { rule: 'A customer has one loan at a time.', decision: 'ISW-07' },
  isStanding: { rule: 'An offer stands until it expires.', decision: 'ISW-09' },
  isGranted: { rule: 'The lender grants the loan; a provider state of this world makes it refuse.', decision: 'ISW-07' },
} as const

/** Accepts any providerCode and merchantCode (ISW-09, ISW-10). */
export function acceptTenuredOffer(call: Call<'acceptTenuredOffer'>): HandlerReply {
  const { body, params, store, reply } = call
  const customer = customerOf(body.customerId)
  const offer = standingOf(call, customer, params.offerId)
  const records = { offers: store.offers.get(params.offerId) }
  if (offer === 'unknown') return call.refuse({ ...rules.isOffered, records, reply: reply(200, unknownOffer) })
  const loan = openLoan(call, customer)
  if (offer === 'accepted' || loan) return call.refuse({ ...rules.owesNothing, records: { loans: loan }, reply: reply(200, existingLoan) })
  if (offer === 'expired') return call.refuse({ ...rules.isStanding, records, reply: reply(200, offerExpired) })
  const customers = store.customers.get(customer)
  if (customers?.refusal) return call.refuse({ ...rules.isGranted, records: { customers }, reply: reply(200, customers.refusal) })
  const { loanId } = lend(call, offer, body)
  return reply(200, { responseCode: '00', responseMessage: 'Transaction successful. Account would be credited shortly', loanId })
}
