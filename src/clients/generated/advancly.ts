// Generated from specs/advancly.yaml by `npm run generate`. Never edit.

import type { Arguments, Input } from "../request/input.ts"
import type { Result } from "../result/result.ts"
import type { operations } from "../../generated/advancly.ts"

export interface AdvanclyOperations<Supplied extends string = never, Success = unknown> {
  /**
   * Onboard a person
   *
   * Onboards a person as a customer of the client, with a wallet if requested. The reply repeats
   * `customer_unique_identifier` as `bvn` (ADV-09).
   */
  readonly onboardIndividual: (...args: Arguments<OnboardIndividualInput<Supplied>>) => Promise<OnboardIndividualResult<Success>>
  /**
   * Onboard a company
   *
   * Onboards a company as a customer of the client, with a wallet if requested. The people in the request do not
   * become customers (ADV-08).
   */
  readonly onboardCorporate: (...args: Arguments<OnboardCorporateInput<Supplied>>) => Promise<OnboardCorporateResult<Success>>
  /**
   * Find customers
   *
   * Lists the client's customers, people and companies, that match all parameters. Without parameters, it lists
   * all of them. If none match, the list is empty.
   */
  readonly getCustomers: (...args: Arguments<GetCustomersInput<Supplied>>) => Promise<GetCustomersResult<Success>>
  /**
   * Load a customer's stock
   *
   * Stores what a customer has in stock. The customer is named by at least one of `phone_number`, `email` and
   * `identity_number`. A schema cannot express this; it is checked when the request is handled (ADV-03).
   * An item replaces the earlier one with its `product_id`, and all others stay (ADV-11).
   */
  readonly loadStock: (...args: Arguments<LoadStockInput<Supplied>>) => Promise<LoadStockResult<Success>>
  /**
   * Load a customer's orders
   *
   * Stores what was ordered from a customer. The customer is named by at least one of `phone_number`, `email` and
   * `identity_number`. A schema cannot express this; it is checked when the request is handled (ADV-03).
   * An order replaces the earlier one with its `order_id`, and all others stay (ADV-11).
   */
  readonly loadOrders: (...args: Arguments<LoadOrdersInput<Supplied>>) => Promise<LoadOrdersResult<Success>>
}

export type OnboardIndividualInput<Supplied extends string = never> = Input<operations["onboardIndividual"], typeof onboardIndividual, Supplied>
export type OnboardIndividualResult<Success = unknown> = Result<operations["onboardIndividual"], Success>
export type OnboardCorporateInput<Supplied extends string = never> = Input<operations["onboardCorporate"], typeof onboardCorporate, Supplied>
export type OnboardCorporateResult<Success = unknown> = Result<operations["onboardCorporate"], Success>
export type GetCustomersInput<Supplied extends string = never> = Input<operations["getCustomers"], typeof getCustomers, Supplied>
export type GetCustomersResult<Success = unknown> = Result<operations["getCustomers"], Success>
export type LoadStockInput<Supplied extends string = never> = Input<operations["loadStock"], typeof loadStock, Supplied>
export type LoadStockResult<Success = unknown> = Result<operations["loadStock"], Success>
export type LoadOrdersInput<Supplied extends string = never> = Input<operations["loadOrders"], typeof loadOrders, Supplied>
export type LoadOrdersResult<Success = unknown> = Result<operations["loadOrders"], Success>

export const onboardIndividual = { method: "POST", path: "/api/v2/client/customers/onboard_individual", in: { body: [ "first_name", "last_name", "gender", "date_of_birth", "educational_qualification", "customer_unique_identifier", "next_of_kin_first_name", "next_of_kin_last_name", "next_of_kin_email", "next_of_kin_phone_number", "next_of_kin_gender", "relationship_with_next_kin", "next_of_kin_dial_code", "next_of_kin_street", "next_of_kin_city", "next_of_kin_state", "next_of_kin_country", "phone_number", "email", "bank_code", "bank_account_number", "bank_account_name", "bank_name", "routing_number", "swift_code", "address", "postal_code", "city", "state", "country_code", "customer_category", "customer_onboarding_type", "partner_date_registered", "tax_identification_number", "create_wallet", "customer_documents", "photo_url" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 201, 400, 401 ] } as const
export const onboardCorporate = { method: "POST", path: "/api/v2/client/customers/onboard_corporate", in: { body: [ "company_name", "business_registration_number", "business_registration_date", "corporate_customer_people", "phone_number", "email", "bank_code", "bank_account_number", "bank_account_name", "bank_name", "routing_number", "swift_code", "address", "postal_code", "city", "state", "country_code", "customer_category", "customer_onboarding_type", "partner_date_registered", "tax_identification_number", "create_wallet", "customer_documents", "photo_url" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 201, 400, 401 ] } as const
export const getCustomers = { method: "GET", path: "/api/v2/client/customers", in: { query: [ "email", "phone_number", "customer_type", "from_date", "to_date", "customer_id" ] }, accept: "application/json", statuses: [ 200, 400, 401 ], safe: true } as const
export const loadStock = { method: "POST", path: "/api/v2/client/customers/data/stock", in: { query: [ "phone_number", "email", "identity_number" ], body: [ "data" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 200, 400, 401 ] } as const
export const loadOrders = { method: "POST", path: "/api/v2/client/customers/data/orders", in: { query: [ "phone_number", "email", "identity_number" ], body: [ "data" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 200, 400, 401 ] } as const

export const description = {
  name: "advancly",
  servers: [ "https://api-sandbox.advancly.com", "https://api.advancly.com" ],
  operations: {
    onboardIndividual,
    onboardCorporate,
    getCustomers,
    loadStock,
    loadOrders,
  },
} as const
