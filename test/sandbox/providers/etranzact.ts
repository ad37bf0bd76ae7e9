import { randomUUID } from 'node:crypto'
import { basePaths, credentials } from '../credentials.ts'
import { fixtures } from '../fixtures.ts'
import { type Answer, type Call, filled, type Operation, Refusal } from '../operation.ts'
import { Tokens } from '../tokens.ts'

type Fields = Readonly<Record<string, unknown>>

const ok = (data: unknown): Answer => ({ status: 200, body: { status: '00', message: 'Successful', data } })

/** Refusals of the vendor have HTTP status 200 by default. */
function refuse(status: string, message: string, http = 200): never {
  throw new Refusal(http, { status, message, data: null })
}

function unauthorized(reason: string): never {
  throw new Refusal(401, { error: 'unauthorized', error_description: reason })
}

/** The vendor's time format: the offset has no colon. */
const stamp = (milliseconds: number): string => new Date(milliseconds).toISOString().replace('Z', '+0000')

const texts = ['merchantId', 'customerID', 'bankCode', 'customerName', 'customerEmail', 'repaymentType']
const repaymentTexts = ['preferredRepaymentBankCBNCode', 'preferredRepaymentAccount']
const isAmount = (value: unknown): boolean => Number.isInteger(value) && Number(value) > 0

const wholes = ['loanAmount', 'totalRepaymentExpected', 'loanTenure']

/** Refuses mistakes that the vendor has a code for, then missing fields. */
function check(mandate: Fields): void {
  if (!filled(mandate.bvn)) refuse('07', 'BVN cannot be empty')
  if (mandate.linkedAccountNumber !== undefined && !filled(mandate.linkedAccountNumber)) refuse('08', 'LinkedAccountNumber cannot be empty')
  if (!filled(mandate.phoneNumber)) refuse('09', 'PhoneNumber cannot be empty')
  if (!filled(mandate.loanReference)) refuse('79', 'LoanReference cannot be empty')
  const missing = [
    ...[...texts, ...repaymentTexts].filter((name) => !filled(mandate[name])),
    ...wholes.filter((name) => !isAmount(mandate[name])),
  ]
  if (missing.length > 0) refuse('30', `Missing or invalid: ${missing.join(', ')}`)
}

function scheduleOf(mandate: Fields): Fields[] {
  const schedule = mandate.collectionPaymentSchedule
  if (!Array.isArray(schedule) || schedule.length !== mandate.loanTenure) {
    return refuse('06', 'LoanTenure must be equal to the size of collectionPaymentSchedule')
  }
  const entries: Fields[] = schedule.map((entry: unknown) => Object(entry) as Fields)
  for (const { repaymentDate, repaymentAmountInNaira, paymentReference } of entries) {
    const dated = filled(repaymentDate) && !Number.isNaN(Date.parse(repaymentDate))
    if (!dated || !isAmount(repaymentAmountInNaira)) refuse('30', 'Missing or invalid: repaymentDate or repaymentAmountInNaira')
    if (!filled(paymentReference) || !paymentReference.startsWith(`${String(mandate.loanReference)}_`)) {
      refuse('30', 'PaymentReference must be loanReference_scheduleId')
    }
  }
  return entries
}

/** The mandate of a fixture; a fully collected one is inactive. */
function existing(loanReference: string, id: number, collected: boolean): Fields {
  const created = stamp(Date.UTC(2024, 0, 15, 8, 30))
  const year = collected ? 2024 : 2098
  const entry = (number: number): Fields => ({
    createdAt: created,
    updatedAt: collected ? stamp(Date.UTC(year, number, 15, 9)) : created,
    id: id * 10 + number,
    repaymentDate: new Date(Date.UTC(year, number, 15, 9)).toISOString(),
    repaymentAmountInNaira: 12_650.5,
    transactionStatus: collected ? 'SUCCESSFUL' : null,
    responseCode: collected ? '00' : null,
    responseMessage: collected ? 'Successful' : null,
    loanReference,
    paymentReference: `${loanReference}_0${number}`,
    transactionReference: collected ? `SBXTRX-${id}${number}` : null,
  })
  return {
    createdAt: created,
    updatedAt: collected ? stamp(Date.UTC(year, 2, 15, 9)) : created,
    id,
    bvn: '22240000001',
    loanReference,
    merchantId: 'SBX-PEER',
    linkedAccountNumber: '2040000001',
    bankCode: '044',
    loanAmount: 24_000.75,
    customerID: '4181',
    customerName: 'Halima Yusuf',
    customerEmail: 'halima.yusuf@sandbox.example',
    phoneNumber: '2348180000001',
    totalRepaymentExpected: 25_301,
    loanTenure: 2,
    repaymentType: 'Collection',
    preferredRepaymentBankCBNCode: '058',
    preferredRepaymentAccount: '2040000002',
    status: collected ? 0 : 1,
    collectionPaymentSchedule: [entry(1), entry(2)],
  }
}

class Etranzact {
  readonly #now: () => number
  readonly #access: Tokens
  readonly #refresh: Tokens
  readonly #mandates = new Map<unknown, Fields>()

  constructor(now: () => number) {
    this.#now = now
    this.#access = new Tokens(now)
    this.#refresh = new Tokens(now)
    for (const { loanReference } of fixtures.etranzact.activeMandate) this.#mandates.set(loanReference, existing(loanReference, 410, false))
    for (const { loanReference } of fixtures.etranzact.inactiveMandate)
      this.#mandates.set(loanReference, existing(loanReference, 411, true))
  }

  token = ({ json, issueExpired }: Call): Answer => {
    const { username, password } = credentials.etranzact
    if (json.grant_type === 'refresh_token') {
      if (!this.#refresh.accepts(String(json.refresh_token))) unauthorized('Refresh token is unknown or expired')
    } else if (json.username !== username || json.password !== password) {
      unauthorized('Invalid user credentials')
    }
    const body = {
      access_token: this.#access.issue(900, issueExpired),
      expires_in: 900,
      refresh_expires_in: 1800,
      token_type: 'bearer',
      id_token: null,
      'not-before-policy': 0,
      session_state: randomUUID(),
      scope: 'profile email',
      refresh_token: this.#refresh.issue(1800, issueExpired),
    }
    return { status: 200, body }
  }

  read = (call: Call): Answer => {
    this.#admit(call)
    return ok(this.#mandates.get(call.params.loanReference) ?? refuse('79', 'LoanReference not found', 404))
  }

  add = (call: Call): Answer => {
    this.#admit(call)
    const mandate = Object(call.json.loanMandate) as Fields
    check(mandate)
    const schedule = scheduleOf(mandate)
    const { loanReference } = mandate
    if (this.#mandates.has(loanReference)) refuse('94', 'Duplicate loanReference')
    const times = { createdAt: stamp(this.#now()), updatedAt: stamp(this.#now()) }
    const nothingYet = { transactionStatus: null, responseCode: null, responseMessage: null, transactionReference: null }
    const id = 412 + this.#mandates.size
    const entries = schedule.map((entry, index) => ({ ...times, id: id * 10 + index, ...entry, loanReference, ...nothingYet }))
    const added = { ...times, id, linkedAccountNumber: null, ...mandate, status: 1, collectionPaymentSchedule: entries }
    this.#mandates.set(loanReference, added)
    return ok(added)
  }

  #admit(call: Call): void {
    if (!this.#access.acceptsBearer(call.headers)) unauthorized('Full authentication is required to access this resource')
  }
}

/** AntPeer loan mandates. */
export function etranzact(now: () => number): Operation[] {
  const sandbox = new Etranzact(now)
  const base = basePaths.etranzact
  return [
    { id: 'etranzact.createToken', method: 'POST', paths: [`${base}/auth/token`], answer: sandbox.token },
    { id: 'etranzact.getMandate', method: 'GET', paths: [`${base}/user/getMandate/{loanReference}`], answer: sandbox.read },
    { id: 'etranzact.addMandate', method: 'POST', paths: [`${base}/user/addMandate`], answer: sandbox.add },
  ]
}
