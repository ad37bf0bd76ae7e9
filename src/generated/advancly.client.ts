// Generated from specs/advancly.yaml by `npm run generate`. Never edit.

export const description = {
  name: "advancly",
  servers: [ "https://api-sandbox.advancly.com", "https://api.advancly.com" ],
  operations: {
    /**
     * Onboard a person
     *
     * Onboards a person as a customer of the client, with a wallet if requested. The reply repeats
     * `customer_unique_identifier` as `bvn` (ADV-09).
     */
    onboardIndividual: { method: "POST", path: "/api/v2/client/customers/onboard_individual", in: { body: [ "first_name", "last_name", "gender", "date_of_birth", "educational_qualification", "customer_unique_identifier", "next_of_kin_first_name", "next_of_kin_last_name", "next_of_kin_email", "next_of_kin_phone_number", "next_of_kin_gender", "relationship_with_next_kin", "next_of_kin_dial_code", "next_of_kin_street", "next_of_kin_city", "next_of_kin_state", "next_of_kin_country", "phone_number", "email", "bank_code", "bank_account_number", "bank_account_name", "bank_name", "routing_number", "swift_code", "address", "postal_code", "city", "state", "country_code", "customer_category", "customer_onboarding_type", "partner_date_registered", "tax_identification_number", "create_wallet", "customer_documents", "photo_url" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 201, 400, 401 ] },
    /**
     * Onboard a company
     *
     * Onboards a company as a customer of the client, with a wallet if requested. The people in the request do not
     * become customers (ADV-08).
     */
    onboardCorporate: { method: "POST", path: "/api/v2/client/customers/onboard_corporate", in: { body: [ "company_name", "business_registration_number", "business_registration_date", "corporate_customer_people", "phone_number", "email", "bank_code", "bank_account_number", "bank_account_name", "bank_name", "routing_number", "swift_code", "address", "postal_code", "city", "state", "country_code", "customer_category", "customer_onboarding_type", "partner_date_registered", "tax_identification_number", "create_wallet", "customer_documents", "photo_url" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 201, 400, 401 ] },
    /**
     * Find customers
     *
     * Lists the client's customers, people and companies, that match all parameters. Without parameters, it lists
     * all of them. If none match, the list is empty.
     */
    getCustomers: { method: "GET", path: "/api/v2/client/customers", in: { query: [ "email", "phone_number", "customer_type", "from_date", "to_date", "customer_id" ] }, accept: "application/json", statuses: [ 200, 400, 401 ], safe: true },
    /**
     * Load a customer's stock
     *
     * Stores what a customer has in stock. The customer is named by at least one of `phone_number`, `email` and
     * `identity_number`. A schema cannot express this; it is checked when the request is handled (ADV-03).
     * An item replaces the earlier one with its `product_id`, and all others stay (ADV-11).
     */
    loadStock: { method: "POST", path: "/api/v2/client/customers/data/stock", in: { query: [ "phone_number", "email", "identity_number" ], body: [ "data" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 200, 400, 401 ] },
    /**
     * Load a customer's orders
     *
     * Stores what was ordered from a customer. The customer is named by at least one of `phone_number`, `email` and
     * `identity_number`. A schema cannot express this; it is checked when the request is handled (ADV-03).
     * An order replaces the earlier one with its `order_id`, and all others stay (ADV-11).
     */
    loadOrders: { method: "POST", path: "/api/v2/client/customers/data/orders", in: { query: [ "phone_number", "email", "identity_number" ], body: [ "data" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 200, 400, 401 ] },
  },
} as const
