import { Big } from 'big.js'
import type { ProviderContext } from '../../src/provider/index.ts'
import type { Collections, Customer, Loan } from './records.ts'

/** Naira (FINT-06). */
export const minPayable = '500.00'
/** Naira (FINT-06). */
export const mostPayable = '1000000.00'
/** Naira for a kilowatt-hour: 1,500 naira buy 20 kWh (FINT-12). */
const tariff = new Big(75)
const bounds = { least: new Big(minPayable), most: new Big(mostPayable) }

type Context = ProviderContext<Collections>

/** The utilities that the samples name. */
export const utilities = [
  { name: 'Eko Electricity Distribution Company', slug: 'EKEDP' },
  { name: 'Ikeja Electric Distribution Company', slug: 'IKEDC' },
]

export function isTooLittle(naira: Big): boolean {
  return naira.lt(bounds.least)
}

export function isTooMuch(naira: Big): boolean {
  return naira.gt(bounds.most)
}

export function isUtility(slug: string): boolean {
  return utilities.some((each) => each.slug === slug)
}

/** Adds a customer. The e-mail address is generated, because the request has none. */
export function register(
  { store, newId, fake, digest }: Context,
  given: Pick<Customer, 'partner' | 'phone' | 'first_name' | 'last_name'> & { pin: string },
): Customer {
  const { pin, ...person } = given
  const email = fake('customer', person.phone)
    .internet.exampleEmail({ firstName: person.first_name, lastName: person.last_name })
    .toLowerCase()
  return store.customers.insert({ id: newId('customer'), ...person, email, pinDigest: digest(pin), meterNumber: null, provider: null })
}

export type MeteredCustomer = Customer & { readonly meterNumber: string; readonly provider: string }

export function link({ store }: Context, customer: Customer, meter: Pick<MeteredCustomer, 'meterNumber' | 'provider'>): MeteredCustomer {
  return store.customers.update(customer.id, meter) as MeteredCustomer
}

/** The customer's unpaid loan; there is at most one (FINT-13). */
export function unpaidLoan({ store }: Pick<Context, 'store'>, customer: Customer): Loan | undefined {
  return store.loans.find({ customer: customer.id, repaid: false })
}

/** Creates a loan. Its reference is generated unless `named` gives one. */
export function disburse(context: Context, customer: MeteredCustomer, { naira, named = '' }: { naira: Big; named?: string }): Loan {
  const { store, random } = context
  const reference = named || newReference(context)
  const { id, partner, meterNumber, provider } = customer
  const { amount, units } = lent(naira)
  const stdToken = random('token', reference).digits(20)
  return store.loans.insert({ reference, partner, customer: id, meterNumber, provider, repaid: false, amount, units, stdToken })
}

/** The next reference that is free; a provider state may have taken some. */
function newReference({ store, newId }: Context): string {
  for (;;) {
    const reference = `PL${String(newId('loan')).padStart(12, '0')}`
    if (!store.loans.has(reference)) return reference
  }
}

/** The amount of a loan, and the electricity it buys. */
export function lent(naira: Big): Pick<Loan, 'amount' | 'units'> {
  return { amount: naira.toFixed(2), units: naira.div(tariff).toFixed(2) }
}

export function hasMeter(customer: Customer): customer is MeteredCustomer {
  return customer.meterNumber !== null
}
