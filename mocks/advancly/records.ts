import { collection } from '../../src/provider/index.ts'
import type { components } from '../../src/generated/advancly.ts'

/** A pair of client-id and api-key that a strict world accepts. */
export interface Credential {
  /** Digest of the pair. */
  readonly id: string
  readonly client: string
}

/** A text that is unique for a pair. Its digest identifies the pair. */
export function credentialOf(clientId: string, apiKey: string): string {
  return JSON.stringify([clientId, apiKey])
}

/** Fields that a search can filter by are named like the search's parameters. */
export interface Customer {
  readonly borrower_id: number
  /** The client-id that it belongs to (ADV-12). */
  readonly client: string
  /** `individual` or `corporate` (ADV-05). */
  readonly customer_type: string
  /** Empty for a company, like `last_name` (ADV-09). */
  readonly first_name: string
  readonly last_name: string
  /** Empty for a person (ADV-09). */
  readonly company_name: string
  readonly email: string
  readonly phone_number: string
  /** customer_unique_identifier or business_registration_number; both are treated as one kind of number (ADV-03, ADV-08). */
  readonly identity_number: string
  readonly sso_user_id: string
  /** RFC 3339 in UTC. */
  readonly created_at: string
}

/** No reply contains a wallet (ADV-10). */
export interface Wallet {
  readonly account_number: string
  readonly account_name: string
  readonly bank_code: string
  /** The borrower_id. */
  readonly customer: number
}

/** An item that was loaded for a customer, as it was sent. */
export interface Loaded<T> {
  /** `<borrower_id>/<product_id or order_id>` */
  readonly id: string
  readonly customer: number
  readonly item: T
}

export type StockItem = components['schemas']['StockItem']
export type Order = components['schemas']['Order']

export const collections = {
  credentials: collection<Credential>({ key: 'id' }),
  customers: collection<Customer>({
    key: 'borrower_id',
    unique: [
      ['client', 'phone_number'],
      ['client', 'email'],
      ['client', 'identity_number'],
    ],
    index: [['client', 'customer_type'], 'client'],
  }),
  wallets: collection<Wallet>({ key: 'account_number', unique: [['customer']] }),
  stock: collection<Loaded<StockItem>>({ key: 'id' }),
  orders: collection<Loaded<Order>>({ key: 'id' }),
}

export type Collections = typeof collections
