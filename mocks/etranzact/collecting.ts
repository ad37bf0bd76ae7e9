import type { ProviderContext } from '../../src/provider/index.ts'
import type { Collection, Collections, Failing, Mandate, NewMandate, Repayment } from './records.ts'

type Context = Pick<ProviderContext<Collections>, 'store' | 'newId' | 'now'>

/** Adds a mandate that is active from `at` on, in epoch milliseconds (ETZ-09). */
export function addMandate({ store, newId }: Context, given: NewMandate, { owner, at }: { owner: string; at: number }): Mandate {
  const { loanReference } = given
  const data = answeredData(given, newId, timestamp(at))
  return store.mandates.insert({
    loanReference,
    owner,
    calendar: calendarOf(data.collectionPaymentSchedule, at),
    collected: 0,
    failing: null,
    answer: { status: '00', message: 'Successful', data },
  })
}

/** What eTranzact answers about a new mandate. */
function answeredData(given: NewMandate, newId: Context['newId'], now: string): Mandate['answer']['data'] {
  const { loanReference } = given
  const created = { createdAt: now, updatedAt: now }
  return {
    ...created,
    id: newId('mandate'),
    bvn: given.bvn,
    loanReference,
    merchantId: given.merchantId,
    linkedAccountNumber: given.linkedAccountNumber ?? null,
    bankCode: given.bankCode,
    loanAmount: given.loanAmount,
    customerID: given.customerID,
    customerName: given.customerName,
    customerEmail: given.customerEmail,
    phoneNumber: given.phoneNumber,
    totalRepaymentExpected: given.totalRepaymentExpected,
    loanTenure: given.loanTenure,
    repaymentType: given.repaymentType,
    preferredRepaymentBankCBNCode: given.preferredRepaymentBankCBNCode,
    preferredRepaymentAccount: given.preferredRepaymentAccount,
    status: 1,
    collectionPaymentSchedule: given.collectionPaymentSchedule.map((entry) => ({
      ...created,
      id: newId('repayment'),
      repaymentDate: entry.repaymentDate,
      repaymentAmountInNaira: entry.repaymentAmountInNaira,
      transactionStatus: null,
      responseCode: null,
      responseMessage: null,
      loanReference,
      paymentReference: entry.paymentReference,
      transactionReference: null,
    })),
  }
}

/** The collections after `at`, in order of time. The schedule itself may have any order. */
function calendarOf(schedule: readonly Repayment[], at: number): Collection[] {
  return schedule
    .map(({ repaymentDate }, repayment) => ({ at: timeOf(repaymentDate), repayment }))
    .filter((each) => each.at > at)
    .toSorted((a, b) => a.at - b.at)
}

/** When the next collection is due, in epoch milliseconds; undefined if there is none. */
export function nextCollection({ calendar, collected }: Mandate): number | undefined {
  return calendar[collected]?.at
}

/** Makes all collections that are due now; several may have the same date. */
export function collectDue(mandate: Mandate, context: Context): void {
  let due = mandate.collected
  while (mandate.calendar[due]?.at === context.now) due += 1
  collect(context, mandate, due - mandate.collected)
}

/** Makes the next `count` collections. Each gets its own date, or the current time if that date is in the future. */
export function collect(context: Context, mandate: Mandate, count: number): Mandate {
  const { calendar, collected, answer } = mandate
  const schedule = [...answer.data.collectionPaymentSchedule]
  let { failing } = mandate
  let updatedAt = answer.data.updatedAt
  for (const { at, repayment } of calendar.slice(collected, collected + count)) {
    updatedAt = timestamp(Math.min(at, context.now))
    schedule[repayment] = { ...(schedule[repayment] as Repayment), ...outcome(context, failing), updatedAt }
    failing = failing && failing.times > 1 ? { ...failing, times: failing.times - 1 } : null
  }
  const done = Math.min(collected + count, calendar.length)
  const last = schedule[calendar[done - 1]?.repayment ?? -1]
  const status = done === calendar.length && last?.transactionStatus === 'SUCCESSFUL' ? 0 : answer.data.status
  const data = { ...answer.data, updatedAt, status, collectionPaymentSchedule: schedule }
  return context.store.mandates.update(mandate.loanReference, { collected: done, failing, answer: { ...answer, data } })
}

function outcome({ newId }: Context, failing: Failing | null): Partial<Repayment> {
  const transactionReference = `TR${String(newId('transaction')).padStart(12, '0')}`
  if (!failing) return { transactionStatus: 'SUCCESSFUL', responseCode: '00', responseMessage: 'Successful', transactionReference }
  const { responseCode, responseMessage } = failing
  return { transactionStatus: 'FAILED', responseCode, responseMessage, transactionReference }
}

/** RFC 3339, except that eTranzact's offset has no colon (ETZ-03). */
function timestamp(at: number): string {
  return new Date(at).toISOString().replace('Z', '+0000')
}

/** Epoch milliseconds of a repayment date. `Date` has no leap seconds, so a leap second counts as the second after it. */
function timeOf(date: string): number {
  const leap = /:60(?=[.Z])/
  return leap.test(date) ? Date.parse(date.replace(leap, ':59')) + 1000 : Date.parse(date)
}
