import { collection, issuedTokens } from '../../src/provider/index.ts'
import type { components } from '../../src/generated/etranzact.ts'

export type NewMandate = components['schemas']['NewMandate']
export type Repayment = components['schemas']['Repayment']

/** A login that a strict world accepts. */
export interface Login {
  readonly username: string
  readonly passwordDigest: string
}

/** When a repayment is collected, in epoch milliseconds, and its index in the schedule. */
export interface Collection {
  readonly at: number
  readonly repayment: number
}

/** How the next collections fail, and how many of them. */
export interface Failing {
  readonly times: number
  readonly responseCode: string
  readonly responseMessage: string
}

export interface Mandate {
  readonly loanReference: string
  /** Username of the lender who added it, or `anyone`. */
  readonly owner: string
  /** The collections to make, in order of time: those that were in the future when the mandate was added (ETZ-09). */
  readonly calendar: readonly Collection[]
  /** How many entries of the calendar are done. */
  readonly collected: number
  readonly failing: Failing | null
  /** The reply of getMandate. It is stored whole, so that it is checked and serialised only once until it changes. */
  readonly answer: components['schemas']['MandateAnswer']
}

export const collections = {
  logins: collection<Login>({ key: 'username' }),
  tokens: issuedTokens,
  mandates: collection<Mandate>({ key: 'loanReference' }),
}

export type Collections = typeof collections
