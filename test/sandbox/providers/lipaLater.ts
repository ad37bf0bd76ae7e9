import { basePaths, credentials } from '../credentials.ts'
import { fixtures } from '../fixtures.ts'
import { type Answer, type Call, filled, type Operation, Refusal } from '../operation.ts'
import { isBasic, Tokens } from '../tokens.ts'

const fiveMinutes = 5 * 60 * 1000

const terms = {
  minPrincipal: 1500,
  maxPrincipal: 750_000,
  repaymentFrequencyType: 'MONTHS',
  interestRateFrequencyType: null,
  upfrontFee: 7.5,
  upfrontFeeCalculationType: 'ORIGINAL_LOAN_PRINCIPAL',
  amortizationType: 1,
  transactionProcessingStrategyId: 1,
}

const plans = [
  { id: 61, name: 'Sandbox Kenya 4 Months', shortName: 'SKE 4', numberOfRepayments: 4, interestRatePerPeriod: 4.25, ...terms },
  { id: 62, name: 'Sandbox Kenya 9 Months', shortName: 'SKE 9', numberOfRepayments: 9, interestRatePerPeriod: 4, ...terms },
]

const ok = (data: unknown): Answer => ({ status: 200, body: { code: 200, msg: 'success', data, success: true } })

function refuse(http: number, code: number, msg: string): never {
  throw new Refusal(http, { code, msg, data: null, success: false })
}

class LipaLater {
  readonly #now: () => number
  readonly #tokens: Tokens
  readonly #nonces = new Set<string>()

  constructor(now: () => number) {
    this.#now = now
    this.#tokens = new Tokens(now)
  }

  token = (call: Call): Answer => {
    const { key, secret } = credentials['lipa-later']
    if (!isBasic(call.headers, key, secret)) refuse(401, 500, 'No credentials')
    const accessToken = this.#tokens.issue(300, call.issueExpired)
    return ok({ accessToken, tokenType: 'Bearer', expiresSeconds: 300, createdAt: this.#now() })
  }

  list = (call: Call): Answer => {
    this.#admit(call)
    return ok(this.#plansOf(call.params.memberId))
  }

  plan = (call: Call): Answer => {
    this.#admit(call)
    const wanted = this.#plansOf(call.params.memberId).find(({ id }) => String(id) === call.params.planId)
    return ok(wanted ?? refuse(200, 500, 'Data does not exist'))
  }

  #plansOf(memberId: string | undefined): typeof plans {
    const { hasPlans, hasNoPlans } = fixtures['lipa-later']
    if (hasPlans.some((member) => member.memberId === memberId)) return plans
    return hasNoPlans.some((member) => member.memberId === memberId) ? [] : refuse(200, 500, 'Data does not exist')
  }

  /** How signatures are made is not public: any signature is accepted, if its timestamp is recent and its nonce new. */
  #admit({ headers, params }: Call): void {
    for (const name of ['authorization', 'noncestr', 'sign', 'timestamp']) {
      if (!filled(headers[name])) refuse(400, 400, `The header ${name} is missing`)
    }
    if (!this.#tokens.acceptsBearer(headers)) refuse(401, 500, 'invalid token')
    for (const id of Object.values(params)) if (!/^\d+$/.test(id)) refuse(400, 400, `${id} is not a number`)
    const age = Math.abs(this.#now() - Number(headers.timestamp))
    if (!(age <= fiveMinutes)) refuse(400, 400, 'Timestamp is not within five minutes of now')
    const nonce = String(headers.noncestr)
    if (this.#nonces.has(nonce)) refuse(400, 400, 'Noncestr was used before')
    this.#nonces.add(nonce)
  }
}

/** Installment plans. */
export function lipaLater(now: () => number): Operation[] {
  const sandbox = new LipaLater(now)
  const base = `${basePaths['lipa-later']}/open/op`
  const loans = `${base}/loans/{memberId}`
  return [
    { id: 'lipa-later.createToken', method: 'GET', paths: [`${base}/platform/token/`], answer: sandbox.token },
    { id: 'lipa-later.getInstallmentPlanList', method: 'POST', paths: [`${loans}/getInstallmentPlanList`], answer: sandbox.list },
    { id: 'lipa-later.getInstallmentPlan', method: 'POST', paths: [`${loans}/getInstallmentPlan/{planId}`], answer: sandbox.plan },
  ]
}
