import { expireToken, StateError, type ProviderContext } from '../../src/provider/index.ts'
import { borrower } from './borrower.ts'
import * as collecting from './collecting.ts'
import { anyone } from './credentials.ts'
import type { Collections, Failing, Mandate } from './records.ts'
import { scheduleOf } from './schedule.ts'

type Context = ProviderContext<Collections>

/** Money is in whole naira. Empty texts are generated. Without a username, the mandate belongs to every lender. */
const mandate = {
  username: anyone,
  loanReference: 'UUWiYZlRi-971',
  loanAmount: 2200,
  totalRepaymentExpected: 2400,
  instalments: 2,
  firstDate: '',
  firstInDays: 30,
  everyDays: 30,
  addedDaysAgo: 0,
  bvn: '',
  customerName: '',
  phoneNumber: '',
  linkedAccountNumber: '',
}
/** The first of its two repayments is in the past. */
const begun = { ...mandate, firstInDays: -15, addedDaysAgo: 45 }
/** Both repayments are in the past. */
const over = { ...mandate, firstInDays: -45, addedDaysAgo: 75 }
/** ISO 8583, as in ETZ-10. */
const failure = { responseCode: '51', responseMessage: 'Insufficient funds' }
const day = 86_400_000

/** The mandate with this reference; added if there is none. So one state can build on another. */
function mandateOf(context: Context, params: typeof mandate): Mandate {
  const { username, loanReference, loanAmount, totalRepaymentExpected, addedDaysAgo } = params
  const known = context.store.mandates.get(loanReference)
  if (known) return known
  if (addedDaysAgo < 0) throw new StateError('addedDaysAgo must be 0 or more.')
  const schedule = scheduleOf(params, context.now)
  const given = {
    ...borrower(context, params),
    loanReference,
    loanAmount,
    totalRepaymentExpected,
    loanTenure: schedule.length,
    collectionPaymentSchedule: schedule,
  }
  return collecting.addMandate(context, given, { owner: username, at: context.now - Math.round(addedDaysAgo * day) })
}

/** A mandate with a collection in the future. States about the next collection need one. */
function upcoming(context: Context, params: typeof mandate): Mandate {
  const found = mandateOf(context, params)
  if (collecting.nextCollection(found) === undefined) throw new StateError(`The mandate ${params.loanReference} has no collection left.`)
  return found
}

function setFailing({ store }: Context, { loanReference }: Mandate, failing: Failing | null): Mandate {
  return store.mandates.update(loanReference, { failing })
}

export const states = {
  'a mandate exists': {
    description:
      'An active mandate. With addedDaysAgo, repayments since then have been collected. Repayments dated before the mandate was added are never collected.',
    params: mandate,
    run: (params: typeof mandate, context: Context) => void mandateOf(context, params),
  },
  'a mandate does not exist': {
    description: 'No mandate has this reference.',
    params: { loanReference: 'UUWiYZlRi-000' },
    run: ({ loanReference }: { loanReference: string }, { store }: Context) => {
      if (store.mandates.has(loanReference)) store.mandates.delete(loanReference)
    },
  },
  'a repayment is collected': {
    description: 'The next repayment of a mandate is collected: on its date, or now if that date is in the future.',
    params: begun,
    run: (params: typeof begun, context: Context) => {
      collecting.collect(context, setFailing(context, upcoming(context, params), null), 1)
    },
  },
  'a collection has failed': {
    description: 'The collection of the next repayment of a mandate failed: on its date, or now if that date is in the future.',
    params: { ...begun, ...failure },
    run: (params: typeof begun & typeof failure, context: Context) => {
      const { responseCode, responseMessage } = params
      collecting.collect(context, setFailing(context, upcoming(context, params), { times: 1, responseCode, responseMessage }), 1)
    },
  },
  'a mandate is inactive': {
    description: 'A mandate whose repayments are all collected: each on its date, or now if that date is in the future.',
    params: over,
    run: (params: typeof over, context: Context) => {
      const found = setFailing(context, mandateOf(context, params), null)
      const { answer } = collecting.collect(context, found, found.calendar.length - found.collected)
      context.store.mandates.update(found.loanReference, { answer: { ...answer, data: { ...answer.data, status: 0 } } })
    },
  },
  'the next collection fails': {
    description: 'The next collections of a mandate fail, as many as `times` says, with this code and message.',
    params: { ...mandate, times: 1, ...failure },
    run: (params: typeof mandate & Failing, context: Context) => {
      const { times, responseCode, responseMessage } = params
      if (!Number.isInteger(times) || times < 1) throw new StateError('times must be a whole number above 0.')
      setFailing(context, upcoming(context, params), { times, responseCode, responseMessage })
    },
  },
  'the next collection succeeds again': {
    description: 'The next collections of a mandate no longer fail.',
    params: mandate,
    run: (params: typeof mandate, context: Context) => void setFailing(context, upcoming(context, params), null),
  },
  'an access token has expired': {
    description: 'This token is refused from now on, whether the mock issued it or not.',
    params: { token: 'demo-access-token' },
    run: ({ token }: { token: string }, context: Context) => expireToken(context, token),
  },
  'credentials are strict': {
    description: 'From now on, only logins that this state was set up for, and tokens issued to them, are accepted.',
    params: { username: 'demo-lender', password: 'demo-password' },
    run: ({ username, password }: { username: string; password: string }, { store, digest, setStrict }: Context) => {
      const login = { username, passwordDigest: digest(password) }
      if (store.logins.has(username)) store.logins.update(username, login)
      else store.logins.insert(login)
      setStrict(true)
    },
  },
}
