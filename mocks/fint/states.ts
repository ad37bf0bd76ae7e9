import { Big } from 'big.js'
import { StateError, type ProviderContext } from '../../src/provider/index.ts'
import { disburse, isTooLittle, isTooMuch, isUtility, lent, link, register, unpaidLoan, type MeteredCustomer } from './lending.ts'
import type { Collections, Customer } from './records.ts'
import { rules } from './refusals.ts'

type Context = ProviderContext<Collections>

/** An empty name is generated. */
const person = { partner_meta: 'demo-partner', phone: '08111111111', pin: '1234', first_name: '', last_name: '' }
const metered = { ...person, meter_number: '45012345678', provider: 'EKEDP' }
/** An empty reference is generated. */
const indebted = { ...metered, amount: '1500', reference: '' }
const debtor = { partner_meta: person.partner_meta, phone: person.phone }
const partner = { partner_meta: person.partner_meta }
const meter = { meter_number: metered.meter_number }
const noLoan = { reference: 'PL000000000001' }

/** The spec's own patterns: a state must not create what no call could create. */
const forms: Readonly<Record<string, RegExp>> = {
  partner_meta: /./s,
  phone: /^0\d{10}$/,
  pin: /^\d{4}$/,
  first_name: /^.{0,100}$/su,
  last_name: /^.{0,100}$/su,
  meter_number: /^\d{11,13}$/,
  amount: /^\d{1,9}(?:\.\d{1,2})?$/,
}

function checkForms(params: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(params)) {
    if (forms[name]?.test(value) === false) throw new StateError(`${name} ${rules[name === 'pin' ? 'transaction_pin' : name]}.`)
  }
}

/** The customer with this phone number; created if there is none. */
function customerOf(context: Context, params: typeof person, given: Partial<typeof person>): Customer {
  checkForms(params)
  const { phone, pin, partner_meta, first_name, last_name } = params
  const owner = context.digest(partner_meta)
  const known = context.store.customers.find({ partner: owner, phone })
  if (known) {
    return context.store.customers.update(known.id, {
      first_name: first_name || known.first_name,
      last_name: last_name || known.last_name,
      pinDigest: given.pin === undefined ? known.pinDigest : context.digest(given.pin),
    })
  }
  return register(context, {
    partner: owner,
    phone,
    pin,
    first_name: first_name || context.fake('first name', phone).person.firstName(),
    last_name: last_name || context.fake('last name', phone).person.lastName(),
  })
}

/** The same with a meter. A linked meter stays unless the state asks for another one. */
function customerWithMeter(context: Context, params: typeof metered, given: Partial<typeof metered>): MeteredCustomer {
  const customer = customerOf(context, params, given)
  const meterNumber = given.meter_number ?? customer.meterNumber ?? params.meter_number
  const provider = (given.provider ?? customer.provider ?? params.provider).toUpperCase()
  if (!isUtility(provider)) throw new StateError('provider is not known.')
  const owner = context.store.customers.find({ meterNumber })
  if (owner && owner.id !== customer.id) throw new StateError('meter_number is linked to another customer; choose another one.')
  return link(context, customer, { meterNumber, provider })
}

function customerWithLoan(context: Context, params: typeof indebted, given: Partial<typeof indebted>): void {
  const customer = customerWithMeter(context, params, given)
  const naira = new Big(params.amount)
  if (isTooLittle(naira) || isTooMuch(naira)) throw new StateError('amount is below the minimum or above the maximum of a loan.')
  const owed = unpaidLoan(context, customer)
  if (owed && params.reference !== '' && params.reference !== owed.reference)
    throw new StateError('The customer has an unpaid loan with another reference.')
  if (!owed && context.store.loans.has(params.reference)) throw new StateError('reference belongs to another loan; choose another one.')
  if (!owed) disburse(context, customer, { naira, named: params.reference })
  else if (given.amount !== undefined) context.store.loans.update(owed.reference, lent(naira))
}

function forget({ store, digest }: Context, { partner_meta, phone }: typeof debtor): void {
  const known = store.customers.find({ partner: digest(partner_meta), phone })
  if (!known) return
  const loans = [true, false].flatMap((repaid) => store.loans.list({ customer: known.id, repaid }))
  for (const { reference } of loans) store.loans.delete(reference)
  store.customers.delete(known.id)
}

function unlink({ store }: Context, { meter_number }: typeof meter): void {
  const owner = store.customers.find({ meterNumber: meter_number })
  if (owner) store.customers.update(owner.id, { meterNumber: null, provider: null })
}

export const states = {
  'a customer is registered': {
    description: 'A customer without a meter. An empty name is generated.',
    params: person,
    run: (params: typeof person, context: Context, given: Partial<typeof person>) => void customerOf(context, params, given),
  },
  'a customer has a meter': {
    description: 'A registered customer whose meter is linked, ready to borrow.',
    params: metered,
    run: (params: typeof metered, context: Context, given: Partial<typeof metered>) => void customerWithMeter(context, params, given),
  },
  'a customer has an unpaid loan': {
    description: 'A customer with a meter and an unpaid loan of this amount in naira. An empty reference is generated.',
    params: indebted,
    run: (params: typeof indebted, context: Context, given: Partial<typeof indebted>) => customerWithLoan(context, params, given),
  },
  'a customer is not registered': {
    description: 'The partner has no customer with this phone number.',
    params: debtor,
    run: (params: typeof debtor, context: Context) => {
      checkForms(params)
      forget(context, params)
    },
  },
  'a meter is not linked': {
    description: 'No customer has this meter.',
    params: meter,
    run: (params: typeof meter, context: Context) => {
      checkForms(params)
      unlink(context, params)
    },
  },
  'a loan does not exist': {
    description: 'No loan has this payment reference.',
    params: noLoan,
    run: ({ reference }: typeof noLoan, { store }: Context) => {
      if (store.loans.has(reference)) store.loans.delete(reference)
    },
  },
  'the loan is repaid': {
    description: 'The unpaid loan of this customer, if there is one, is repaid.',
    params: debtor,
    run: (params: typeof debtor, context: Context) => {
      checkForms(params)
      const customer = context.store.customers.find({ partner: context.digest(params.partner_meta), phone: params.phone })
      const loan = customer && unpaidLoan(context, customer)
      if (loan) context.store.loans.update(loan.reference, { repaid: true })
    },
  },
  'credentials are strict': {
    description: 'From now on, only partners that this state was set up for are accepted.',
    params: partner,
    run: (params: typeof partner, { store, digest, setStrict }: Context) => {
      checkForms(params)
      const id = digest(params.partner_meta)
      if (!store.partners.has(id)) store.partners.insert({ id })
      setStrict(true)
    },
  },
}
