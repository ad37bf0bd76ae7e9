import { basePaths, credentials } from '../credentials.ts'
import { fixtures } from '../fixtures.ts'
import { type Answer, type Call, filled, isDate, type Operation, Refusal } from '../operation.ts'
import { isBasic, Tokens } from '../tokens.ts'

/** A query for offers: customer, merchant and amount in kobo. */
interface Question {
  readonly customerId: string
  readonly merchantId: string
  readonly amount: string
}

interface Offer extends Question {
  readonly offerId: string
  readonly expires: number
  readonly type: 'One-Off' | 'Installmental'
}

const day = 24 * 60 * 60 * 1000
const scope = 'profile'

const business = (responseCode: string, responseMessage: string, more: object): Answer => {
  return { status: 200, body: { responseCode, responseMessage, ...more } }
}

function invalid(reason: string): never {
  throw new Refusal(400, { responseCode: '400', responseMessage: reason })
}

const isCustomer = (id: string): boolean => /^(\+?\d+|[^\s@]+@[^\s@]+)$/.test(id)

function isDebitMethod(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const { identifier = '', authData = '' } = value as Record<string, unknown>
  return typeof identifier === 'string' && typeof authData === 'string'
}

/** An amount in kobo plus this many per mille, rounded half up. */
const plusPerMille = (kobo: number, perMille: number): number => Number((BigInt(kobo) * BigInt(1000 + perMille) + 500n) / 1000n)

function present({ offerId, amount, expires, type }: Offer): Record<string, unknown> {
  const amountOffered = Number(amount)
  const common = { offerId, amountOffered, expiryDate: new Date(expires).toISOString().replace(/\.\d+Z$/, 'Z'), currency: '566', type }
  if (type === 'One-Off') {
    const amountPayable = plusPerMille(amountOffered, 125)
    return { ...common, interest: 12.5, amountPayable, tenure: 30, description: 'Pay back all of it in 30 days' }
  }
  const fees = [{ name: 'Management fee', amount: 5000 }]
  const plan = { fees, terms: 'Three equal parts, the first after 30 days', initialPayment: 0, noOfInstallments: 3 }
  const amountPayable = plusPerMille(amountOffered, 150) + 5000
  return { ...common, interest: 15, amountPayable, tenure: 90, description: 'Pay back in 3 parts in 90 days', ...plan }
}

class Interswitch {
  readonly #now: () => number
  readonly #tokens: Tokens
  readonly #offers: Offer[]
  readonly #accepted = new Set<string>()
  readonly #debtors = new Set<string>()

  constructor(now: () => number) {
    this.#now = now
    this.#tokens = new Tokens(now)
    const { offersAvailable, existingLoan, expiredOffer } = fixtures.interswitch
    this.#offers = [
      ...[...offersAvailable, ...existingLoan].map((question) => ({ ...question, expires: now() + day, type: 'One-Off' as const })),
      ...expiredOffer.map((question) => ({ ...question, expires: Date.UTC(2017, 4, 30, 16, 49, 12), type: 'One-Off' as const })),
    ]
    for (const { customerId, offerId } of existingLoan) this.#open(customerId, offerId)
  }

  token = (call: Call): Answer => {
    const { clientId, clientSecret } = credentials.interswitch
    if (!isBasic(call.headers, clientId, clientSecret)) {
      throw new Refusal(401, { error: 'invalid_client', error_description: 'Bad client credentials' })
    }
    const grant = new URLSearchParams(call.text).get('grant_type')
    if (grant !== 'client_credentials') {
      throw new Refusal(400, { error: 'unsupported_grant_type', error_description: `Unsupported grant type: ${grant ?? 'none'}` })
    }
    const token = this.#tokens.issue(3599, call.issueExpired)
    return { status: 200, body: { access_token: token, token_type: 'bearer', expires_in: 3599, scope, jti: token } }
  }

  offers = (call: Call): Answer => {
    this.#admit(call)
    const question = this.#question(call.query)
    if (this.#debtors.has(question.customerId)) return business('01', 'You have an existing loan', { offers: [] })
    const { noOffers } = fixtures.interswitch
    if (Number(question.amount) === 0 || noOffers.some(({ customerId }) => customerId === question.customerId)) {
      return business('3001', 'No offer is available', { offers: [] })
    }
    return business('00', 'Offers available', { offers: this.#standing(question).map(present) })
  }

  accept = (call: Call): Answer => {
    this.#admit(call)
    const { customerId, providerCode, merchantCode, debitMethod = {} } = call.json
    if (!filled(customerId) || !filled(providerCode) || !filled(merchantCode)) {
      return invalid('customerId, providerCode and merchantCode are required')
    }
    if (!isCustomer(customerId)) invalid('customerId must be an e-mail address or a mobile number')
    if (!isDebitMethod(debitMethod)) invalid('debitMethod must be an object of texts')
    const offer = this.#offers.find(({ offerId }) => offerId === call.params.offerId)
    if (offer?.customerId !== customerId) return business('4004', 'Offer not found', {})
    if (this.#accepted.has(offer.offerId) || this.#debtors.has(customerId)) return business('01', 'You have an existing loan', {})
    if (offer.expires <= this.#now()) return business('4002', 'Offer has expired', {})
    this.#open(customerId, offer.offerId)
    return business('00', 'Transaction successful. Account would be credited shortly', { loanId: String(2_389_000 + this.#accepted.size) })
  }

  #open(customerId: string, offerId: string): void {
    this.#accepted.add(offerId)
    this.#debtors.add(customerId)
  }

  #admit(call: Call): void {
    if (this.#tokens.acceptsBearer(call.headers)) return
    throw new Refusal(401, { responseCode: '401', responseMessage: 'The access token is missing, unknown or expired' })
  }

  #question(query: URLSearchParams): Question {
    const [customerId, merchantId, amount] = ['customerId', 'merchantId', 'amount'].map((name) => query.get(name))
    if (!filled(customerId) || !filled(merchantId) || !filled(amount)) return invalid('customerId, merchantId and amount are required')
    if (!isCustomer(customerId)) invalid('customerId must be an e-mail address or a mobile number')
    if (!/^\d+$/.test(amount)) invalid('amount must be a number of kobo')
    if (query.has('bvn') && !/^\d+$/.test(query.get('bvn') ?? '')) invalid('bvn must consist of digits')
    if (query.has('dateOfBirth') && !isDate(query.get('dateOfBirth'))) invalid('dateOfBirth must be yyyy-MM-dd')
    return { customerId, merchantId, amount }
  }

  /** The offers for this query; made now if there are none. */
  #standing(question: Question): Offer[] {
    const { customerId, merchantId, amount } = question
    const standing = this.#offers.filter((offer) => {
      return offer.customerId === customerId && offer.merchantId === merchantId && offer.amount === amount && offer.expires > this.#now()
    })
    if (standing.length > 0) return standing
    const made = (['One-Off', 'Installmental'] as const).map((type, index) => {
      return { customerId, merchantId, amount, type, offerId: `SBXFI-${1001 + this.#offers.length + index}`, expires: this.#now() + day }
    })
    this.#offers.push(...made)
    return made
  }
}

/** Value financing. Tokens are issued at the root of the host, as by the vendor, and also beside the lending service. */
export function interswitch(now: () => number): Operation[] {
  const sandbox = new Interswitch(now)
  const base = basePaths.interswitch
  const passport = ['/passport/oauth/token', '/vendor/interswitch-sandbox/passport/oauth/token']
  return [
    { id: 'interswitch.createToken', method: 'POST', paths: passport, answer: sandbox.token },
    { id: 'interswitch.getTenuredOffers', method: 'GET', paths: [`${base}/tenured-offers`], answer: sandbox.offers },
    { id: 'interswitch.acceptTenuredOffer', method: 'POST', paths: [`${base}/tenured-offers/{offerId}/accept`], answer: sandbox.accept },
  ]
}
