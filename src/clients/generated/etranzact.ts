// Generated from specs/etranzact.yaml by `npm run generate`. Never edit.

import type { Arguments, Input } from "../request/input.ts"
import type { Result } from "../result/result.ts"
import type { operations } from "../../generated/etranzact.ts"

export interface EtranzactOperations<Supplied extends string = never, Success = unknown> {
  /**
   * Get an access token
   *
   * Issues an access token for a username and a password, or for a refresh token. Needs no bearer token. Every
   * refusal is 401, also for a malformed body (ETZ-08).
   */
  readonly createToken: (...args: Arguments<CreateTokenInput<Supplied>>) => Promise<CreateTokenResult<Success>>
  /**
   * Add a loan mandate
   *
   * Adds the mandate of a loan with its repayment schedule, active from then on (ETZ-09).
   *
   * Every refusal except that of a missing or bad token is HTTP 200, with one of these codes in `status` and null
   * in `data` (ETZ-10). This includes bodies that cannot be read, because 400 is not among the vendor's statuses.
   * If several things are wrong, one of them is reported.
   *
   * | code | refused because |
   * | --- | --- |
   * | `06` | `loanTenure` or `collectionPaymentSchedule` is missing, null or empty, or they disagree in number |
   * | `07` | `bvn` is missing, null or empty |
   * | `08` | `linkedAccountNumber` is null or empty; it may be left out |
   * | `09` | `phoneNumber` is missing, null or empty |
   * | `79` | `loanReference` is missing, null or empty |
   * | `30` | the body is not JSON, or anything else in it is missing, empty or of the wrong type, form or size |
   * | `94` | a mandate with this `loanReference` exists |
   */
  readonly addMandate: (...args: Arguments<AddMandateInput<Supplied>>) => Promise<AddMandateResult<Success>>
  /**
   * Read a loan mandate
   *
   * Returns the mandate of a loan with its schedule and the result of each collection. Inactive mandates are
   * returned too.
   */
  readonly getMandate: (...args: Arguments<GetMandateInput<Supplied>>) => Promise<GetMandateResult<Success>>
}

export type CreateTokenInput<Supplied extends string = never> = Input<operations["createToken"], typeof createToken, Supplied>
export type CreateTokenResult<Success = unknown> = Result<operations["createToken"], Success>
export type AddMandateInput<Supplied extends string = never> = Input<operations["addMandate"], typeof addMandate, Supplied>
export type AddMandateResult<Success = unknown> = Result<operations["addMandate"], Success>
export type GetMandateInput<Supplied extends string = never> = Input<operations["getMandate"], typeof getMandate, Supplied>
export type GetMandateResult<Success = unknown> = Result<operations["getMandate"], Success>

export const createToken = { method: "POST", path: "/auth/token", in: { body: [ "username", "password", "refresh_token", "grant_type" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 200, 401 ] } as const
export const addMandate = { method: "POST", path: "/user/addMandate", in: { body: [ "loanMandate" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 200, 401 ] } as const
export const getMandate = { method: "GET", path: "/user/getMandate/{loanReference}", in: { path: [ "loanReference" ] }, accept: "application/json", statuses: [ 200, 401, 404 ], safe: true } as const

export const description = {
  name: "etranzact",
  servers: [ "https://demo.etranzact.com/bankit-api/antPeer/v1" ],
  operations: {
    createToken,
    addMandate,
    getMandate,
  },
} as const
