import { expireToken, StateError, type ProviderContext } from '../../src/provider/index.ts'
import { customerOf, expire, lend, makeOffer, offersFor, openLoan, purchaseOf, quotesOf } from './lending.ts'
import type { Quote } from './quotes.ts'
import type { Collections, Customer, Offer, Purchase } from './records.ts'

type Context = ProviderContext<Collections>

/** Customer and merchant from the vendor's sample. */
const bought = { customerId: '2348030583962', merchantId: '3IPG001', amount: '100000' }
const customer = { customerId: bought.customerId }
const offered = { ...bought, offerId: '' }
const expired = { ...bought, offerId: 'FI12345' }
const absent = { ...customer, offerId: 'FI00000' }
const refused = { ...customer, responseCode: '4005' }
const client = { clientId: 'demo-client', clientSecret: 'demo-secret' }

/** Replies of a lender that does not lend, by code. */
const refusals: Readonly<Record<string, string>> = {
  '4001': 'Loan Declined',
  '4005': 'Loan Failed',
  '5000': 'System Error',
  '96': 'System malfunction',
}
const refusalCodes = Object.keys(refusals).toSorted().join(', ')

export const states = {
  'a customer has offers': {
    description: 'A purchase has valid offers. With an offer id, new offers are made, and the first one, a One-Off, has this id.',
    params: offered,
    run: ({ offerId, ...asked }: typeof offered, context: Context) => {
      const purchase = lendable(asked)
      describe(context, purchase.customer, { noOffers: false, refusal: null })
      if (offerId === '') return void offersFor(context, purchase)
      withdraw(context, [...context.store.offers.list({ ...purchase }), ...context.store.offers.list({ offerId })])
      for (const [index, quote] of quotesOf(context, purchase).entries())
        makeOffer(context, { purchase, quote, named: index === 0 ? offerId : '' })
    },
  },
  'a customer has no offers': {
    description: 'The customer gets no offers at any merchant. Earlier offers are deleted.',
    params: customer,
    run: ({ customerId }: typeof customer, context: Context) => {
      describe(context, customerOf(customerId), { noOffers: true })
      withdraw(context, context.store.offers.list({ customer: customerOf(customerId) }))
    },
  },
  'an offer has expired': {
    description: 'The offer with this id has expired. It is created if there is none.',
    params: expired,
    run: ({ offerId, ...asked }: typeof expired, context: Context) => {
      expire(context, theOffer(context, lendable(asked), offerId))
    },
  },
  'an offer does not exist': {
    description: 'No offer has this id.',
    params: absent,
    run: ({ offerId }: typeof absent, { store }: Context) => {
      if (store.offers.has(offerId)) store.offers.delete(offerId)
    },
  },
  'a customer has an existing loan': {
    description: 'The customer has accepted an offer and not repaid the loan. With an offer id, it is the offer with this id.',
    params: offered,
    run: ({ offerId, ...asked }: typeof offered, context: Context) => {
      const purchase = lendable(asked)
      if (openLoan(context, purchase.customer)) return
      const offer = offerId === '' ? (offersFor(context, purchase)[0] as Offer) : theOffer(context, purchase, offerId)
      if (offer.customer !== purchase.customer) throw new StateError('offerId belongs to another customer; choose another one.')
      lend(context, offer, { providerCode: 'ABCREDIT', merchantCode: asked.merchantId })
    },
  },
  'an existing loan is repaid': {
    description: 'The open loan of this customer, if there is one, is repaid.',
    params: customer,
    run: ({ customerId }: typeof customer, context: Context) => {
      const loan = openLoan(context, customerOf(customerId))
      if (loan) context.store.loans.update(loan.loanId, { repaid: true })
    },
  },
  'the lender refuses to lend': {
    description: `Accepting an offer is refused with this code (${refusalCodes}) until the state "a customer has offers" is set up.`,
    params: refused,
    run: ({ customerId, responseCode }: typeof refused, context: Context) => {
      const responseMessage = refusals[responseCode]
      if (responseMessage === undefined) throw new StateError(`The code of the refusal must be one of ${refusalCodes}.`)
      describe(context, customerOf(customerId), { refusal: { responseCode, responseMessage } })
    },
  },
  'an access token has expired': {
    description: 'This token is refused from now on, whether the mock issued it or not.',
    params: { token: 'demo-access-token' },
    run: ({ token }: { token: string }, context: Context) => expireToken(context, token),
  },
  'credentials are strict': {
    description: 'From now on, only clients that this state was set up for, and tokens that were issued, are accepted.',
    params: client,
    run: ({ clientId, clientSecret }: typeof client, { store, digest, setStrict }: Context) => {
      const secretDigest = digest(clientSecret)
      if (store.clients.has(clientId)) store.clients.update(clientId, { secretDigest })
      else store.clients.insert({ clientId, secretDigest })
      setStrict(true)
    },
  },
}

/** A purchase with an amount above 0, so that it has at least one quote. */
function lendable(asked: typeof bought): Purchase {
  if (!/^\d+$/.test(asked.amount) || !/[1-9]/.test(asked.amount))
    throw new StateError('The amount must be digits, in kobo, and more than 0.')
  return purchaseOf(asked)
}

/** The offer with this id; created if there is none. */
function theOffer(context: Context, purchase: Purchase, offerId: string): Offer {
  return (
    context.store.offers.get(offerId) ?? makeOffer(context, { purchase, quote: quotesOf(context, purchase)[0] as Quote, named: offerId })
  )
}

function withdraw({ store }: Context, offers: readonly Offer[]): void {
  for (const { offerId } of offers) if (store.offers.has(offerId)) store.offers.delete(offerId)
}

function describe({ store }: Context, customerId: string, fields: Partial<Omit<Customer, 'customerId'>>): void {
  if (store.customers.has(customerId)) store.customers.update(customerId, fields)
  else store.customers.insert({ customerId, noOffers: false, refusal: null, ...fields })
}
