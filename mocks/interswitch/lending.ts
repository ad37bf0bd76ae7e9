import { Big } from 'big.js'
import type { Due, ProviderContext } from '../../src/provider/index.ts'
import { expiryOf, newOfferId } from './offerIds.ts'
import { quotesFor, type Quote } from './quotes.ts'
import type { Collections, Loan, Offer, Purchase } from './records.ts'

type Context = Pick<ProviderContext<Collections>, 'store' | 'now' | 'newId' | 'random' | 'digest'>

const day = 86_400_000
/** How long an offer is valid. */
const lifetime = 7 * day

/** One spelling for each customer: without a leading plus, and with e-mail addresses in lower case. */
export function customerOf(customerId: string): string {
  return customerId.replace(/^\+(?=\d+$)/, '').toLowerCase()
}

export function purchaseOf({ customerId, merchantId, amount }: { customerId: string; merchantId: string; amount: string }): Purchase {
  return { customer: customerOf(customerId), merchant: merchantId, amount: new Big(amount).toFixed(0) }
}

/** The valid offers for a purchase; new ones if there are none. Empty if nothing is offered (ISW-09). */
export function offersFor(context: Context, purchase: Purchase): readonly Offer[] {
  const standing = context.store.offers.list({ ...purchase, expired: false })
  return standing.length > 0 ? standing : quotesOf(context, purchase).map((quote) => makeOffer(context, { purchase, quote }))
}

/** What would be offered for a purchase: always the same for the same purchase. */
export function quotesOf({ random }: Context, { customer, merchant, amount }: Purchase): Quote[] {
  return quotesFor(amount, random('offers', customer, merchant, amount))
}

interface OfferTerms {
  readonly purchase: Purchase
  readonly quote: Quote
  readonly named?: string
}

/** Turns a quote into an offer. Its id is generated unless `named` gives one. */
export function makeOffer(context: Context, { purchase, quote, named = '' }: OfferTerms): Offer {
  const expiresAt = Math.floor(context.now / 1000) * 1000 + lifetime
  const offerId = named || newOfferId(context, purchase.customer, expiresAt)
  const expiryDate = new Date(expiresAt).toISOString().replace('.000Z', 'Z')
  return context.store.offers.insert({ offerId, ...purchase, expiresAt, expired: false, quote: { offerId, ...quote, expiryDate } })
}

/** The offer, if this customer may accept it, or why not (ISW-09). */
export function standingOf(context: Context, customer: string, offerId: string): Offer | 'expired' | 'accepted' | 'unknown' {
  const { store, now } = context
  const offer = store.offers.get(offerId)
  if (offer) return offer.customer !== customer ? 'unknown' : offer.expired ? 'expired' : offer
  if (store.loans.find({ offerId, customer })) return 'accepted'
  const expiry = expiryOf(context, offerId, customer)
  return expiry !== undefined && expiry <= now ? 'expired' : 'unknown'
}

/** The customer's unpaid loan; there is at most one (ISW-09). */
export function openLoan({ store }: Pick<Context, 'store'>, customer: string): Loan | undefined {
  return store.loans.find({ customer, repaid: false })
}

/** Turns an offer into a loan. Other offers stay valid until they expire. */
export function lend(
  { store, newId, now }: Context,
  { offerId, customer, quote }: Offer,
  codes: Pick<Loan, 'providerCode' | 'merchantCode'>,
): Loan {
  store.offers.delete(offerId)
  const { amountOffered, amountPayable, tenure } = quote
  const loanId = String(firstLoan + newId('loan') - 1)
  const { providerCode, merchantCode } = codes
  const loan = { loanId, customer, offerId, providerCode, merchantCode, amount: amountOffered, amountPayable }
  return store.loans.insert({ ...loan, dueAt: now + tenure * day, due: false, repaid: false })
}

/** From the vendor's sample. */
const firstLoan = 2_389_000

/** Ends an offer. It is deleted if its id says that it has expired, so expired offers do not pile up. */
export function expire(context: Pick<Context, 'store' | 'now' | 'digest'>, { offerId, customer }: Offer): void {
  const expiry = expiryOf(context, offerId, customer)
  if (expiry !== undefined && expiry <= context.now) context.store.offers.delete(offerId)
  else context.store.offers.update(offerId, { expired: true })
}

export const offerExpiry: Due<Offer, Collections> = {
  at: ({ expired, expiresAt }) => (expired ? undefined : expiresAt),
  run: (offer, context) => expire(context, offer),
}

/** After its tenure a loan is marked as due. */
export const loanFallsDue: Due<Loan, Collections> = {
  at: ({ due, repaid, dueAt }) => (due || repaid ? undefined : dueAt),
  run: ({ loanId }, { store }) => void store.loans.update(loanId, { due: true }),
}
