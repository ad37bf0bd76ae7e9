import type { AnyCall, HandlerCall, HandlerReply, ProviderContext, RuleRefusal, Violation } from '../../src/provider/index.ts'
import type { components, operations } from '../../src/generated/advancly.ts'
import { bvnOf, merge, onboard, takenFields, type Newcomer } from './customers.ts'
import { credentialOf, type Collections, type Customer } from './records.ts'
import { refusal } from './refusals.ts'

type Call<K extends keyof operations> = HandlerCall<operations[K], Collections>

const isUnique = { rule: 'A phone, an email and an identity number each belong to one customer of a client.', decision: 'ADV-08' } as const
const isFound = { rule: 'One customer fits all parameters of the query.', decision: 'ADV-03' } as const

export function onboardIndividual(call: Call<'onboardIndividual'>): HandlerReply {
  const { first_name, last_name, phone_number, email, customer_unique_identifier: bvn, create_wallet: wallet } = call.body
  const names = { first_name, last_name, company_name: '' as const }
  const person = { client: clientOf(call), customer_type: 'individual', ...names, phone_number, email, identity_number: bvn }
  const taken = inUse(call, person, 'customer_unique_identifier')
  if (taken) return call.refuse({ ...isUnique, ...taken })
  const { borrower_id, sso_user_id } = onboard(call, person, { wallet, at: call.now })
  return call.reply(201, { borrower_id, ...names, borrower_phone: phone_number, sso_user_id, bvn, ...onboarded })
}

export function onboardCorporate(call: Call<'onboardCorporate'>): HandlerReply {
  const { company_name, phone_number, email, business_registration_number, create_wallet: wallet } = call.body
  const names = { first_name: '' as const, last_name: '' as const, company_name }
  const identity_number = business_registration_number
  const company = { client: clientOf(call), customer_type: 'corporate', ...names, phone_number, email, identity_number }
  const taken = inUse(call, company, 'business_registration_number')
  if (taken) return call.refuse({ ...isUnique, ...taken })
  const { borrower_id, sso_user_id } = onboard(call, company, { wallet, at: call.now })
  return call.reply(201, { borrower_id, ...names, borrower_phone: phone_number, sso_user_id, bvn: null, ...onboarded })
}

const onboarded = { message: 'Onboarding successful', status: true, status_code: 201 } as const

/** A violation for each field that another customer has, and these customers. `identifier` is this request's name for identity_number. */
function inUse(
  call: Pick<ProviderContext<Collections>, 'store'>,
  newcomer: Newcomer,
  identifier: string,
): Pick<RuleRefusal, 'violations' | 'records'> | undefined {
  const taken = takenFields(call, newcomer)
  if (taken.length === 0) return undefined
  const violations = taken.map(({ field }) => ({
    code: 'rule' as const,
    at: `/body/${field === 'identity_number' ? identifier : field}`,
    message: 'is in use by another customer',
  }))
  return { violations, records: { customers: [...new Set(taken.map(({ customer }) => customer))] } }
}

/** Finds customers by the fields that the query names, then filters them by day (ADV-02). */
export function getCustomers(call: Call<'getCustomers'>): HandlerReply {
  const { customer_id, from_date, to_date, ...fields } = call.query
  const where = { client: clientOf(call), ...fields, ...(customer_id !== undefined && { borrower_id: customer_id }) }
  const found = call.store.customers.list(where).filter(({ created_at }) => {
    const day = created_at.slice(0, 10)
    return (from_date === undefined || day >= from_date) && (to_date === undefined || day <= to_date)
  })
  return call.reply(200, { message: 'Customers retrieved', status: true, status_code: 200, data: found.map(shown) })
}

function shown(customer: Customer): components['schemas']['Customer'] {
  const { borrower_id, first_name, last_name, company_name, email, phone_number, customer_type, sso_user_id, created_at } = customer
  const names = { first_name, last_name, company_name }
  return { borrower_id, ...names, email, borrower_phone: phone_number, customer_type, sso_user_id, bvn: bvnOf(customer), created_at }
}

export function loadStock(call: Call<'loadStock'>): HandlerReply {
  const customer = named(call)
  if ('code' in customer) return call.refuse({ ...isFound, violations: [customer] })
  for (const item of call.body.data) merge(call.store.stock, customer, [item.product_id, item])
  return call.reply(200, { message: 'Data loaded', status: true, status_code: 200 })
}

export function loadOrders(call: Call<'loadOrders'>): HandlerReply {
  const customer = named(call)
  if ('code' in customer) return call.refuse({ ...isFound, violations: [customer] })
  for (const order of call.body.data) merge(call.store.orders, customer, [order.order_id, order])
  return call.reply(200, { message: 'Data loaded', status: true, status_code: 200 })
}

/** The customer that matches all parameters; at least one parameter is required (ADV-03). */
function named(call: Pick<Call<'loadStock'>, 'query' | 'store' | 'principal'>): Customer | Violation {
  if (Object.keys(call.query).length === 0)
    return { code: 'rule', at: '/query', message: 'one of phone_number, email and identity_number is required' }
  const customer = call.store.customers.find({ client: clientOf(call), ...call.query })
  return customer ?? { code: 'rule', at: '/query', message: 'no customer fits phone_number, email and identity_number' }
}

const seeded = { rule: 'In a strict world, the pair of client-id and api-key is seeded.', decision: 'AUTH-00' }

/** In a strict world, only seeded pairs of client-id and api-key are accepted (AUTH-00, ADV-12). */
export function authorise({ rawHeaders, strict, store, digest, reply, refuse }: AnyCall<Collections>): HandlerReply | undefined {
  if (!strict || store.credentials.has(digest(credentialOf(header(rawHeaders, 'client-id'), header(rawHeaders, 'api-key')))))
    return undefined
  return refuse({ ...seeded, reply: reply(401, refusal(401, 'client-id or api-key is not known.')) })
}

/** The client-id. Unlike the api-key, it is not secret. */
export function principal({ rawHeaders }: AnyCall<Collections>): string | undefined {
  return header(rawHeaders, 'client-id') || undefined
}

/** The client-id of a call. A call without one is refused before its handler runs. */
function clientOf({ principal: client }: { readonly principal: string | undefined }): string {
  return client as string
}

function header(headers: AnyCall<unknown>['rawHeaders'], name: string): string {
  return String(headers[name] ?? '').trim()
}
