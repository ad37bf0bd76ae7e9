import { basePaths, credentials } from '../credentials.ts'
import { fixtures } from '../fixtures.ts'
import { type Answer, type Call, isDate, type Operation, Refusal } from '../operation.ts'
import { corporate, type Fields, individual, orders, stock, type Table, wrongIn } from './advanclyFields.ts'

interface Customer {
  readonly borrower_id: number
  readonly first_name: string
  readonly last_name: string
  readonly company_name: string
  readonly email: string
  readonly borrower_phone: string
  readonly customer_type: 'individual' | 'corporate'
  readonly sso_user_id: string
  readonly bvn: string | null
  readonly created_at: string
  /** The stock and orders operations call this `identity_number`; for a company, no answer shows it. */
  readonly identity: string
}

function refuse(status: number, message: string): never {
  throw new Refusal(status, { message, status: false, status_code: status })
}

interface Fixture {
  readonly borrowerId: number
  readonly phoneNumber: string
  readonly email: string
  readonly identityNumber: string
  readonly createdAt: string
}

const common = ({ borrowerId, phoneNumber, email, identityNumber, createdAt }: Fixture) => ({
  borrower_id: borrowerId,
  email,
  borrower_phone: phoneNumber,
  sso_user_id: `sso-${borrowerId}`,
  created_at: createdAt,
  identity: identityNumber,
})

function existing(): Customer[] {
  const { individual: people, corporate: companies } = fixtures.advancly
  return [
    ...people.map((one) => {
      const name = { first_name: one.firstName, last_name: one.lastName, company_name: '' }
      return { ...common(one), ...name, customer_type: 'individual' as const, bvn: one.identityNumber }
    }),
    ...companies.map((one) => {
      const name = { first_name: '', last_name: '', company_name: one.companyName }
      return { ...common(one), ...name, customer_type: 'corporate' as const, bvn: null }
    }),
  ]
}

function demand(body: Fields, table: Table): void {
  const wrong = wrongIn(body, table)
  if (wrong) refuse(400, wrong)
}

class Advancly {
  readonly #now: () => number
  readonly #customers = existing()

  constructor(now: () => number) {
    this.#now = now
  }

  individual = (call: Call): Answer => {
    this.#admit(call)
    const { json: body } = call
    demand(body, individual)
    const identity = String(body.customer_unique_identifier)
    const name = { first_name: String(body.first_name), last_name: String(body.last_name), company_name: '' }
    return this.#onboard(body, { ...name, customer_type: 'individual', bvn: identity, identity })
  }

  corporate = (call: Call): Answer => {
    this.#admit(call)
    const { json: body } = call
    demand(body, corporate)
    const identity = String(body.business_registration_number)
    const name = { first_name: '', last_name: '', company_name: String(body.company_name) }
    return this.#onboard(body, { ...name, customer_type: 'corporate', bvn: null, identity })
  }

  list = (call: Call): Answer => {
    this.#admit(call)
    const asked = (name: string) => call.query.get(name)
    for (const name of ['from_date', 'to_date']) if (asked(name) !== null && !isDate(asked(name))) refuse(400, `${name} must be yyyy-MM-dd`)
    if (asked('customer_id') !== null && !/^-?\d+$/.test(asked('customer_id') ?? '')) refuse(400, 'customer_id must be an integer')
    const is = (name: string, value: string) => asked(name) === null || asked(name) === value
    const data = this.#customers
      .filter((one) => is('email', one.email) && is('phone_number', one.borrower_phone) && is('customer_type', one.customer_type))
      .filter((one) => is('customer_id', String(one.borrower_id)))
      .filter(
        (one) => (asked('from_date') ?? '') <= one.created_at.slice(0, 10) && one.created_at.slice(0, 10) <= (asked('to_date') ?? '9'),
      )
      .map((one) => ({ ...one, identity: undefined }))
    return { status: 200, body: { message: 'Customers retrieved', status: true, status_code: 200, data } }
  }

  /** Accepts stock and orders, which no answer shows. */
  load(table: Table): Operation['answer'] {
    return (call) => {
      this.#admit(call)
      this.#named(call.query)
      demand(call.json, table)
      return { status: 200, body: { message: 'Data loaded', status: true, status_code: 200 } }
    }
  }

  #admit({ headers }: Call): void {
    const { clientId, apiKey } = credentials.advancly
    if (headers['client-id'] !== clientId || headers['api-key'] !== apiKey) refuse(401, 'Invalid client-id or api-key')
  }

  #onboard(
    body: Fields,
    person: Pick<Customer, 'first_name' | 'last_name' | 'company_name' | 'customer_type' | 'bvn' | 'identity'>,
  ): Answer {
    const email = String(body.email)
    const borrower_phone = String(body.phone_number)
    for (const one of this.#customers) {
      if (one.borrower_phone === borrower_phone) refuse(400, 'phone_number already exists')
      if (one.email === email) refuse(400, 'email already exists')
      if (one.identity === person.identity) refuse(400, 'customer_unique_identifier already exists')
    }
    const borrower_id = 81_001 + this.#customers.length
    const created = { borrower_id, sso_user_id: `sso-${borrower_id}`, created_at: new Date(this.#now()).toISOString() }
    this.#customers.push({ ...person, ...created, email, borrower_phone })
    const { first_name, last_name, company_name, bvn } = person
    const shown = { borrower_id, first_name, last_name, company_name, borrower_phone, sso_user_id: created.sso_user_id, bvn }
    return { status: 201, body: { ...shown, message: 'Onboarding successful', status: true, status_code: 201 } }
  }

  /** Finds the customer that the query names; there must be exactly one. */
  #named(query: URLSearchParams): void {
    const [phone, email, identity] = ['phone_number', 'email', 'identity_number'].map((name) => query.get(name))
    if (!phone && !email && !identity) refuse(400, 'phone_number, email or identity_number is required')
    const found = this.#customers.some((one) => {
      return (!phone || one.borrower_phone === phone) && (!email || one.email === email) && (!identity || one.identity === identity)
    })
    if (!found) refuse(400, 'Customer not found')
  }
}

/** The customers of an aggregator. */
export function advancly(now: () => number): Operation[] {
  const sandbox = new Advancly(now)
  const base = `${basePaths.advancly}/api/v2/client/customers`
  return [
    { id: 'advancly.onboardIndividual', method: 'POST', paths: [`${base}/onboard_individual`], answer: sandbox.individual },
    { id: 'advancly.onboardCorporate', method: 'POST', paths: [`${base}/onboard_corporate`], answer: sandbox.corporate },
    { id: 'advancly.getCustomers', method: 'GET', paths: [base], answer: sandbox.list },
    { id: 'advancly.loadStock', method: 'POST', paths: [`${base}/data/stock`], answer: sandbox.load(stock) },
    { id: 'advancly.loadOrders', method: 'POST', paths: [`${base}/data/orders`], answer: sandbox.load(orders) },
  ]
}
