import { Big } from 'big.js'
import type { AnyCall, HandlerCall, HandlerReply, ProviderContext, RuleRefusal, Violation } from '../../src/provider/index.ts'
import type { components, operations } from '../../src/generated/fint.ts'
import {
  disburse,
  hasMeter,
  isTooLittle,
  isTooMuch,
  isUtility,
  link,
  minPayable,
  mostPayable,
  register,
  unpaidLoan,
  utilities,
} from './lending.ts'
import type { Collections, Customer, Loan } from './records.ts'
import { refusal } from './refusals.ts'

type Call<K extends keyof operations> = HandlerCall<operations[K], Collections>
/** The parts of a call that are needed to find its customer. */
type CustomerCall = Pick<ProviderContext<Collections>, 'store' | 'digest'> & { readonly principal: string | undefined }

/** What the journal says of a refusal: the rule, and the decision that it rests on. */
const rules = {
  isRegistered: { rule: 'The phone belongs to a customer of the partner.', decision: 'FINT-11' },
  isNew: { rule: 'A phone is registered once with a partner.', decision: 'FINT-10' },
  hasRightPin: { rule: 'transaction_pin is that of the customer.', decision: 'FINT-10' },
  hasOneMeter: { rule: 'A customer has one meter, and a meter one customer.', decision: 'FINT-09' },
  hasMeter: { rule: 'A meter is linked to the customer.', decision: 'FINT-15' },
  owesNothing: { rule: 'The customer has no unpaid loan.', decision: 'FINT-13' },
  keepsMeter: { rule: 'A meter stays linked while a loan is unpaid.', decision: 'FINT-15' },
  isPartner: { rule: 'In a strict world, the partner is seeded.', decision: 'AUTH-00' },
  isUtility: { rule: 'The provider is in the list of providers.', decision: 'FINT-14' },
  isPayable: { rule: `An amount is from ${minPayable} to ${mostPayable}.`, decision: 'FINT-06' },
  namesLoan: { rule: 'A call names one payment reference, in the query or in the body.', decision: 'FINT-03' },
  namesProvider: { rule: 'The provider that a call names is that of the loan.', decision: 'FINT-04' },
  isKnown: { rule: 'The reference is that of a loan of the partner.', decision: 'FINT-11' },
} as const

const notRegistered = refusal('Customer Not Found', 'phone is not registered.')
const wrongPin = refusal('Forbidden', 'transaction_pin is wrong.')
const unpaid = refusal('Loan Not Repaid', 'a loan is unpaid.')
const noMeter = refusal('No Meter Linked', 'no meter is linked to this customer.')
const unknownReference = refusal('Reference Not Found', 'no loan has this payment reference.')

function find(call: CustomerCall, phone: string): Customer | undefined {
  return call.store.customers.find({ partner: call.principal as string, phone })
}

export function verifyCustomer(call: Call<'verifyCustomer'>): HandlerReply {
  if (call.headers['x-requested-with'] === undefined) call.note('x-requested-with was not sent; elsewhere it is required (FINT-02).')
  const customer = find(call, call.body.phone)
  if (!customer) {
    const body = { status: false, msg: 'Customer Not Found', data: { customerExists: false, borrower: null } } as const
    return call.refuse({ ...rules.isRegistered, reply: call.reply(404, body) })
  }
  const { id, first_name, last_name, email, meterNumber } = customer
  const borrower = { id, f_name: first_name, l_name: last_name, email }
  const data = {
    customerExists: true as const,
    hasMeter: meterNumber !== null,
    meterNumber,
    borrower,
    ...(meterNumber !== null && { minPayable }),
  }
  return call.reply(200, { status: true, msg: 'Customer exists', data })
}

export function registerCustomer(call: Call<'registerCustomer'>): HandlerReply {
  const { transaction_pin, phone, first_name, last_name } = call.body
  const known = find(call, phone)
  if (known) {
    const reply = call.reply(422, refusal('Validation Error', 'phone already in use.'))
    return call.refuse({ ...rules.isNew, records: { customers: known }, reply })
  }
  register(call, { partner: call.principal as string, phone, first_name, last_name, pin: transaction_pin })
  return call.reply(200, { status: true, msg: 'Registration Success', data: { first_name, last_name, phone } })
}

export function getUtilityServiceProviders({ reply }: Call<'getUtilityServiceProviders'>): HandlerReply {
  return reply(200, { status: true, msg: 'Utility Service Providers', data: utilities })
}

export function linkMeterNumber(call: Call<'linkMeterNumber'>): HandlerReply {
  const { phone, meter_number } = call.body
  const provider = call.body.provider.toUpperCase()
  if (!isUtility(provider)) return refuseBy(call, rules.isUtility, { at: '/body/provider', message: 'is not known' })
  const customer = find(call, phone)
  if (!customer) return call.refuse({ ...rules.isRegistered, reply: call.reply(404, notRegistered) })
  if (hasMeter(customer) && customer.meterNumber !== meter_number)
    return conflict(call, customer, 'another meter is linked to this customer.')
  const owner = call.store.customers.find({ meterNumber: meter_number })
  if (owner && owner.id !== customer.id) return conflict(call, owner, 'meter_number is linked to another customer.')
  const linked = hasMeter(customer) ? customer : link(call, customer, { meterNumber: meter_number, provider })
  return call.reply(200, {
    status: true,
    msg: 'Meter Linked',
    data: { phone, provider: linked.provider ?? provider, meterNumber: meter_number, minPayable },
  })
}

function conflict(call: Call<'linkMeterNumber'>, customer: Customer, sentence: string): HandlerReply {
  const reply = call.reply(409, refusal('Meter Conflict', sentence))
  return call.refuse({ ...rules.hasOneMeter, records: { customers: customer }, reply })
}

export function unlinkMeterNumber(call: Call<'unlinkMeterNumber'>): HandlerReply {
  const { phone, transaction_pin } = call.body
  const customer = find(call, phone)
  if (!customer) return call.refuse({ ...rules.isRegistered, reply: call.reply(404, notRegistered) })
  if (customer.pinDigest !== call.digest(transaction_pin))
    return call.refuse({ ...rules.hasRightPin, records: { customers: customer }, reply: call.reply(403, wrongPin) })
  const loan = unpaidLoan(call, customer)
  if (loan) return call.refuse({ ...rules.keepsMeter, records: { loans: loan }, reply: call.reply(409, unpaid) })
  if (!hasMeter(customer)) return call.refuse({ ...rules.hasMeter, records: { customers: customer }, reply: call.reply(409, noMeter) })
  call.store.customers.update(customer.id, { meterNumber: null, provider: null })
  return call.reply(200, { status: true, msg: 'Meter Unlinked', data: { phone, meterNumber: null } })
}

export function disburseLoan(call: Call<'disburseLoan'>): HandlerReply {
  const { phone, amount, transaction_pin } = call.body
  const customer = find(call, phone)
  if (!customer) return call.refuse({ ...rules.isRegistered, reply: call.reply(404, notRegistered) })
  if (customer.pinDigest !== call.digest(transaction_pin))
    return call.refuse({ ...rules.hasRightPin, records: { customers: customer }, reply: call.reply(403, wrongPin) })
  const naira = new Big(amount)
  if (isTooLittle(naira)) return refuseBy(call, rules.isPayable, { at: '/body/amount', message: `must not be less than ${minPayable}` })
  if (isTooMuch(naira)) return refuseBy(call, rules.isPayable, { at: '/body/amount', message: `must not be more than ${mostPayable}` })
  if (!hasMeter(customer)) return call.refuse({ ...rules.hasMeter, records: { customers: customer }, reply: call.reply(409, noMeter) })
  const loan = unpaidLoan(call, customer)
  if (loan) return call.refuse({ ...rules.owesNothing, records: { loans: loan }, reply: call.reply(409, unpaid) })
  const { reference, meterNumber } = disburse(call, customer, { naira })
  return call.reply(200, { status: true, msg: 'Loan Disbursed', data: { paymentReference: reference, meterNumber } })
}

export function getRechargeToken(call: Call<'getRechargeToken'>): HandlerReply {
  const { query, body } = call
  const references = new Set([query.reference, query.paymentReference, body?.paymentReference].filter((each) => each !== undefined))
  const slugs = new Set([query.provider, body?.provider].filter((each) => each !== undefined).map((each) => each.toUpperCase()))
  if (references.size === 0) return refuseBy(call, rules.namesLoan, { at: '/query/reference', message: 'or paymentReference is required' })
  if (references.size > 1)
    return refuseBy(call, rules.namesLoan, { at: '/query/reference', message: 'and paymentReference must be the same' })
  if (slugs.size > 1) return refuseBy(call, rules.namesProvider, { at: '/query/provider', message: 'must be the same in query and body' })
  const loan = call.store.loans.get([...references][0] as string)
  if (!loan || loan.partner !== call.principal)
    return call.refuse({ ...rules.isKnown, records: { loans: loan }, reply: call.reply(404, unknownReference) })
  if (!slugs.has(loan.provider) && slugs.size > 0) return otherProvider(call, loan, query.provider === undefined ? 'body' : 'query')
  return call.reply(200, tokenOf(loan))
}

/** Needs no partner, because references are unique across partners. */
export function getRechargeTokenByPost(call: Call<'getRechargeTokenByPost'>): HandlerReply {
  const { paymentReference, provider } = call.body
  const loan = call.store.loans.get(paymentReference)
  if (!loan) return call.refuse({ ...rules.isKnown, reply: call.reply(404, unknownReference) })
  if (provider !== undefined && provider.toUpperCase() !== loan.provider) return otherProvider(call, loan, 'body')
  return call.reply(200, tokenOf(loan))
}

function otherProvider(call: Refusing, loans: Loan, place: 'body' | 'query'): HandlerReply {
  return refuseBy(call, { ...rules.namesProvider, records: { loans } }, { at: `/${place}/provider`, message: 'is not that of the loan' })
}

type Refusing = Pick<AnyCall<Collections>, 'refuse'>

/** Refuses a value that breaks a rule which its schema cannot express. */
function refuseBy(call: Refusing, rule: RuleRefusal, violation: Omit<Violation, 'code'>): HandlerReply {
  return call.refuse({ ...rule, violations: [{ code: 'rule', ...violation }] })
}

function tokenOf({ stdToken, units }: Loan): components['schemas']['RechargeTokenFound'] {
  return { status: true, msg: 'Recharge Token', data: { stdToken, units, unitsType: 'kWh' } }
}

/** In a strict world, only seeded partners are accepted (AUTH-00, FINT-11). */
export function authorise({ principal: partner, strict, store, reply, refuse }: AnyCall<Collections>): HandlerReply | undefined {
  if (partner === undefined || !strict || store.partners.has(partner)) return undefined
  return refuse({ ...rules.isPartner, reply: reply(401, refusal('Unauthorized', 'partner_meta is not known.')) })
}

/** A digest of partner_meta, because partner_meta itself is a credential. Ignored in places where the operation does not declare it. */
export function principal({ operation, body, query, digest }: AnyCall<Collections>): string | undefined {
  if (operation === 'getRechargeTokenByPost') return undefined
  const fields = operation === 'getRechargeToken' ? query : (body as { readonly partner_meta?: unknown } | null | undefined)
  const partner = fields?.['partner_meta']
  return typeof partner === 'string' && partner !== '' ? digest(partner) : undefined
}
