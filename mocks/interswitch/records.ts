import { collection, issuedTokens } from '../../src/provider/index.ts'
import type { components } from '../../src/generated/interswitch.ts'

/** A client that a strict world accepts. */
export interface Client {
  readonly clientId: string
  readonly secretDigest: string
}

/** What a provider state set for a customer. Other customers have no record. */
export interface Customer {
  readonly customerId: string
  /** Whether the customer gets no offers. */
  readonly noOffers: boolean
  /** The reply to accepting any offer. */
  readonly refusal: components['schemas']['AcceptanceRefused'] | null
}

/** What a loan is for. Offers belong to a purchase, whichever client asks for them (ISW-09). */
export interface Purchase {
  readonly customer: string
  readonly merchant: string
  /** The requested kobo: digits without leading zeros, of any length. */
  readonly amount: string
}

export interface Offer extends Purchase {
  readonly offerId: string
  /** Epoch milliseconds, a whole second. */
  readonly expiresAt: number
  /** Set only for offers whose id does not say when they expire; others are deleted when they expire. */
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
  /** Whether the tenure is over. The loan stays open until it is repaid. */
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
