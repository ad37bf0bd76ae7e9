import { collection, issuedTokens } from '../../src/provider/index.ts'
import type { components } from '../../src/generated/etranzact.ts'

export type NewMandate = components['schemas']['NewMandate']
export type Repayment = components['schemas']['Repayment']

/** A login that a strict world knows. */
export interface Login {
  readonly username: string
  readonly passwordDigest: string
}

/** When a repayment is initiated, in epoch milliseconds, and its place in the schedule. */
export interface Collection {
  readonly at: number
  readonly repayment: number
}

/** How the next so many collections fail. */
export interface Failing {
  readonly times: number
  readonly responseCode: string
  readonly responseMessage: string
}

export interface Mandate {
  readonly loanReference: string
  /** Username of the lender who added it, or `anyone`. */
  readonly owner: string
  /** The collections that fall due, in order of time: those which lay ahead when the mandate was added (ETZ-09). */
  readonly calendar: readonly Collection[]
  /** How many of the calendar are done. */
  readonly collected: number
  readonly failing: Failing | null
  /** What getMandate answers. It is kept whole, since an answer that does not change is checked and written as text but once. */
  readonly answer: components['schemas']['MandateAnswer']
}

export const collections = {
  logins: collection<Login>({ key: 'username' }),
  tokens: issuedTokens,
  mandates: collection<Mandate>({ key: 'loanReference' }),
}

export type Collections = typeof collections
