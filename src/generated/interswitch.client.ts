// Generated from specs/interswitch.yaml by `npm run generate`. Never edit.

export const description = {
  name: "interswitch",
  servers: [ "https://sandbox.interswitchng.com/lending-service/api/v1", "https://api.interswitchng.com/lending-service/api/v1" ],
  operations: {
    /**
     * List a customer's offers
     *
     * Lists the offers that a lender makes to a customer for a purchase from a merchant. The page mentions a
     * specified lender, but no parameter names one. The same request returns the same offers until they expire
     * (ISW-09).
     */
    getTenuredOffers: { method: "GET", path: "/tenured-offers", in: { query: [ "customerId", "amount", "merchantId", "itemDescription", "bvn", "dateOfBirth", "serviceType" ] }, accept: "application/json", statuses: [ 200, 400, 401 ], safe: true },
    /**
     * Accept an offer
     *
     * Accepts an offer of `getTenuredOffers` for its customer. This opens a loan. Until it is repaid, the customer
     * gets code 01 from every merchant (ISW-09). For an offer that does not exist, the reply is code 4004 with HTTP
     * 200, not 404 (ISW-07).
     */
    acceptTenuredOffer: { method: "POST", path: "/tenured-offers/{offerId}/accept", in: { path: [ "offerId" ], body: [ "customerId", "providerCode", "merchantCode", "debitMethod" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 200, 400, 401 ] },
    /**
     * Get an access token
     *
     * Issues a token to a client, which sends it as bearer. The vendor recommends requesting the next one at least
     * 30 seconds before this one expires.
     */
    createToken: { method: "POST", path: "/passport/oauth/token", in: { body: [ "grant_type", "scope" ] }, body: "application/x-www-form-urlencoded", needsBody: true, accept: "application/json", statuses: [ 200, 400, 401 ], servers: [ "https://sandbox.interswitchng.com", "https://api.interswitchng.com" ] },
  },
} as const
