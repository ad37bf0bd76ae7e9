// Generated from specs/fint.yaml by `npm run generate`. Never edit.

export const description = {
  name: "fint",
  servers: [ "https://sandbox-api1117v2.fint.ng", "https://api.fint.ng" ],
  operations: {
    /**
     * Verify a customer
     *
     * Tells whether a phone number is registered, who it belongs to and which meter is linked to it. The path is the
     * one on the page, where a slash seems to be missing; `verifyCustomerSlashed` is the same operation with the
     * slash.
     */
    verifyCustomer: { method: "POST", path: "/v1/powerverifyCustomer", in: { header: [ "x-requested-with" ], body: [ "partner_meta", "phone" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 200, 401, 404, 422 ], safe: true },
    /**
     * Verify a customer, at the path with a slash
     *
     * Does what `verifyCustomer` does, at the path that the pattern of the other operations suggests.
     */
    verifyCustomerSlashed: { method: "POST", path: "/v1/power/verifyCustomer", in: { header: [ "x-requested-with" ], body: [ "partner_meta", "phone" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 200, 401, 404, 422 ], safe: true },
    /**
     * Register a customer
     *
     * Registers a customer of the partner by phone number, with a name and the PIN that later authorises loans.
     */
    registerCustomer: { method: "POST", path: "/v1/power/registerCustomer", in: { header: [ "x-requested-with" ], body: [ "partner_meta", "transaction_pin", "phone", "first_name", "last_name" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 200, 400, 401, 422 ] },
    /**
     * List the utility providers
     *
     * Lists the electricity distributors that a meter can belong to. Needs no `partner_meta`.
     */
    getUtilityServiceProviders: { method: "GET", path: "/v1/power/getUtilityServiceProviders", in: { header: [ "x-requested-with" ] }, accept: "application/json", statuses: [ 200, 400 ], safe: true },
    /**
     * Link a meter
     *
     * Links a prepaid meter to a customer. Linking the same meter again succeeds and changes nothing (FINT-15). No
     * PIN is required.
     */
    linkMeterNumber: { method: "POST", path: "/v1/power/linkMeterNumber", in: { header: [ "x-requested-with" ], body: [ "partner_meta", "phone", "provider", "meter_number" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 200, 400, 401, 404, 409, 422 ] },
    /**
     * Unlink the meter
     *
     * Unlinks the meter of a customer, who authorises it by PIN. Not possible while a loan is unpaid (FINT-15).
     */
    unlinkMeterNumber: { method: "POST", path: "/v1/power/unlinkMeterNumber", in: { header: [ "x-requested-with" ], body: [ "partner_meta", "phone", "transaction_pin" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 200, 400, 401, 403, 404, 409, 422 ] },
    /**
     * Disburse a loan
     *
     * Lends a customer money for electricity for the linked meter, authorised by PIN. The reply has the reference
     * that is needed to read the recharge token. A customer can have one unpaid loan at a time (FINT-13).
     */
    disburseLoan: { method: "POST", path: "/v1/power/disburseLoan", in: { header: [ "x-requested-with" ], body: [ "partner_meta", "phone", "amount", "transaction_pin" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 200, 400, 401, 403, 404, 409, 422 ] },
    /**
     * Read a recharge token
     *
     * Returns the token that a loan bought, which the customer types into the meter. Each time it is read, it is the
     * same. At least one of these must name the loan: `reference` or `paymentReference` in the query, or
     * `paymentReference` in the body (FINT-03). The page describes a body on a GET, but many HTTP clients, such as
     * fetch, cannot send one, and intermediaries may drop it. Use the query.
     */
    getRechargeToken: { method: "GET", path: "/v1/power/getRechargeToken", in: { header: [ "x-requested-with" ], query: [ "partner_meta", "reference", "paymentReference", "provider" ] }, accept: "application/json", statuses: [ 200, 400, 401, 404, 422 ], safe: true },
    /**
     * Read a recharge token, by POST
     *
     * Returns the same token as `getRechargeToken`, asked for in the way of the Android client: JSON, and no
     * `partner_meta`, because a payment reference is unique across partners.
     */
    getRechargeTokenByPost: { method: "POST", path: "/v1/power/getRechargeToken", in: { header: [ "x-requested-with" ], body: [ "paymentReference", "provider" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 200, 400, 404, 422 ], safe: true },
  },
} as const
