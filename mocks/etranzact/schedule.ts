import { StateError } from '../../src/provider/index.ts'
import type { NewMandate } from './records.ts'

/** As in the spec. Every collection rewrites its mandate, so a very long schedule would slow down the mock. */
const mostRepayments = 1000

interface Plan {
  readonly loanReference: string
  /** Whole naira, like loanAmount. */
  readonly totalRepaymentExpected: number
  readonly loanAmount: number
  readonly instalments: number
  /** RFC 3339 with Z. If empty, `firstInDays` is used. */
  readonly firstDate: string
  readonly firstInDays: number
  readonly everyDays: number
}

const day = 86_400_000
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

/** Equal repayments at equal intervals; the last one includes the remainder. Throws a StateError for what addMandate would refuse. */
export function scheduleOf(plan: Plan, now: number): NewMandate['collectionPaymentSchedule'] {
  check(plan)
  const { instalments, totalRepaymentExpected, firstDate, firstInDays, everyDays, loanReference } = plan
  const first = firstDate === '' ? now + firstInDays * day : Date.parse(firstDate)
  const each = (totalRepaymentExpected - (totalRepaymentExpected % instalments)) / instalments
  return Array.from({ length: instalments }, (_, index) => ({
    repaymentDate: dateOf(first + index * everyDays * day),
    repaymentAmountInNaira: index < instalments - 1 ? each : totalRepaymentExpected - each * (instalments - 1),
    paymentReference: `${loanReference}_${String(index + 1).padStart(2, '0')}`,
  }))
}

function check(plan: Plan): void {
  for (const name of ['loanAmount', 'totalRepaymentExpected', 'instalments'] as const)
    if (!Number.isSafeInteger(plan[name]) || plan[name] < 1) throw new StateError(`${name} must be a whole number above 0.`)
  if (plan.instalments > mostRepayments) throw new StateError(`instalments must be at most ${mostRepayments}.`)
  if (plan.totalRepaymentExpected < plan.instalments)
    throw new StateError('totalRepaymentExpected must be at least one naira for each instalment.')
  if (plan.loanReference === '') throw new StateError('loanReference must not be empty.')
  if (plan.firstDate !== '' && !rfc3339.test(plan.firstDate))
    throw new StateError('firstDate must be RFC 3339 in UTC, such as 2026-03-01T08:00:00Z.')
}

function dateOf(time: number): string {
  const date = new Date(Math.round(time))
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString()
  if (!rfc3339.test(text)) throw new StateError('The date of every repayment must exist, and be in the years 0 to 9999.')
  return text
}
