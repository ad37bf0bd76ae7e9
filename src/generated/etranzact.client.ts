// Generated from specs/etranzact.yaml by `npm run generate`. Never edit.

export const description = {
  name: "etranzact",
  servers: [ "https://demo.etranzact.com/bankit-api/antPeer/v1" ],
  operations: {
    /**
     * Get an access token
     *
     * Gives an access token for a username and a password, or for a refresh token. Needs no bearer. Whatever is
     * refused here, a malformed body included, is refused with 401 (ETZ-08).
     */
    createToken: { method: "POST", path: "/auth/token", in: { body: [ "username", "password", "refresh_token", "grant_type" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 200, 401 ] },
    /**
     * Add a loan mandate
     *
     * Adds the mandate of a loan with its repayment schedule, active from then on (ETZ-09).
     *
     * Except for a missing or bad token, every refusal is HTTP 200, with one of these codes in `status` and null in
     * `data` (ETZ-10). That goes for bodies which cannot be read at all, too: 400 is not among the vendor's statuses.
     * Of several faults, one is named.
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
    addMandate: { method: "POST", path: "/user/addMandate", in: { body: [ "loanMandate" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 200, 401 ] },
    /**
     * Read a loan mandate
     *
     * Returns the mandate of a loan with its schedule, and how each collection went. An inactive mandate is returned
     * like an active one.
     */
    getMandate: { method: "GET", path: "/user/getMandate/{loanReference}", in: { path: [ "loanReference" ] }, accept: "application/json", statuses: [ 200, 401, 404 ], safe: true },
  },
} as const
