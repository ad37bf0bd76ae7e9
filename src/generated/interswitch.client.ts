// Generated from specs/interswitch.yaml by `npm run generate`. Never edit.

export const description = {
  name: "interswitch",
  servers: [ "https://sandbox.interswitchng.com/lending-service/api/v1", "https://api.interswitchng.com/lending-service/api/v1" ],
  operations: {
    /**
     * List a customer's offers
     *
     * Lists what a lender would lend a customer for a purchase from a merchant. The page speaks of a specified lender,
     * but no parameter names one. Asking again returns the same offers until they expire (ISW-09).
     */
    getTenuredOffers: { method: "GET", path: "/tenured-offers", in: { query: [ "customerId", "amount", "merchantId", "itemDescription", "bvn", "dateOfBirth", "serviceType" ] }, accept: "application/json", statuses: [ 200, 400, 401 ], safe: true },
    /**
     * Accept an offer
     *
     * Takes up an offer of `getTenuredOffers` for its customer. The lender is told, the loan is open, and until it is
     * repaid the customer gets code 01 everywhere (ISW-09). An offer that does not exist is code 4004 with HTTP 200,
     * not 404 (ISW-07).
     */
    acceptTenuredOffer: { method: "POST", path: "/tenured-offers/{offerId}/accept", in: { path: [ "offerId" ], body: [ "customerId", "providerCode", "merchantCode", "debitMethod" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 200, 400, 401 ] },
    /**
     * Get an access token
     *
     * Issues a client the token that it then sends as bearer. The vendor advises to get the next one 30 seconds or
     * more before this one expires.
     */
    createToken: { method: "POST", path: "/passport/oauth/token", in: { body: [ "grant_type", "scope" ] }, body: "application/x-www-form-urlencoded", needsBody: true, accept: "application/json", statuses: [ 200, 400, 401 ], servers: [ "https://sandbox.interswitchng.com", "https://api.interswitchng.com" ] },
  },
} as const
