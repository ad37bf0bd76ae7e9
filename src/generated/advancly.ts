// Generated from specs/advancly.yaml by `npm run generate`. Never edit.

export interface paths {
    "/api/v2/client/customers/onboard_individual": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Onboard a person
         * @description Onboards a person as a customer of the client, with a wallet if requested. The reply repeats
         *     `customer_unique_identifier` as `bvn` (ADV-09).
         */
        post: operations["onboardIndividual"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/client/customers/onboard_corporate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Onboard a company
         * @description Onboards a company as a customer of the client, with a wallet if requested. The people in the request do not
         *     become customers (ADV-08).
         */
        post: operations["onboardCorporate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/client/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find customers
         * @description Lists the client's customers, people and companies, that match all parameters. Without parameters, it lists
         *     all of them. If none match, the list is empty.
         */
        get: operations["getCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/client/customers/data/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Load a customer's stock
         * @description Stores what a customer has in stock. The customer is named by at least one of `phone_number`, `email` and
         *     `identity_number`. A schema cannot express this; it is checked when the request is handled (ADV-03).
         *     An item replaces the earlier one with its `product_id`, and all others stay (ADV-11).
         */
        post: operations["loadStock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/client/customers/data/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Load a customer's orders
         * @description Stores what was ordered from a customer. The customer is named by at least one of `phone_number`, `email` and
         *     `identity_number`. A schema cannot express this; it is checked when the request is handled (ADV-03).
         *     An order replaces the earlier one with its `order_id`, and all others stay (ADV-11).
         */
        post: operations["loadOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description Money in the main unit of a currency (naira, not kobo), as a JSON number.
         * @example 45000
         * @example 500.5
         */
        Amount: number;
        /**
         * @description How many, as a JSON number, with or without decimals.
         * @example 100
         * @example 0.5
         */
        Quantity: number;
        /** @description A person to be onboarded. What people and companies have in common is in `CustomerDetails`. */
        OnboardIndividualRequest: {
            /** @example Ada */
            first_name: string;
            /** @example Obi */
            last_name: string;
            /**
             * @description Open; a sample of a company's people has `male`.
             * @example female
             * @example male
             */
            gender: string;
            /**
             * Format: date
             * @description yyyy-MM-dd.
             * @example 1990-01-31
             */
            date_of_birth: string;
            /**
             * @description Open; a sample of a company's people has `Emeritus`.
             * @example Bachelor
             */
            educational_qualification?: string;
            /**
             * @description The number that identifies the person. We assume that it is the Bank Verification Number: the reply
             *     has it as `bvn`, and `identity_number` of stock and orders is the same number. Any form is accepted.
             * @example 22100000001
             */
            customer_unique_identifier: string;
            /** @example Chidi */
            next_of_kin_first_name?: string;
            /** @example Obi */
            next_of_kin_last_name?: string;
            /** @example chidi.obi@mail.example */
            next_of_kin_email?: string;
            /** @example 08122222222 */
            next_of_kin_phone_number?: string;
            /** @example male */
            next_of_kin_gender?: string;
            /**
             * @description How the next of kin is related to the person.
             * @example brother
             */
            relationship_with_next_kin?: string;
            /**
             * @description The dialling code of the country that `next_of_kin_phone_number` is in.
             * @example +234
             */
            next_of_kin_dial_code?: string;
            /** @example 2 Marina Road */
            next_of_kin_street?: string;
            /** @example Lagos */
            next_of_kin_city?: string;
            /** @example Lagos */
            next_of_kin_state?: string;
            /** @example NG */
            next_of_kin_country?: string;
        } & components["schemas"]["CustomerDetails"];
        /** @description A company to be onboarded. What people and companies have in common is in `CustomerDetails`. */
        OnboardCorporateRequest: {
            /** @example Ada's Stores Ltd */
            company_name: string;
            /**
             * @description The number in the register of companies. `identity_number` of stock and orders is this one.
             * @example RC100001
             */
            business_registration_number: string;
            /**
             * Format: date
             * @description The day of registration, yyyy-MM-dd.
             * @example 2015-03-31
             */
            business_registration_date: string;
            /** @description People of the company. They do not become customers (ADV-08). */
            corporate_customer_people: components["schemas"]["CompanyPerson"][];
        } & components["schemas"]["CustomerDetails"];
        /** @description Fields that onboarding has for people and companies. */
        CustomerDetails: {
            /**
             * @description Unique among the client's customers (ADV-08). Its form is open.
             * @example 08111111111
             */
            phone_number: string;
            /**
             * @description Unique among the client's customers (ADV-08). Its form is open.
             * @example ada.obi@mail.example
             */
            email: string;
            /**
             * @description The bank of the account, by its code.
             * @example 058
             */
            bank_code?: string;
            /** @example 0123456789 */
            bank_account_number?: string;
            /**
             * @description Who holds the account.
             * @example Ada Obi
             */
            bank_account_name?: string;
            /** @example Bank of Examples */
            bank_name?: string;
            /** @description For banks that have one. */
            routing_number?: string;
            /** @description For banks that have one. */
            swift_code?: string;
            /** @example 1 Marina Road */
            address: string;
            /** @example 101001 */
            postal_code?: string;
            /** @example Lagos */
            city?: string;
            /** @example Lagos */
            state?: string;
            /**
             * @description Open; a sample of a company's people has the two letters `NG`.
             * @example NG
             */
            country_code: string;
            /**
             * @description Open (ADV-05).
             * @example retail
             */
            customer_category?: string;
            /**
             * @description An integer that no page explains. Any value is accepted (ADV-05).
             * @example 1
             */
            customer_onboarding_type: number;
            /**
             * @description Since when the aggregator knows the customer. Open (ADV-09).
             * @example 2022-06-01
             */
            partner_date_registered?: string;
            tax_identification_number?: string;
            /**
             * @description Whether the customer gets a wallet. No reply shows it (ADV-10).
             * @example true
             */
            create_wallet: boolean;
            /** @description Files about the customer. */
            customer_documents?: components["schemas"]["CustomerDocument"][];
            /**
             * @description The address of a photo of the customer.
             * @example https://photos.example/ada.png
             */
            photo_url?: string;
        };
        /** @description A file about a customer. Nothing in it is required. */
        CustomerDocument: {
            /**
             * @description What kind of document it is. Open, and may be empty.
             * @example
             */
            document_type_code?: string;
            /**
             * Format: byte
             * @description The file in base64, with the standard alphabet and padding. Other text is refused; empty is fine.
             * @example
             * @example iVBORw0KGgo=
             */
            base64_file_string?: string;
            /** @example alexa.png */
            filename_with_extension?: string;
        };
        /** @description Someone who belongs to a company that is onboarded. */
        CompanyPerson: {
            /** @example antonio */
            first_name: string;
            /** @example banderas */
            last_name: string;
            /** @example  */
            middle_name?: string;
            /** @example antband@yopmail.com */
            email?: string;
            /** @example male */
            gender?: string;
            /**
             * Format: date
             * @description yyyy-MM-dd.
             * @example 1992-04-14
             */
            date_of_birth?: string;
            /** @example neisndf */
            address?: string;
            /** @example neodnrtb */
            city?: string;
            /** @example nasmddi */
            state?: string;
            /** @example 09182834494 */
            phone_number?: string;
            /** @example NG */
            country_code?: string;
            /**
             * @description An integer that no page explains. Any value is accepted (ADV-05).
             * @example 1
             */
            person_type?: number;
            /**
             * @description The number by which the person is known. Not the parameter of the same name in stock and orders.
             * @example 22397319289
             */
            identity_number?: string;
            /**
             * @description Spelt with a hyphen, as on the page. The same name with an underscore is accepted too (ADV-04).
             * @example
             */
            "individual_tax_identification-number"?: string;
            /** @example Emeritus */
            educational_qualification?: string;
        };
        LoadStockRequest: {
            /** @description The items. The list may be empty (ADV-13). */
            data: components["schemas"]["StockItem"][];
        };
        /** @description A product in stock. */
        StockItem: {
            /**
             * @description The key of the item (ADV-11). Any text; the sample has a time.
             * @example 2023-04-09T23:05:13.458Z
             */
            product_id: string;
            product_category?: string;
            /** @description How many should always be there. */
            minimum_stock_quantity?: components["schemas"]["Quantity"];
            /** @description How many there are. */
            total_quantity?: components["schemas"]["Quantity"];
            /** @description How many can be sold. */
            available_quantity?: components["schemas"]["Quantity"];
            /** @description How many are promised to somebody. */
            reserved_quantity?: components["schemas"]["Quantity"];
            /** @description The price of one, in the main unit of a currency that is not named (naira, say, not kobo). */
            unit_price?: components["schemas"]["Amount"];
            /** @description Tax, in the main unit of a currency that is not named (naira, say, not kobo). */
            tax_amount?: components["schemas"]["Amount"];
            /** @description Discount, in the main unit of a currency that is not named (naira, say, not kobo). */
            discount_amount?: components["schemas"]["Amount"];
            /** @description Price after tax and discount, in the main unit of a currency that is not named (naira, say, not kobo). Not recomputed. */
            net_price?: components["schemas"]["Amount"];
            /** @description Open; the sample has the placeholder `string`. */
            stock_level?: string;
            /**
             * Format: date-time
             * @description The time for which these quantities are true, RFC 3339.
             * @example 2023-12-12T18:00:50.026Z
             */
            date?: string;
        };
        LoadOrdersRequest: {
            /** @description The orders. The list may be empty (ADV-13). */
            data: components["schemas"]["Order"][];
        };
        /** @description Something that was ordered from a customer. */
        Order: {
            /** @description The key of the order (ADV-11). Any text. */
            order_id: string;
            /** @description The sum of the items, in the main unit of `order_currency` (naira, not kobo). Not recomputed. */
            order_sub_amount?: components["schemas"]["Amount"];
            /** @description Discount, in the main unit of `order_currency` (naira, not kobo). */
            discount_amount?: components["schemas"]["Amount"];
            /** @description Tax, in the main unit of `order_currency` (naira, not kobo). */
            tax_amount?: components["schemas"]["Amount"];
            /** @description What is to be paid, in the main unit of `order_currency` (naira, not kobo). Not recomputed. */
            order_amount?: components["schemas"]["Amount"];
            /**
             * Format: date-time
             * @description When it was ordered, RFC 3339.
             * @example 2023-04-09T23:58:04.110Z
             */
            order_date?: string;
            /**
             * @description The currency of the amounts. Open; the sample has the placeholder `string`.
             * @example NGN
             */
            order_currency?: string;
            payment_type?: string;
            customer_rating?: string;
            /** @description Open, as in onboarding. */
            customer_category?: string;
            store_name?: string;
            address?: string;
            city?: string;
            state?: string;
            country?: string;
            gps_location?: string;
            /** @description Whether it was sold on credit. */
            is_credit?: boolean;
            /** @description How many things were ordered. Not recomputed. */
            total_items?: components["schemas"]["Quantity"];
            order_items?: components["schemas"]["OrderItem"][];
        };
        /** @description A product in an order. Nothing in it is required. */
        OrderItem: {
            product_id?: string;
            product_category?: string;
            product_rating?: string;
            /** @description The price of one, in the main unit of the order's currency (naira, not kobo). */
            unit_price?: components["schemas"]["Amount"];
            /** @description How many were ordered. */
            quantity?: components["schemas"]["Quantity"];
            /** @description What they cost together, in the main unit of the order's currency (naira, not kobo). Not recomputed. */
            amount?: components["schemas"]["Amount"];
        };
        /** @description The envelope of a refusal of an invalid request. */
        BadRequest: {
            /** @description What is wrong, in a sentence for people. Names the field, never its value. */
            message: string;
            /** @constant */
            status: false;
            /**
             * @description The HTTP status.
             * @constant
             */
            status_code: 400;
        };
        /** @description The envelope of a refusal, for credentials. */
        Unauthorized: {
            /** @description What is wrong, in a sentence for people. */
            message: string;
            /** @constant */
            status: false;
            /**
             * @description The HTTP status.
             * @constant
             */
            status_code: 401;
        };
        /** @description A person who has become a customer. */
        IndividualOnboarded: {
            /**
             * @description Advancly's number for the customer.
             * @example 1
             */
            borrower_id: number;
            first_name: string;
            last_name: string;
            /**
             * @description Always empty for a person.
             * @constant
             */
            company_name: "";
            /** @description The `phone_number` of the request. */
            borrower_phone: string;
            /** @description Identifies the customer's user in Advancly's single sign-on. Any form is possible. */
            sso_user_id: string;
            /**
             * @description The Bank Verification Number, which is the `customer_unique_identifier` of the request.
             * @example 22100000001
             */
            bvn: string;
            /** @example Onboarding successful */
            message: string;
            /** @constant */
            status: true;
            /**
             * @description The HTTP status.
             * @constant
             */
            status_code: 201;
        };
        /** @description A company that has become a customer. */
        CorporateOnboarded: {
            /**
             * @description Advancly's number for the customer.
             * @example 2
             */
            borrower_id: number;
            /**
             * @description Always empty for a company.
             * @constant
             */
            first_name: "";
            /**
             * @description Always empty for a company.
             * @constant
             */
            last_name: "";
            company_name: string;
            /** @description The `phone_number` of the request. */
            borrower_phone: string;
            /** @description Identifies the customer's user in Advancly's single sign-on. Any form is possible. */
            sso_user_id: string;
            /** @description Always null for a company. */
            bvn: null;
            /** @example Onboarding successful */
            message: string;
            /** @constant */
            status: true;
            /**
             * @description The HTTP status.
             * @constant
             */
            status_code: 201;
        };
        /** @description The envelope of a list of customers. */
        CustomersFound: {
            message: string;
            /** @constant */
            status: true;
            /**
             * @description The HTTP status.
             * @constant
             */
            status_code: 200;
            /** @description The customers, in any order. */
            data: components["schemas"]["Customer"][];
        };
        /** @description A person or a company, as a search reports it. */
        Customer: {
            /** @description Advancly's number for the customer. The parameter `customer_id` is this one. */
            borrower_id: number;
            /** @description Empty for a company. */
            first_name: string;
            /** @description Empty for a company. */
            last_name: string;
            /** @description Empty for a person. */
            company_name: string;
            email: string;
            /** @description The `phone_number` of onboarding. */
            borrower_phone: string;
            /**
             * @description `individual` or `corporate`. Other values are allowed, in case Advancly has more (ADV-05).
             * @example individual
             * @example corporate
             */
            customer_type: string;
            /** @description Identifies the customer's user in Advancly's single sign-on. Any form is possible. */
            sso_user_id: string;
            /** @description A person's Bank Verification Number, null for a company. */
            bvn: string | null;
            /**
             * Format: date-time
             * @description When the customer was onboarded, RFC 3339 in UTC.
             * @example 2023-04-09T23:05:13.458Z
             */
            created_at: string;
        };
        /** @description The envelope after stock or orders were loaded. It says nothing about what was loaded. */
        DataLoaded: {
            message: string;
            /** @constant */
            status: true;
            /**
             * @description The HTTP status. The mock never sends 0, which the page's sample has (ADV-07).
             * @enum {integer}
             */
            status_code: 200 | 0;
        };
    };
    responses: {
        /** @description The items are stored. */
        DataLoaded: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DataLoaded"];
            };
        };
        /** @description The header client-id or api-key is missing or empty, or the pair is not that of a known client. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Unauthorized"];
            };
        };
    };
    parameters: {
        /**
         * @description The `phone_number` that the customer was onboarded with.
         * @example 08111111111
         */
        CustomerPhoneNumber: string;
        /**
         * @description The `email` that the customer was onboarded with.
         * @example ada.obi@mail.example
         */
        CustomerEmail: string;
        /**
         * @description A person's `customer_unique_identifier`, or a company's `business_registration_number`.
         * @example 22100000001
         */
        CustomerIdentityNumber: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    onboardIndividual: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The person, with a next of kin, a bank account and documents if there are any. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnboardIndividualRequest"];
            };
        };
        responses: {
            /** @description The person is a customer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndividualOnboarded"];
                };
            };
            /**
             * @description The body is not a JSON object, a field is missing or malformed, or a customer of this client has the
             *     `phone_number`, `email` or `customer_unique_identifier` already.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    onboardCorporate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The company and its people, with a bank account and documents if there are any. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnboardCorporateRequest"];
            };
        };
        responses: {
            /** @description The company is a customer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorporateOnboarded"];
                };
            };
            /**
             * @description The body is not a JSON object, a field is missing or malformed, or a customer of this client has the
             *     `phone_number`, `email` or `business_registration_number` already.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    getCustomers: {
        parameters: {
            query?: {
                /**
                 * @description The e-mail address given in onboarding.
                 * @example ada.obi@mail.example
                 */
                email?: string;
                /**
                 * @description The phone number given in onboarding.
                 * @example 08111111111
                 */
                phone_number?: string;
                /**
                 * @description `individual` for people, `corporate` for companies. Any other text is accepted and finds nobody (ADV-05).
                 * @example individual
                 */
                customer_type?: string;
                /**
                 * @description The first day of onboarding, in UTC, yyyy-MM-dd.
                 * @example 2023-04-01
                 */
                from_date?: string;
                /**
                 * @description The last day of onboarding, in UTC, yyyy-MM-dd. Customers of that day are in the list.
                 * @example 2023-04-30
                 */
                to_date?: string;
                /**
                 * @description The `borrower_id` from onboarding.
                 * @example 1
                 */
                customer_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customers that fit, or none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersFound"];
                };
            };
            /** @description from_date or to_date is not a date, or customer_id is not an integer. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    loadStock: {
        parameters: {
            query?: {
                /**
                 * @description The `phone_number` that the customer was onboarded with.
                 * @example 08111111111
                 */
                phone_number?: components["parameters"]["CustomerPhoneNumber"];
                /**
                 * @description The `email` that the customer was onboarded with.
                 * @example ada.obi@mail.example
                 */
                email?: components["parameters"]["CustomerEmail"];
                /**
                 * @description A person's `customer_unique_identifier`, or a company's `business_registration_number`.
                 * @example 22100000001
                 */
                identity_number?: components["parameters"]["CustomerIdentityNumber"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The stock items. The list may be empty. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoadStockRequest"];
            };
        };
        responses: {
            200: components["responses"]["DataLoaded"];
            /**
             * @description No parameter names the customer, none of the client's customers fits, the body is not a JSON object, or a
             *     field is missing or malformed.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    loadOrders: {
        parameters: {
            query?: {
                /**
                 * @description The `phone_number` that the customer was onboarded with.
                 * @example 08111111111
                 */
                phone_number?: components["parameters"]["CustomerPhoneNumber"];
                /**
                 * @description The `email` that the customer was onboarded with.
                 * @example ada.obi@mail.example
                 */
                email?: components["parameters"]["CustomerEmail"];
                /**
                 * @description A person's `customer_unique_identifier`, or a company's `business_registration_number`.
                 * @example 22100000001
                 */
                identity_number?: components["parameters"]["CustomerIdentityNumber"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The orders. The list may be empty. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoadOrdersRequest"];
            };
        };
        responses: {
            200: components["responses"]["DataLoaded"];
            /**
             * @description No parameter names the customer, none of the client's customers fits, the body is not a JSON object, or a
             *     field is missing or malformed.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
}
