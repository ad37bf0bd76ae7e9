// Generated from specs/interswitch.yaml by `npm run generate`. Never edit.

import type { Arguments, Input } from "../request/input.ts"
import type { Result } from "../result/result.ts"
import type { operations } from "../../generated/interswitch.ts"

export interface InterswitchOperations<Supplied extends string = never, Success = unknown> {
  /**
   * List a customer's offers
   *
   * Lists the offers that a lender makes to a customer for a purchase from a merchant. The page mentions a
   * specified lender, but no parameter names one. The same request returns the same offers until they expire
   * (ISW-09).
   */
  readonly getTenuredOffers: (...args: Arguments<GetTenuredOffersInput<Supplied>>) => Promise<GetTenuredOffersResult<Success>>
  /**
   * Accept an offer
   *
   * Accepts an offer of `getTenuredOffers` for its customer. This opens a loan. Until it is repaid, the customer
   * gets code 01 from every merchant (ISW-09). For an offer that does not exist, the reply is code 4004 with HTTP
   * 200, not 404 (ISW-07).
   */
  readonly acceptTenuredOffer: (...args: Arguments<AcceptTenuredOfferInput<Supplied>>) => Promise<AcceptTenuredOfferResult<Success>>
  /**
   * Get an access token
   *
   * Issues a token to a client, which sends it as bearer. The vendor recommends requesting the next one at least
   * 30 seconds before this one expires.
   */
  readonly createToken: (...args: Arguments<CreateTokenInput<Supplied>>) => Promise<CreateTokenResult<Success>>
}

export type GetTenuredOffersInput<Supplied extends string = never> = Input<operations["getTenuredOffers"], typeof getTenuredOffers, Supplied>
export type GetTenuredOffersResult<Success = unknown> = Result<operations["getTenuredOffers"], Success>
export type AcceptTenuredOfferInput<Supplied extends string = never> = Input<operations["acceptTenuredOffer"], typeof acceptTenuredOffer, Supplied>
export type AcceptTenuredOfferResult<Success = unknown> = Result<operations["acceptTenuredOffer"], Success>
export type CreateTokenInput<Supplied extends string = never> = Input<operations["createToken"], typeof createToken, Supplied>
export type CreateTokenResult<Success = unknown> = Result<operations["createToken"], Success>

export const getTenuredOffers = { method: "GET", path: "/tenured-offers", in: { query: [ "customerId", "amount", "merchantId", "itemDescription", "bvn", "dateOfBirth", "serviceType" ] }, accept: "application/json", statuses: [ 200, 400, 401 ], safe: true } as const
export const acceptTenuredOffer = { method: "POST", path: "/tenured-offers/{offerId}/accept", in: { path: [ "offerId" ], body: [ "customerId", "providerCode", "merchantCode", "debitMethod" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 200, 400, 401 ] } as const
export const createToken = { method: "POST", path: "/passport/oauth/token", in: { body: [ "grant_type", "scope" ] }, body: "application/x-www-form-urlencoded", needsBody: true, accept: "application/json", statuses: [ 200, 400, 401 ], servers: [ "https://sandbox.interswitchng.com", "https://api.interswitchng.com" ] } as const

export const description = {
  name: "interswitch",
  servers: [ "https://sandbox.interswitchng.com/lending-service/api/v1", "https://api.interswitchng.com/lending-service/api/v1" ],
  operations: {
    getTenuredOffers,
    acceptTenuredOffer,
    createToken,
  },
} as const
