import { createHash } from 'node:crypto'
import { basePaths, credentials } from '../credentials.ts'
import { fixtures } from '../fixtures.ts'
import { type Answer, type Call, filled, type Operation, Refusal } from '../operation.ts'
import { value, wrongIn } from './fintFields.ts'

interface Meter {
  readonly meterNumber: string
  readonly provider: string
}

interface Loan {
  readonly reference: string
  readonly amount: string
  readonly provider: string
}

interface Customer {
  readonly id: number
  readonly phone: string
  readonly pin: string
  readonly firstName: string
  readonly lastName: string
  /** Registration does not ask for one. */
  readonly email: string | null
  meter?: Meter | undefined
  loan?: Loan
}

const companies = [
  { name: 'Eko Electricity Distribution Company', slug: 'EKEDP' },
  { name: 'Ikeja Electric Distribution Company', slug: 'IKEDC' },
]
const { minPayable } = fixtures.fint
const nairaPerUnit = 68

const ok = (msg: string, data: unknown): Answer => ({ status: 200, body: { status: true, msg, data } })

function refuse(status: number, msg: string, data: unknown = [msg]): never {
  throw new Refusal(status, { status: false, msg, data })
}

function existing(): Customer[] {
  const { registered, hasMeter, unpaidLoan } = fixtures.fint
  return [
    ...registered.map((person) => ({ ...person })),
    ...hasMeter.map(({ meterNumber, provider, ...person }) => ({ ...person, meter: { meterNumber, provider } })),
    ...unpaidLoan.map(({ meterNumber, provider, reference, amount, ...person }) => {
      return { ...person, meter: { meterNumber, provider }, loan: { reference, amount, provider } }
    }),
  ].map((customer, index) => ({ ...customer, id: 7001 + index, email: `${customer.phone}@sandbox.example` }))
}

/** The named fields of the body; refuses the call if one is missing or malformed. */
function fields(call: Call, names: readonly string[]): Record<string, string> {
  const wrong = wrongIn(call, names)
  if (wrong.length > 0) refuse(422, 'Validation Error', wrong)
  return Object.fromEntries(names.map((name) => [name, String(value(call, name))]))
}

function demandHeader(call: Call): void {
  if (call.headers['x-requested-with'] !== 'XMLHttpRequest') refuse(400, 'The x-requested-with header is required.')
}

function demandPartner(partnerMeta: unknown): void {
  if (!filled(partnerMeta)) refuse(422, 'Validation Error', ['The partner meta field is required.'])
  if (partnerMeta !== credentials.fint.partnerMeta) refuse(401, 'Invalid partner meta')
}

/** Twenty digits, always the same for a reference. */
function rechargeToken(reference: string): string {
  const hash = createHash('sha256').update(reference).digest('hex')
  return BigInt(`0x${hash}`).toString().slice(0, 20)
}

class Fint {
  readonly #customers = existing()

  verify = (call: Call): Answer => {
    demandPartner(value(call, 'partner_meta'))
    const { phone } = fields(call, ['phone'])
    const customer = this.#customers.find((one) => one.phone === phone)
    if (!customer) return refuse(404, 'Customer Not Found', { customerExists: false, borrower: null })
    const { id, firstName, lastName, email, meter } = customer
    const borrower = { id, f_name: firstName, l_name: lastName, email }
    const payable = meter ? { minPayable } : {}
    return ok('Customer exists', {
      customerExists: true,
      hasMeter: meter !== undefined,
      meterNumber: meter?.meterNumber ?? null,
      ...payable,
      borrower,
    })
  }

  register = (call: Call): Answer => {
    this.#admit(call)
    const given = fields(call, ['transaction_pin', 'phone', 'first_name', 'last_name'])
    const { phone = '', transaction_pin: pin = '', first_name: firstName = '', last_name: lastName = '' } = given
    if (this.#customers.some((one) => one.phone === phone)) refuse(422, 'Validation Error', ['phone already in use.'])
    this.#customers.push({ id: 7001 + this.#customers.length, phone, pin, firstName, lastName, email: null })
    return ok('Registration Success', { first_name: firstName, last_name: lastName, phone })
  }

  companies = (call: Call): Answer => {
    demandHeader(call)
    return ok('Utility Service Providers', companies)
  }

  link = (call: Call): Answer => {
    this.#admit(call)
    const given = fields(call, ['phone', 'provider', 'meter_number'])
    const { meter_number: meterNumber = '', provider = '' } = given
    if (!companies.some(({ slug }) => slug === provider)) refuse(422, 'Validation Error', ['The selected provider is invalid.'])
    const customer = this.#customer(given)
    if (customer.meter && customer.meter.meterNumber !== meterNumber) refuse(409, 'A meter is already linked.')
    const owner = this.#customers.find(({ meter }) => meter?.meterNumber === meterNumber)
    if (owner && owner !== customer) refuse(409, 'This meter belongs to another customer.')
    customer.meter = { meterNumber, provider }
    return ok('Meter linked', { phone: customer.phone, provider, meterNumber, minPayable })
  }

  unlink = (call: Call): Answer => {
    this.#admit(call)
    const customer = this.#authorised(fields(call, ['phone', 'transaction_pin']))
    if (!customer.meter) refuse(409, 'No meter is linked.')
    if (customer.loan) refuse(409, 'A loan is unpaid.')
    customer.meter = undefined
    return ok('Meter unlinked', { phone: customer.phone, meterNumber: null })
  }

  disburse = (call: Call): Answer => {
    this.#admit(call)
    const given = fields(call, ['phone', 'amount', 'transaction_pin'])
    this.#customer(given)
    const { amount = '' } = given
    if (Number(amount) < Number(minPayable)) refuse(422, 'Validation Error', [`The amount must be at least ${minPayable}.`])
    if (Number(amount) > 1_000_000) refuse(422, 'Validation Error', ['The amount may not be greater than 1000000.00.'])
    const customer = this.#authorised(given)
    if (!customer.meter) return refuse(409, 'No meter is linked.')
    if (customer.loan) refuse(409, 'A loan is unpaid.')
    const { meterNumber, provider } = customer.meter
    customer.loan = { reference: `SBXPAY-${customer.id}`, amount, provider }
    return ok('Loan disbursed', { paymentReference: customer.loan.reference, meterNumber })
  }

  recharge = (call: Call): Answer => {
    demandHeader(call)
    if (call.method === 'GET') demandPartner(value(call, 'partner_meta'))
    const reference = value(call, 'reference') ?? value(call, 'paymentReference')
    if (!filled(reference)) return refuse(422, 'Validation Error', ['The reference field is required.'])
    const loan = this.#customers.find((one) => one.loan?.reference === reference)?.loan
    if (!loan) return refuse(404, 'Unknown payment reference')
    const provider = value(call, 'provider')
    const fits = provider === undefined || (filled(provider) && provider.toUpperCase() === loan.provider)
    if (!fits) refuse(422, 'Validation Error', ['The provider is not that of the loan.'])
    const units = (Number(loan.amount) / nairaPerUnit).toFixed(2)
    return ok('Recharge token', { stdToken: rechargeToken(reference), units, unitsType: 'kWh' })
  }

  #admit(call: Call): void {
    demandHeader(call)
    demandPartner(value(call, 'partner_meta'))
  }

  #customer({ phone }: Record<string, string>): Customer {
    return this.#customers.find((one) => one.phone === phone) ?? refuse(404, 'Customer Not Found')
  }

  #authorised(given: Record<string, string>): Customer {
    const customer = this.#customer(given)
    if (customer.pin !== given.transaction_pin) refuse(403, 'Wrong transaction PIN')
    return customer
  }
}

function post(name: string, path: string, answer: Operation['answer']): Operation {
  return { id: `fint.${name}`, method: 'POST', paths: [`${basePaths.fint}/v1/${path}`], answer }
}

const get: typeof post = (name, path, answer) => ({ ...post(name, path, answer), method: 'GET' })

/** Power Loan, as on its page. If the page allows two forms, both are served, under different operation ids. */
export function fint(): Operation[] {
  const sandbox = new Fint()
  return [
    post('verifyCustomer', 'powerverifyCustomer', sandbox.verify),
    post('verifyCustomerSlashed', 'power/verifyCustomer', sandbox.verify),
    post('registerCustomer', 'power/registerCustomer', sandbox.register),
    get('getUtilityServiceProviders', 'power/getUtilityServiceProviders', sandbox.companies),
    post('linkMeterNumber', 'power/linkMeterNumber', sandbox.link),
    post('unlinkMeterNumber', 'power/unlinkMeterNumber', sandbox.unlink),
    post('disburseLoan', 'power/disburseLoan', sandbox.disburse),
    get('getRechargeToken', 'power/getRechargeToken', sandbox.recharge),
    post('getRechargeTokenByPost', 'power/getRechargeToken', sandbox.recharge),
  ]
}
