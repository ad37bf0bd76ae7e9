// Generated from specs/interswitch.yaml by `npm run generate`. Never edit.

export interface paths {
    "/tenured-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a customer's offers
         * @description Lists the offers that a lender makes to a customer for a purchase from a merchant. The page mentions a
         *     specified lender, but no parameter names one. The same request returns the same offers until they expire
         *     (ISW-09).
         */
        get: operations["getTenuredOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenured-offers/{offerId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an offer
         * @description Accepts an offer of `getTenuredOffers` for its customer. This opens a loan. Until it is repaid, the customer
         *     gets code 01 from every merchant (ISW-09). For an offer that does not exist, the reply is code 4004 with HTTP
         *     200, not 404 (ISW-07).
         */
        post: operations["acceptTenuredOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/passport/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get an access token
         * @description Issues a token to a client, which sends it as bearer. The vendor recommends requesting the next one at least
         *     30 seconds before this one expires.
         */
        post: operations["createToken"];
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
         * @description Names a customer, by e-mail address or by mobile number, in digits with or without a leading plus.
         * @example 2348030583962
         * @example ada.obi@mail.example
         */
        CustomerId: string;
        /** @description Money in kobo, hundredths of a naira (NGN). */
        Kobo: number;
        /**
         * @description The result as a code. `00` is success, `01` an existing loan. Codes of lenders: `3001` no offer, `4001`
         *     declined, `4002` expired offer, `4004` unknown offer, `4005` failed loan, `5000` system error. There may be
         *     others.
         * @example 01
         * @example 3001
         * @example 4004
         */
        ResponseCode: string;
        /** @description The code in words, for people. Do not branch on it. */
        ResponseMessage: string;
        AcceptTenuredOfferRequest: {
            /** @description The customer who got the offer. For any other customer the offer is unknown, code 4004 (ISW-09). */
            customerId: components["schemas"]["CustomerId"];
            /**
             * @description The lender that made the offer. Any non-empty value (ISW-10).
             * @example ABCREDIT
             */
            providerCode: string;
            /**
             * @description The merchant to buy from. Not compared with the `merchantId` of the offer (ISW-09).
             * @example MX1049
             */
            merchantCode: string;
            debitMethod?: components["schemas"]["DebitMethod"];
        };
        /** @description The card to debit when the loan is due. */
        DebitMethod: {
            /**
             * @description Identifies a card that the service knows.
             * @example ADA4C1FFE6DE40C584ABD3CBAFDA0D08
             */
            identifier?: string;
            /**
             * @description Card number or identifier, expiry date, PIN and CVV, encrypted. For a card whose details are not known yet.
             * @example ZW5jcnlwdGVkIGNhcmQgZGV0YWlscw==
             */
            authData?: string;
        };
        CreateTokenRequest: {
            /**
             * @description The client requests a token for itself, not for a user. Any other grant type is refused with 400 (ISW-12).
             * @constant
             */
            grant_type: "client_credentials";
            /**
             * @description What the token will be used for.
             * @example profile
             */
            scope?: string;
        };
        /** @description The envelope of offers. The page numbers its fields 1, 2 and 4, so one may be missing from its list. */
        OffersAvailable: {
            /** @constant */
            responseCode: "00";
            /** @example Offers available */
            responseMessage: components["schemas"]["ResponseMessage"];
            offers: components["schemas"]["TenuredOffer"][];
        };
        /** @description The envelope of a business refusal. */
        OffersRefused: {
            responseCode: components["schemas"]["ResponseCode"];
            /** @example You have an existing loan */
            responseMessage: components["schemas"]["ResponseMessage"];
            /** @description Always empty. */
            offers: components["schemas"]["TenuredOffer"][];
        };
        /** @description A loan that the customer may accept until it expires. */
        TenuredOffer: {
            /**
             * @description Identifies the offer when it is accepted. The page lists it without a description.
             * @example FI12345
             */
            offerId: string;
            /**
             * @description What the lender would lend, in kobo. The mock never offers more than was asked for (ISW-05).
             * @example 1000000
             */
            amountOffered: components["schemas"]["Kobo"];
            /**
             * @description Interest on the amount offered for the whole tenure, in percent.
             * @example 12.5
             */
            interest: number;
            /**
             * @description What the customer repays in all, in kobo. The mock makes it the amount offered plus interest, rounded half
             *     up, plus fees (ISW-05).
             * @example 1250000
             */
            amountPayable: components["schemas"]["Kobo"];
            /** @description Fees that are part of what the customer repays. */
            fees?: components["schemas"]["OfferFee"][];
            /**
             * @description Days until the loan is due.
             * @example 30
             */
            tenure: number;
            /** @description Terms and conditions, as text. */
            terms?: string;
            /**
             * Format: date-time
             * @description The time at which the offer expires, in UTC.
             * @example 2017-05-30T16:49:12Z
             */
            expiryDate: string;
            /**
             * @description Numeric ISO 4217 code of the naira, the currency of all amounts.
             * @constant
             */
            currency: "566";
            /**
             * @description The offer in a sentence, to show to the customer.
             * @example N10,000 to pay back N12,500 in 30 days
             */
            description: string;
            /**
             * @description Whether the loan is repaid at once or in instalments.
             * @enum {string}
             */
            type?: "One-Off" | "Installmental";
            /** @description The first payment of the customer, in kobo. Present when the type is Installmental. */
            initialPayment?: components["schemas"]["Kobo"];
            /** @description How many instalments the customer pays. Present when the type is Installmental. */
            noOfInstallments?: number;
        };
        /** @description A fee of an offer. */
        OfferFee: {
            /**
             * @description What the fee is for.
             * @example Processing fee
             */
            name: string;
            /** @description The fee, in kobo. */
            amount: components["schemas"]["Kobo"];
        };
        /** @description The envelope of an accepted offer. */
        OfferAccepted: {
            /** @constant */
            responseCode: "00";
            /** @example Transaction successful. Account would be credited shortly */
            responseMessage: components["schemas"]["ResponseMessage"];
            /**
             * @description Names the loan.
             * @example 2389000
             */
            loanId: string;
        };
        /** @description The envelope of an offer that was not accepted. It never has a `loanId`. */
        AcceptanceRefused: {
            responseCode: components["schemas"]["ResponseCode"];
            /** @example Unknown Offer */
            responseMessage: components["schemas"]["ResponseMessage"];
            loanId?: never;
        };
        /** @description The envelope of a request that was refused before it was processed. */
        RequestRefused: {
            /**
             * @description The HTTP status, as text (ISW-08). Others may appear.
             * @example 400
             * @example 401
             */
            responseCode: components["schemas"]["ResponseCode"];
            /** @example merchantId is required */
            responseMessage: components["schemas"]["ResponseMessage"];
        };
        /** @description An access token, and how long it may be used. */
        IssuedToken: {
            /**
             * @description What to send as bearer.
             * @example made-up-access-token
             */
            access_token: string;
            /**
             * @description How to send the token.
             * @constant
             */
            token_type: "bearer";
            /**
             * @description Seconds until the token expires.
             * @example 3599
             */
            expires_in: number;
            /**
             * @description What the token is for.
             * @example profile
             */
            scope: string;
            /**
             * @description Identifies the token, without being a credential itself.
             * @example 00000000-0000-4000-8000-000000000001
             */
            jti: string;
        };
        /** @description A refusal as in OAuth 2.0. */
        TokenRefused: {
            /**
             * @description What kind of refusal it is, a code of RFC 6749. Others may appear.
             * @example invalid_request
             * @example unsupported_grant_type
             * @example invalid_client
             */
            error: string;
            /**
             * @description What is wrong, for people.
             * @example Missing grant type
             */
            error_description: string;
        };
    };
    responses: {
        /** @description The access token is missing, unknown or expired. */
        BadToken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RequestRefused"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getTenuredOffers: {
        parameters: {
            query: {
                /**
                 * @description The customer who wants to borrow. Percent-encode a leading plus as `%2B`.
                 * @example 2348030583962
                 */
                customerId: components["schemas"]["CustomerId"];
                /**
                 * @description What the customer wants to borrow, in kobo. Digits only, of any length.
                 * @example 100000
                 */
                amount: string;
                /**
                 * @description The merchant to buy from. The spelling `mercantId` of the page's sample is not accepted (ISW-01).
                 * @example 3IPG001
                 */
                merchantId: string;
                /**
                 * @description What is bought, in words.
                 * @example Samsung Tv
                 */
                itemDescription?: string;
                /**
                 * @description Bank Verification Number of the customer, digits only.
                 * @example 1000000002
                 */
                bvn?: string;
                /**
                 * @description When the customer was born, as yyyy-MM-dd.
                 * @example 1960-10-01
                 */
                dateOfBirth?: string;
                /**
                 * @description What kind of service the loan is for.
                 * @example LOAN
                 */
                serviceType?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The offers, or the reason why there are none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OffersAvailable"] | components["schemas"]["OffersRefused"];
                };
            };
            /** @description A parameter is missing or malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestRefused"];
                };
            };
            401: components["responses"]["BadToken"];
        };
    };
    acceptTenuredOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The offer to accept.
                 * @example FI12345
                 */
                offerId: string;
            };
            cookie?: never;
        };
        /** @description Who accepts, and what is debited when the loan is due. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptTenuredOfferRequest"];
            };
        };
        responses: {
            /** @description The loan, or the reason why there is none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferAccepted"] | components["schemas"]["AcceptanceRefused"];
                };
            };
            /** @description The body is not a JSON object, or a field is missing or malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestRefused"];
                };
            };
            401: components["responses"]["BadToken"];
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The grant. The client itself is in the header `Authorization`. */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["CreateTokenRequest"];
            };
        };
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedToken"];
                };
            };
            /** @description The grant type is missing or not supported, or the body is not a form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenRefused"];
                };
            };
            /** @description The Basic credentials are missing, or not those of a known client. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenRefused"];
                };
            };
        };
    };
}
