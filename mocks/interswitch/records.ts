import { collection, issuedTokens } from '../../src/provider/index.ts'
import type { components } from '../../src/generated/interswitch.ts'

/** A client that a strict world knows. */
export interface Client {
  readonly clientId: string
  readonly secretDigest: string
}

/** What a provider state said of a customer; there is no record of the others. */
export interface Customer {
  readonly customerId: string
  /** Nobody offers this customer anything. */
  readonly noOffers: boolean
  /** What accepting is answered with, whatever the offer. */
  readonly refusal: components['schemas']['AcceptanceRefused'] | null
}

/** What a loan would be for. Offers belong to it, whichever client asks (ISW-09). */
export interface Purchase {
  readonly customer: string
  readonly merchant: string
  /** Kobo asked for: digits without leading zeros, of any length. */
  readonly amount: string
}

export interface Offer extends Purchase {
  readonly offerId: string
  /** Epoch milliseconds, a whole second. */
  readonly expiresAt: number
  /** Only an offer whose id doesn't tell when it expired is kept after that. */
  readonly expired: boolean
  /** As the customer sees it. */
  readonly quote: components['schemas']['TenuredOffer']
}

export interface Loan {
  readonly loanId: string
  readonly customer: string
  readonly offerId: string
  readonly providerCode: string
  readonly merchantCode: string
  /** Kobo. */
  readonly amount: number
  /** Kobo. */
  readonly amountPayable: number
  /** Epoch milliseconds. */
  readonly dueAt: number
  /** The tenure is over; the loan is open all the same until it is repaid. */
  readonly due: boolean
  readonly repaid: boolean
}

export const collections = {
  clients: collection<Client>({ key: 'clientId' }),
  tokens: issuedTokens,
  customers: collection<Customer>({ key: 'customerId' }),
  offers: collection<Offer>({ key: 'offerId', index: [['customer', 'merchant', 'amount'], 'customer'] }),
  loans: collection<Loan>({ key: 'loanId', index: [['customer', 'repaid'], 'offerId'] }),
}

export type Collections = typeof collections
