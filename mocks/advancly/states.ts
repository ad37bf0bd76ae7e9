import { StateError, type ProviderContext } from '../../src/provider/index.ts'
import { merge, onboard, takenFields, type Newcomer } from './customers.ts'
import { credentialOf, type Collections, type Customer } from './records.ts'
import { openWallet } from './wallets.ts'

type Context = ProviderContext<Collections>

/** client-id and api-key are those in the calls that `tally` prints. The other values are examples of the spec. */
const client = { client_id: 'demo' }
const wishes = { create_wallet: false, created_at: '' }
const person = {
  ...client,
  phone_number: '08111111111',
  email: 'ada.obi@mail.example',
  customer_unique_identifier: '22100000001',
  first_name: 'Ada',
  last_name: 'Obi',
  ...wishes,
}
const company = {
  ...client,
  phone_number: '08133333333',
  email: 'office@stores.example',
  business_registration_number: 'RC100001',
  company_name: "Ada's Stores Ltd",
  ...wishes,
}
const nobody = {
  ...client,
  phone_number: '08199999999',
  email: 'nobody@mail.example',
  identity_number: '22199999999',
}
const stock = { ...person, product_id: 'RICE-50KG', total_quantity: 120, unit_price: 45_000 }
const orders = { ...person, order_id: 'ORDER-1', order_amount: 90_000 }
const crowd = { ...client, count: 3 }
const mostCustomers = 1_000

/** A person with these values. Empty values are generated, always the same for a phone number. */
function personOf({ fake }: Context, params: Omit<typeof person, keyof typeof wishes>): Newcomer {
  const { client_id, phone_number } = params
  const first_name = params.first_name || fake('first name', phone_number).person.firstName()
  const last_name = params.last_name || fake('last name', phone_number).person.lastName()
  const email = params.email || emailOf(first_name, last_name, phone_number)
  const identity_number = params.customer_unique_identifier || `22${phone_number.slice(-9)}`
  return { client: client_id, customer_type: 'individual', first_name, last_name, company_name: '', phone_number, email, identity_number }
}

/** A company with these values. Empty values are generated, always the same for a phone number. */
function companyOf({ fake }: Context, params: Omit<typeof company, keyof typeof wishes>): Newcomer {
  const { client_id, phone_number } = params
  const company_name = params.company_name || fake('company', phone_number).company.name()
  const email = params.email || emailOf('office', phone_number)
  const identity_number = params.business_registration_number || `RC${phone_number.slice(-7)}`
  const names = { first_name: '', last_name: '', company_name }
  return { client: client_id, customer_type: 'corporate', ...names, phone_number, email, identity_number }
}

function emailOf(...parts: readonly string[]): string {
  const name = parts.join('.').toLowerCase()
  return `${name.replace(/[^a-z0-9.]/g, '')}@mail.example`
}

/** Creates the customer, or updates the client's customer with this phone number. */
function ensure(context: Context, told: Newcomer, { create_wallet: wallet, created_at }: typeof wishes): Customer {
  const known = byPhone(context, told.client, told.phone_number)
  const at = created_at === '' ? undefined : timeOf(created_at)
  if (!known) return onboard(context, told, { wallet, at: at ?? context.now })
  if (wallet && !context.store.wallets.find({ customer: known.borrower_id })) openWallet(context, known)
  return context.store.customers.update(known.borrower_id, { ...told, ...(at !== undefined && { created_at: new Date(at).toISOString() }) })
}

function byPhone({ store }: Context, client_id: string, phone_number: string): Customer | undefined {
  return store.customers.find({ client: client_id, phone_number })
}

/** Epoch milliseconds of an RFC 3339 time. The offset is required, or the machine's time zone would matter. */
function timeOf(text: string): number {
  const time = /^\d{4}-\d\d-\d\d[Tt].*(?:[Zz]|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(time)) throw new StateError('created_at must be a time like 2023-04-09T23:05:13.458Z.')
  return time
}

/** Adds people and companies with generated, unused values until the client has `count` customers. */
function fill(context: Context, { client_id, count }: typeof crowd): void {
  if (!Number.isInteger(count) || count < 0 || count > mostCustomers)
    throw new StateError(`count must be a whole number up to ${mostCustomers}.`)
  let missing = count - context.store.customers.list({ client: client_id }).length
  while (missing > 0) {
    const number = context.newId('made-up phone')
    const phone_number = `0809${String(number).padStart(7, '0')}`
    const told =
      number % 2 === 1
        ? personOf(context, { client_id, phone_number, email: '', customer_unique_identifier: '', first_name: '', last_name: '' })
        : companyOf(context, { client_id, phone_number, email: '', business_registration_number: '', company_name: '' })
    if (takenFields(context, told).length > 0) continue
    onboard(context, told, { wallet: false, at: context.now })
    missing -= 1
  }
}

/** Deletes every customer with this phone number, e-mail address or identity number, and what belongs to them. */
function forget({ store }: Context, { client_id, ...fields }: typeof nobody): void {
  for (const [name, value] of Object.entries(fields)) {
    const known = store.customers.find({ client: client_id, [name]: value } as Partial<Customer>)
    if (!known) continue
    const owned = { customer: known.borrower_id }
    const isOwned = ({ customer }: typeof owned): boolean => customer === owned.customer
    for (const { account_number } of store.wallets.list(owned)) store.wallets.delete(account_number)
    for (const { id } of store.stock.list().filter(isOwned)) store.stock.delete(id)
    for (const { id } of store.orders.list().filter(isOwned)) store.orders.delete(id)
    store.customers.delete(known.borrower_id)
  }
}

/** The customer with this phone number; created as a person if there is none. */
function ownerOf(context: Context, params: typeof person): Customer {
  return byPhone(context, params.client_id, params.phone_number) ?? ensure(context, personOf(context, params), params)
}

export const states = {
  'an individual customer exists': {
    description:
      'A person who is a customer of this client. An empty name, e-mail address or identifier is generated. An empty created_at (RFC 3339) is now.',
    params: person,
    run: (params: typeof person, context: Context) => void ensure(context, personOf(context, params), params),
  },
  'a corporate customer exists': {
    description:
      'A company that is a customer of this client. An empty name, e-mail address or number is generated. An empty created_at (RFC 3339) is now.',
    params: company,
    run: (params: typeof company, context: Context) => void ensure(context, companyOf(context, params), params),
  },
  'a customer does not exist': {
    description: 'This client has no customer with this phone number, e-mail address or identity number.',
    params: nobody,
    run: (params: typeof nobody, context: Context) => forget(context, params),
  },
  'customers exist': {
    description: `The client has at least this many customers, people and companies. The maximum is ${mostCustomers}.`,
    params: crowd,
    run: (params: typeof crowd, context: Context) => fill(context, params),
  },
  'stock is loaded': {
    description: 'The customer with this phone number has a product in stock. The customer is created if there is none.',
    params: stock,
    run: (params: typeof stock, context: Context) => {
      const { product_id, total_quantity, unit_price } = params
      const quantities = { total_quantity, available_quantity: total_quantity, reserved_quantity: 0 }
      const item = { product_id, ...quantities, unit_price, date: new Date(context.now).toISOString() }
      merge(context.store.stock, ownerOf(context, params), [product_id, item])
    },
  },
  'orders are loaded': {
    description: 'Somebody has ordered from the customer with this phone number. The customer is created if there is none.',
    params: orders,
    run: (params: typeof orders, context: Context) => {
      const { order_id, order_amount } = params
      const order = { order_id, order_amount, order_currency: 'NGN', order_date: new Date(context.now).toISOString(), is_credit: false }
      merge(context.store.orders, ownerOf(context, params), [order_id, order])
    },
  },
  'credentials are strict': {
    description: 'From now on, only pairs of client-id and api-key that this state was set up for are accepted.',
    params: { ...client, api_key: 'demo' },
    run: ({ client_id, api_key }: { client_id: string; api_key: string }, { store, digest, setStrict }: Context) => {
      const id = digest(credentialOf(client_id, api_key))
      if (!store.credentials.has(id)) store.credentials.insert({ id, client: client_id })
      setStrict(true)
    },
  },
}
