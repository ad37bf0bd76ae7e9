import type { ProviderContext } from '../../src/engine/index.ts'
import { disburse, hasMeter, link, register, unpaidLoan } from './lending.ts'
import type { Collections, Customer } from './records.ts'

type Context = ProviderContext<Collections>

/** An empty name is made up. */
const person = { partner_meta: 'demo-partner', phone: '08111111111', pin: '1234', first_name: '', last_name: '' }
const metered = { ...person, meter_number: '45012345678', provider: 'EKEDP' }

/** The customer with this phone, as told; made where there is none. States can be set up one on the other. */
function customerOf(context: Context, { partner_meta, phone, pin, first_name, last_name }: typeof person): Customer {
  const partner = context.digest(partner_meta)
  const known = context.store.customers.find({ partner, phone })
  if (known) return known
  const named = {
    first_name: first_name || context.fake('first name', phone).person.firstName(),
    last_name: last_name || context.fake('last name', phone).person.lastName(),
  }
  return register(context, { partner, phone, pin, ...named })
}

function customerWithMeter(context: Context, params: typeof metered): Customer {
  const customer = customerOf(context, params)
  return hasMeter(customer) ? customer : link(context, customer, params.meter_number, params.provider)
}

export const states = {
  'a customer is registered': {
    description: 'A customer who has no meter yet. An empty name is made up.',
    params: person,
    run: (params: typeof person, context: Context) => void customerOf(context, params),
  },
  'a customer has a meter': {
    description: 'A registered customer whose meter is linked, ready to borrow.',
    params: metered,
    run: (params: typeof metered, context: Context) => void customerWithMeter(context, params),
  },
  'a customer has an unpaid loan': {
    description: 'A customer with a meter and a loan of this many naira.',
    params: { ...metered, amount: '1500' },
    run: (params: typeof metered & { amount: string }, context: Context) => {
      const customer = customerWithMeter(context, params)
      if (hasMeter(customer) && !unpaidLoan(context, customer)) disburse(context, customer, params.amount)
    },
  },
  'the loan is repaid': {
    description: 'The unpaid loan of this customer, if there is one, is repaid.',
    params: { partner_meta: person.partner_meta, phone: person.phone },
    run: ({ partner_meta, phone }: { partner_meta: string; phone: string }, context: Context) => {
      const customer = context.store.customers.find({ partner: context.digest(partner_meta), phone })
      const loan = customer && unpaidLoan(context, customer)
      if (loan) context.store.loans.update(loan.reference, { repaid: true })
    },
  },
  'credentials are strict': {
    description: 'Only partners that were named like this are known from now on.',
    params: { partner_meta: person.partner_meta },
    run: ({ partner_meta }: { partner_meta: string }, { store, digest, setStrict }: Context) => {
      const id = digest(partner_meta)
      if (!store.partners.has(id)) store.partners.insert({ id })
      setStrict(true)
    },
  },
}
