// Generated from specs/fint.yaml by `npm run generate`. Never edit.

import type { Arguments, Input } from "../request/input.ts"
import type { Result } from "../result/result.ts"
import type { operations } from "../../generated/fint.ts"

export interface FintOperations<Supplied extends string = never, Success = unknown> {
  /**
   * Verify a customer
   *
   * Tells whether a phone number is registered, who it belongs to and which meter is linked to it. The path is the
   * one on the page, where a slash seems to be missing; `verifyCustomerSlashed` is the same operation with the
   * slash.
   */
  readonly verifyCustomer: (...args: Arguments<VerifyCustomerInput<Supplied>>) => Promise<VerifyCustomerResult<Success>>
  /**
   * Verify a customer, at the path with a slash
   *
   * Does what `verifyCustomer` does, at the path that the pattern of the other operations suggests.
   */
  readonly verifyCustomerSlashed: (...args: Arguments<VerifyCustomerSlashedInput<Supplied>>) => Promise<VerifyCustomerSlashedResult<Success>>
  /**
   * Register a customer
   *
   * Registers a customer of the partner by phone number, with a name and the PIN that later authorises loans.
   */
  readonly registerCustomer: (...args: Arguments<RegisterCustomerInput<Supplied>>) => Promise<RegisterCustomerResult<Success>>
  /**
   * List the utility providers
   *
   * Lists the electricity distributors that a meter can belong to. Needs no `partner_meta`.
   */
  readonly getUtilityServiceProviders: (...args: Arguments<GetUtilityServiceProvidersInput<Supplied>>) => Promise<GetUtilityServiceProvidersResult<Success>>
  /**
   * Link a meter
   *
   * Links a prepaid meter to a customer. Linking the same meter again succeeds and changes nothing (FINT-15). No
   * PIN is required.
   */
  readonly linkMeterNumber: (...args: Arguments<LinkMeterNumberInput<Supplied>>) => Promise<LinkMeterNumberResult<Success>>
  /**
   * Unlink the meter
   *
   * Unlinks the meter of a customer, who authorises it by PIN. Not possible while a loan is unpaid (FINT-15).
   */
  readonly unlinkMeterNumber: (...args: Arguments<UnlinkMeterNumberInput<Supplied>>) => Promise<UnlinkMeterNumberResult<Success>>
  /**
   * Disburse a loan
   *
   * Lends a customer money for electricity for the linked meter, authorised by PIN. The reply has the reference
   * that is needed to read the recharge token. A customer can have one unpaid loan at a time (FINT-13).
   */
  readonly disburseLoan: (...args: Arguments<DisburseLoanInput<Supplied>>) => Promise<DisburseLoanResult<Success>>
  /**
   * Read a recharge token
   *
   * Returns the token that a loan bought, which the customer types into the meter. Each time it is read, it is the
   * same. At least one of these must name the loan: `reference` or `paymentReference` in the query, or
   * `paymentReference` in the body (FINT-03). The page describes a body on a GET, but many HTTP clients, such as
   * fetch, cannot send one, and intermediaries may drop it. Use the query.
   */
  readonly getRechargeToken: (...args: Arguments<GetRechargeTokenInput<Supplied>>) => Promise<GetRechargeTokenResult<Success>>
  /**
   * Read a recharge token, by POST
   *
   * Returns the same token as `getRechargeToken`, asked for in the way of the Android client: JSON, and no
   * `partner_meta`, because a payment reference is unique across partners.
   */
  readonly getRechargeTokenByPost: (...args: Arguments<GetRechargeTokenByPostInput<Supplied>>) => Promise<GetRechargeTokenByPostResult<Success>>
}

export type VerifyCustomerInput<Supplied extends string = never> = Input<operations["verifyCustomer"], typeof verifyCustomer, Supplied>
export type VerifyCustomerResult<Success = unknown> = Result<operations["verifyCustomer"], Success>
export type VerifyCustomerSlashedInput<Supplied extends string = never> = Input<operations["verifyCustomerSlashed"], typeof verifyCustomerSlashed, Supplied>
export type VerifyCustomerSlashedResult<Success = unknown> = Result<operations["verifyCustomerSlashed"], Success>
export type RegisterCustomerInput<Supplied extends string = never> = Input<operations["registerCustomer"], typeof registerCustomer, Supplied>
export type RegisterCustomerResult<Success = unknown> = Result<operations["registerCustomer"], Success>
export type GetUtilityServiceProvidersInput<Supplied extends string = never> = Input<operations["getUtilityServiceProviders"], typeof getUtilityServiceProviders, Supplied>
export type GetUtilityServiceProvidersResult<Success = unknown> = Result<operations["getUtilityServiceProviders"], Success>
export type LinkMeterNumberInput<Supplied extends string = never> = Input<operations["linkMeterNumber"], typeof linkMeterNumber, Supplied>
export type LinkMeterNumberResult<Success = unknown> = Result<operations["linkMeterNumber"], Success>
export type UnlinkMeterNumberInput<Supplied extends string = never> = Input<operations["unlinkMeterNumber"], typeof unlinkMeterNumber, Supplied>
export type UnlinkMeterNumberResult<Success = unknown> = Result<operations["unlinkMeterNumber"], Success>
export type DisburseLoanInput<Supplied extends string = never> = Input<operations["disburseLoan"], typeof disburseLoan, Supplied>
export type DisburseLoanResult<Success = unknown> = Result<operations["disburseLoan"], Success>
export type GetRechargeTokenInput<Supplied extends string = never> = Input<operations["getRechargeToken"], typeof getRechargeToken, Supplied>
export type GetRechargeTokenResult<Success = unknown> = Result<operations["getRechargeToken"], Success>
export type GetRechargeTokenByPostInput<Supplied extends string = never> = Input<operations["getRechargeTokenByPost"], typeof getRechargeTokenByPost, Supplied>
export type GetRechargeTokenByPostResult<Success = unknown> = Result<operations["getRechargeTokenByPost"], Success>

export const verifyCustomer = { method: "POST", path: "/v1/powerverifyCustomer", in: { header: [ "x-requested-with" ], body: [ "partner_meta", "phone" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 200, 401, 404, 422 ], safe: true } as const
export const verifyCustomerSlashed = { method: "POST", path: "/v1/power/verifyCustomer", in: { header: [ "x-requested-with" ], body: [ "partner_meta", "phone" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 200, 401, 404, 422 ], safe: true } as const
export const registerCustomer = { method: "POST", path: "/v1/power/registerCustomer", in: { header: [ "x-requested-with" ], body: [ "partner_meta", "transaction_pin", "phone", "first_name", "last_name" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 200, 400, 401, 422 ] } as const
export const getUtilityServiceProviders = { method: "GET", path: "/v1/power/getUtilityServiceProviders", in: { header: [ "x-requested-with" ] }, accept: "application/json", statuses: [ 200, 400 ], safe: true } as const
export const linkMeterNumber = { method: "POST", path: "/v1/power/linkMeterNumber", in: { header: [ "x-requested-with" ], body: [ "partner_meta", "phone", "provider", "meter_number" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 200, 400, 401, 404, 409, 422 ] } as const
export const unlinkMeterNumber = { method: "POST", path: "/v1/power/unlinkMeterNumber", in: { header: [ "x-requested-with" ], body: [ "partner_meta", "phone", "transaction_pin" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 200, 400, 401, 403, 404, 409, 422 ] } as const
export const disburseLoan = { method: "POST", path: "/v1/power/disburseLoan", in: { header: [ "x-requested-with" ], body: [ "partner_meta", "phone", "amount", "transaction_pin" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 200, 400, 401, 403, 404, 409, 422 ] } as const
export const getRechargeToken = { method: "GET", path: "/v1/power/getRechargeToken", in: { header: [ "x-requested-with" ], query: [ "partner_meta", "reference", "paymentReference", "provider" ] }, accept: "application/json", statuses: [ 200, 400, 401, 404, 422 ], safe: true } as const
export const getRechargeTokenByPost = { method: "POST", path: "/v1/power/getRechargeToken", in: { header: [ "x-requested-with" ], body: [ "paymentReference", "provider" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 200, 400, 404, 422 ], safe: true } as const

export const description = {
  name: "fint",
  servers: [ "https://sandbox-api1117v2.fint.ng", "https://api.fint.ng" ],
  operations: {
    verifyCustomer,
    verifyCustomerSlashed,
    registerCustomer,
    getUtilityServiceProviders,
    linkMeterNumber,
    unlinkMeterNumber,
    disburseLoan,
    getRechargeToken,
    getRechargeTokenByPost,
  },
} as const
