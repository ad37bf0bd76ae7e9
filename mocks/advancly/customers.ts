import type { Collection, ProviderContext } from '../../src/provider/index.ts'
import type { Collections, Customer, Loaded } from './records.ts'
import { openWallet } from './wallets.ts'

type Context = ProviderContext<Collections>

/** The fields of a customer that are known before onboarding. */
export type Newcomer = Omit<Customer, 'borrower_id' | 'sso_user_id' | 'created_at'>

const uniqueFields = ['phone_number', 'email', 'identity_number'] as const

/** The unique fields that other customers of the client already have, each with that customer (ADV-08). */
export function takenFields(
  { store }: Pick<Context, 'store'>,
  newcomer: Newcomer,
): { field: (typeof uniqueFields)[number]; customer: Customer }[] {
  const { client } = newcomer
  return uniqueFields.flatMap((field) => {
    const customer = store.customers.find({ client, [field]: newcomer[field] } as Partial<Customer>)
    return customer ? [{ field, customer }] : []
  })
}

/** Adds a customer whose unique fields are free. `at` is in epoch milliseconds. */
export function onboard(context: Context, newcomer: Newcomer, { wallet, at }: { wallet: boolean; at: number }): Customer {
  const borrower_id = context.newId('customer')
  const sso_user_id = context.fake('sso user', borrower_id).string.uuid()
  const created_at = new Date(at).toISOString()
  const customer = context.store.customers.insert({ borrower_id, ...newcomer, sso_user_id, created_at })
  if (wallet) openWallet(context, customer)
  return customer
}

/** A person's bvn is their customer_unique_identifier. A company has none (ADV-09). */
export function bvnOf({ customer_type, identity_number }: Customer): string | null {
  return customer_type === 'individual' ? identity_number : null
}

/** Stores an item as it was sent. It replaces an item with the same key (ADV-11). */
export function merge<T>(loaded: Collection<Loaded<T>>, { borrower_id: customer }: Customer, [key, item]: readonly [string, T]): void {
  const id = `${customer}/${key}`
  if (loaded.has(id)) loaded.update(id, { item })
  else loaded.insert({ id, customer, item })
}
