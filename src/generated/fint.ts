// Generated from specs/fint.yaml by `npm run generate`. Never edit.

export interface paths {
    "/v1/powerverifyCustomer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify a customer
         * @description Tells whether a phone number is registered, who it belongs to and which meter is linked to it. The path is the
         *     one on the page, where a slash seems to be missing; `verifyCustomerSlashed` is the same operation with the
         *     slash.
         */
        post: operations["verifyCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/power/verifyCustomer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify a customer, at the path with a slash
         * @description Does what `verifyCustomer` does, at the path that the pattern of the other operations suggests.
         */
        post: operations["verifyCustomerSlashed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/power/registerCustomer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a customer
         * @description Registers a customer of the partner by phone number, with a name and the PIN that later authorises loans.
         */
        post: operations["registerCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/power/getUtilityServiceProviders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the utility providers
         * @description Lists the electricity distributors that a meter can belong to. Needs no `partner_meta`.
         */
        get: operations["getUtilityServiceProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/power/linkMeterNumber": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Link a meter
         * @description Links a prepaid meter to a customer. Linking the same meter again succeeds and changes nothing (FINT-15). No
         *     PIN is required.
         */
        post: operations["linkMeterNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/power/unlinkMeterNumber": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unlink the meter
         * @description Unlinks the meter of a customer, who authorises it by PIN. Not possible while a loan is unpaid (FINT-15).
         */
        post: operations["unlinkMeterNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/power/disburseLoan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disburse a loan
         * @description Lends a customer money for electricity for the linked meter, authorised by PIN. The reply has the reference
         *     that is needed to read the recharge token. A customer can have one unpaid loan at a time (FINT-13).
         */
        post: operations["disburseLoan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/power/getRechargeToken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a recharge token
         * @description Returns the token that a loan bought, which the customer types into the meter. Each time it is read, it is the
         *     same. At least one of these must name the loan: `reference` or `paymentReference` in the query, or
         *     `paymentReference` in the body (FINT-03). The page describes a body on a GET, but many HTTP clients, such as
         *     fetch, cannot send one, and intermediaries may drop it. Use the query.
         */
        get: operations["getRechargeToken"];
        put?: never;
        /**
         * Read a recharge token, by POST
         * @description Returns the same token as `getRechargeToken`, asked for in the way of the Android client: JSON, and no
         *     `partner_meta`, because a payment reference is unique across partners.
         */
        post: operations["getRechargeTokenByPost"];
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
         * @description The credential that FINT issues to a partner, used like an API key.
         * @example demo-partner
         */
        PartnerMeta: string;
        /**
         * @description Mobile number of the customer, in national form.
         * @example 08111111111
         */
        Phone: string;
        /**
         * Format: password
         * @description The four digits that a customer chose to authorise loans. A string, because a PIN may begin with zero.
         * @example 1234
         */
        TransactionPin: string;
        /**
         * @description Number of a prepaid meter.
         * @example 45012345678
         */
        MeterNumber: string;
        /**
         * @description Short name of a utility provider, as `getUtilityServiceProviders` lists it.
         * @example EKEDP
         */
        ProviderSlug: string;
        /**
         * @description Identifies a loan across all partners. `disburseLoan` returns it.
         * @example PL000000000001
         */
        PaymentReference: string;
        /**
         * @description Money in naira (NGN), a decimal string with at most two decimals (kobo) and no sign.
         * @example 1500
         * @example 1500.50
         */
        NairaAmount: string;
        /**
         * @description A first or last name.
         * @example Ada
         */
        PersonName: string;
        VerifyCustomerRequest: {
            partner_meta: components["schemas"]["PartnerMeta"];
            phone: components["schemas"]["Phone"];
        };
        RegisterCustomerRequest: {
            partner_meta: components["schemas"]["PartnerMeta"];
            transaction_pin: components["schemas"]["TransactionPin"];
            phone: components["schemas"]["Phone"];
            first_name: components["schemas"]["PersonName"];
            last_name: components["schemas"]["PersonName"];
        };
        LinkMeterNumberRequest: {
            partner_meta: components["schemas"]["PartnerMeta"];
            phone: components["schemas"]["Phone"];
            /** @description Slug of the provider that serves the meter. One that is not listed is refused with 422 (FINT-14). */
            provider: components["schemas"]["ProviderSlug"];
            meter_number: components["schemas"]["MeterNumber"];
        };
        UnlinkMeterNumberRequest: {
            partner_meta: components["schemas"]["PartnerMeta"];
            phone: components["schemas"]["Phone"];
            transaction_pin: components["schemas"]["TransactionPin"];
        };
        DisburseLoanRequest: {
            partner_meta: components["schemas"]["PartnerMeta"];
            phone: components["schemas"]["Phone"];
            /**
             * @description What to lend, in naira (NGN): more than zero, not less than the customer's `minPayable` and not more than
             *     `1000000.00`. A decimal string outside these bounds is refused with 422 too (FINT-05, FINT-06).
             */
            amount: components["schemas"]["NairaAmount"];
            transaction_pin: components["schemas"]["TransactionPin"];
        };
        /** @description The body of the GET. Nothing in it is required, because the query may name the loan instead. */
        GetRechargeTokenRequest: {
            paymentReference?: components["schemas"]["PaymentReference"];
            /** @description Slug of the loan's provider, in any case. Another provider's slug is refused with 422 (FINT-04). */
            provider?: components["schemas"]["ProviderSlug"];
        };
        GetRechargeTokenByPostRequest: {
            paymentReference: components["schemas"]["PaymentReference"];
            /** @description Slug of the loan's provider, in any case. Another provider's slug is refused with 422 (FINT-04). */
            provider?: components["schemas"]["ProviderSlug"];
        };
        /** @description The envelope of a refusal. */
        Refusal: {
            /** @constant */
            status: false;
            /** @description What kind of refusal it is, in a few words. */
            msg: string;
            /** @description What is wrong, in sentences for people. */
            data: string[];
        };
        /** @description The envelope of a customer that exists. */
        CustomerFound: {
            /** @constant */
            status: true;
            /** @example Customer exists */
            msg: string;
            data: components["schemas"]["VerifiedCustomer"];
        };
        /** @description A customer as verify reports it. */
        VerifiedCustomer: {
            /** @constant */
            customerExists: true;
            /** @description Whether a meter is linked. */
            hasMeter: boolean;
            /**
             * @description The linked meter, null if there is none.
             * @example 45012345678
             * @example null
             */
            meterNumber: string | null;
            borrower: components["schemas"]["Borrower"];
            /**
             * @description The least that can be lent, in naira (NGN). Present only once a meter is linked.
             * @example 500.00
             */
            minPayable?: components["schemas"]["NairaAmount"];
        };
        /** @description Who the customer is. */
        Borrower: {
            /** @description FINT's number for the borrower. */
            id: number;
            /** @description First name. */
            f_name: string;
            /** @description Last name. */
            l_name: string;
            /** @description E-mail address. Registering does not ask for one, so do not expect it to work. */
            email: string;
        };
        /** @description Verify's refusal for an unknown phone number, the only one with an object in data. */
        CustomerNotFound: {
            /** @constant */
            status: false;
            /** @example Customer Not Found */
            msg: string;
            data: {
                /** @constant */
                customerExists: false;
                borrower: null;
            };
        };
        /** @description The envelope of a new customer. */
        CustomerRegistered: {
            /** @constant */
            status: true;
            /** @example Registration Success */
            msg: string;
            data: components["schemas"]["RegisteredCustomer"];
        };
        /** @description A customer as it was registered. The PIN is never returned. */
        RegisteredCustomer: {
            first_name: components["schemas"]["PersonName"];
            last_name: components["schemas"]["PersonName"];
            phone: components["schemas"]["Phone"];
        };
        /** @description The envelope of the list of providers. */
        ProvidersListed: {
            /** @constant */
            status: true;
            /** @example Utility Service Providers */
            msg: string;
            data: components["schemas"]["UtilityProvider"][];
        };
        /** @description An electricity distributor. */
        UtilityProvider: {
            /**
             * @description Full name.
             * @example Eko Electricity Distribution Company
             */
            name: string;
            slug: components["schemas"]["ProviderSlug"];
        };
        /** @description The envelope of a linked meter. */
        MeterLinked: {
            /** @constant */
            status: true;
            msg: string;
            data: components["schemas"]["LinkedMeter"];
        };
        /** @description The customer's meter as it stands after linking. */
        LinkedMeter: {
            phone: components["schemas"]["Phone"];
            provider: components["schemas"]["ProviderSlug"];
            meterNumber: components["schemas"]["MeterNumber"];
            /**
             * @description The least that can be lent from now on, in naira (NGN).
             * @example 500.00
             */
            minPayable: components["schemas"]["NairaAmount"];
        };
        /** @description The envelope of an unlinked meter. */
        MeterUnlinked: {
            /** @constant */
            status: true;
            msg: string;
            data: components["schemas"]["UnlinkedMeter"];
        };
        /** @description The customer after unlinking. */
        UnlinkedMeter: {
            phone: components["schemas"]["Phone"];
            /** @description Always null, as in verify. */
            meterNumber: null;
        };
        /** @description The envelope of a disbursed loan. */
        LoanDisbursed: {
            /** @constant */
            status: true;
            msg: string;
            data: components["schemas"]["DisbursedLoan"];
        };
        /** @description The reference of a loan, and the meter it is for. */
        DisbursedLoan: {
            paymentReference: components["schemas"]["PaymentReference"];
            meterNumber: components["schemas"]["MeterNumber"];
        };
        /** @description The envelope of a recharge token. */
        RechargeTokenFound: {
            /** @constant */
            status: true;
            msg: string;
            data: components["schemas"]["RechargeToken"];
        };
        /** @description What is typed into the meter, and what it is worth. */
        RechargeToken: {
            /**
             * @description The token, 20 digits without spaces. It is worth money until it is used, so journals do not show it.
             * @example 12345678901234567890
             */
            stdToken: string;
            /**
             * @description Electricity that the token adds, in `unitsType`, a decimal string with two decimals.
             * @example 20.00
             */
            units: string;
            /**
             * @description The unit of `units`, kilowatt-hours.
             * @enum {string}
             */
            unitsType: "kWh";
        };
    };
    responses: {
        /** @description The header x-requested-with is missing or is not XMLHttpRequest. */
        MissingHeader: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        /** @description The partner_meta is not that of a known partner. */
        UnknownPartner: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        /** @description The transaction_pin is not the customer's. */
        WrongPin: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        /** @description The partner has no customer with this phone number. */
        UnknownCustomer: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        /** @description No loan has this payment reference, or it is another partner's. */
        UnknownReference: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        /** @description The body is not a JSON object, or a field is missing or malformed. */
        InvalidInput: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
    };
    parameters: {
        /**
         * @description Always `XMLHttpRequest`. A request without it, or with another value, is refused with 400 (FINT-02).
         * @example XMLHttpRequest
         */
        RequestedWith: "XMLHttpRequest";
        /**
         * @description Always `XMLHttpRequest`. The page does not mark it as required on verify, so a request without it is accepted (FINT-02).
         * @example XMLHttpRequest
         */
        RequestedWithOptional: "XMLHttpRequest";
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    verifyCustomer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Always `XMLHttpRequest`. The page does not mark it as required on verify, so a request without it is accepted (FINT-02).
                 * @example XMLHttpRequest
                 */
                "x-requested-with"?: components["parameters"]["RequestedWithOptional"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The number to look up. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyCustomerRequest"];
            };
        };
        responses: {
            /** @description The phone number belongs to a customer of the partner. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerFound"];
                };
            };
            401: components["responses"]["UnknownPartner"];
            /** @description The partner has no customer with this phone number. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerNotFound"];
                };
            };
            422: components["responses"]["InvalidInput"];
        };
    };
    verifyCustomerSlashed: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Always `XMLHttpRequest`. The page does not mark it as required on verify, so a request without it is accepted (FINT-02).
                 * @example XMLHttpRequest
                 */
                "x-requested-with"?: components["parameters"]["RequestedWithOptional"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The number to look up. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyCustomerRequest"];
            };
        };
        responses: {
            /** @description The phone number belongs to a customer of the partner. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerFound"];
                };
            };
            401: components["responses"]["UnknownPartner"];
            /** @description The partner has no customer with this phone number. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerNotFound"];
                };
            };
            422: components["responses"]["InvalidInput"];
        };
    };
    registerCustomer: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Always `XMLHttpRequest`. A request without it, or with another value, is refused with 400 (FINT-02).
                 * @example XMLHttpRequest
                 */
                "x-requested-with": components["parameters"]["RequestedWith"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The new customer. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterCustomerRequest"];
            };
        };
        responses: {
            /** @description The customer is registered. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerRegistered"];
                };
            };
            400: components["responses"]["MissingHeader"];
            401: components["responses"]["UnknownPartner"];
            /** @description A field is missing or malformed, or the phone number is taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getUtilityServiceProviders: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Always `XMLHttpRequest`. A request without it, or with another value, is refused with 400 (FINT-02).
                 * @example XMLHttpRequest
                 */
                "x-requested-with": components["parameters"]["RequestedWith"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The providers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersListed"];
                };
            };
            400: components["responses"]["MissingHeader"];
        };
    };
    linkMeterNumber: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Always `XMLHttpRequest`. A request without it, or with another value, is refused with 400 (FINT-02).
                 * @example XMLHttpRequest
                 */
                "x-requested-with": components["parameters"]["RequestedWith"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The customer, the meter and the provider that serves it. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkMeterNumberRequest"];
            };
        };
        responses: {
            /** @description The meter is linked to the customer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeterLinked"];
                };
            };
            400: components["responses"]["MissingHeader"];
            401: components["responses"]["UnknownPartner"];
            404: components["responses"]["UnknownCustomer"];
            /** @description The customer has another meter, or the meter is linked to another customer. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description A field is missing or malformed, or no provider has this slug. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    unlinkMeterNumber: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Always `XMLHttpRequest`. A request without it, or with another value, is refused with 400 (FINT-02).
                 * @example XMLHttpRequest
                 */
                "x-requested-with": components["parameters"]["RequestedWith"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The customer, authorised by PIN. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnlinkMeterNumberRequest"];
            };
        };
        responses: {
            /** @description The customer has no meter any more. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeterUnlinked"];
                };
            };
            400: components["responses"]["MissingHeader"];
            401: components["responses"]["UnknownPartner"];
            403: components["responses"]["WrongPin"];
            404: components["responses"]["UnknownCustomer"];
            /** @description A loan is unpaid, or there is no meter to unlink. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            422: components["responses"]["InvalidInput"];
        };
    };
    disburseLoan: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Always `XMLHttpRequest`. A request without it, or with another value, is refused with 400 (FINT-02).
                 * @example XMLHttpRequest
                 */
                "x-requested-with": components["parameters"]["RequestedWith"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The customer and the amount, authorised by PIN. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisburseLoanRequest"];
            };
        };
        responses: {
            /** @description The loan is disbursed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoanDisbursed"];
                };
            };
            400: components["responses"]["MissingHeader"];
            401: components["responses"]["UnknownPartner"];
            403: components["responses"]["WrongPin"];
            404: components["responses"]["UnknownCustomer"];
            /** @description An earlier loan is unpaid, or no meter is linked. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description A field is missing or malformed, or the amount is out of bounds. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getRechargeToken: {
        parameters: {
            query: {
                /**
                 * @description The partner's credential.
                 * @example demo-partner
                 */
                partner_meta: components["schemas"]["PartnerMeta"];
                /**
                 * @description The payment reference of the loan. Means the same as `paymentReference`.
                 * @example PL000000000001
                 */
                reference?: components["schemas"]["PaymentReference"];
                /**
                 * @description The payment reference of the loan. Means the same as `reference`.
                 * @example PL000000000001
                 */
                paymentReference?: components["schemas"]["PaymentReference"];
                /**
                 * @description Slug of the loan's provider, in any case. Another provider's slug is refused with 422 (FINT-04).
                 * @example EKEDP
                 */
                provider?: components["schemas"]["ProviderSlug"];
            };
            header: {
                /**
                 * @description Always `XMLHttpRequest`. A request without it, or with another value, is refused with 400 (FINT-02).
                 * @example XMLHttpRequest
                 */
                "x-requested-with": components["parameters"]["RequestedWith"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Another place for the payment reference and the provider, instead of the query. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["GetRechargeTokenRequest"];
            };
        };
        responses: {
            /** @description The token of the loan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RechargeTokenFound"];
                };
            };
            400: components["responses"]["MissingHeader"];
            401: components["responses"]["UnknownPartner"];
            404: components["responses"]["UnknownReference"];
            /** @description No reference at all, a malformed field, or the slug of another provider. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getRechargeTokenByPost: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Always `XMLHttpRequest`. A request without it, or with another value, is refused with 400 (FINT-02).
                 * @example XMLHttpRequest
                 */
                "x-requested-with": components["parameters"]["RequestedWith"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The payment reference of the loan and, if wanted, its provider. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["GetRechargeTokenByPostRequest"];
            };
        };
        responses: {
            /** @description The token of the loan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RechargeTokenFound"];
                };
            };
            400: components["responses"]["MissingHeader"];
            404: components["responses"]["UnknownReference"];
            /** @description No reference, a malformed field, or the slug of another provider. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
}
