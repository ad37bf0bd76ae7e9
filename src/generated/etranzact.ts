// Generated from specs/etranzact.yaml by `npm run generate`. Never edit.

export interface paths {
    "/auth/token": {
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
         * @description Issues an access token for a username and a password, or for a refresh token. Needs no bearer token. Every
         *     refusal is 401, also for a malformed body (ETZ-08).
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/addMandate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a loan mandate
         * @description Adds the mandate of a loan with its repayment schedule, active from then on (ETZ-09).
         *
         *     Every refusal except that of a missing or bad token is HTTP 200, with one of these codes in `status` and null
         *     in `data` (ETZ-10). This includes bodies that cannot be read, because 400 is not among the vendor's statuses.
         *     If several things are wrong, one of them is reported.
         *
         *     | code | refused because |
         *     | --- | --- |
         *     | `06` | `loanTenure` or `collectionPaymentSchedule` is missing, null or empty, or they disagree in number |
         *     | `07` | `bvn` is missing, null or empty |
         *     | `08` | `linkedAccountNumber` is null or empty; it may be left out |
         *     | `09` | `phoneNumber` is missing, null or empty |
         *     | `79` | `loanReference` is missing, null or empty |
         *     | `30` | the body is not JSON, or anything else in it is missing, empty or of the wrong type, form or size |
         *     | `94` | a mandate with this `loanReference` exists |
         */
        post: operations["addMandate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/getMandate/{loanReference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a loan mandate
         * @description Returns the mandate of a loan with its schedule and the result of each collection. Inactive mandates are
         *     returned too.
         */
        get: operations["getMandate"];
        put?: never;
        post?: never;
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
         * @description A time in milliseconds. Not quite RFC 3339: the offset has no colon, which many parsers refuse (ETZ-03).
         * @example 2023-01-04T15:31:44.000+0000
         */
        Timestamp: string;
        /**
         * Format: date-time
         * @description When the repayment is to be initiated, RFC 3339 in UTC, with `Z` (ETZ-03).
         * @example 2022-11-11T23:57:15.286Z
         */
        RepaymentDate: string;
        /**
         * @description Money in naira (NGN), with kobo as decimals.
         * @example 2200
         */
        NairaAmount: number;
        /**
         * @description Money in naira (NGN), without kobo, more than zero.
         * @example 2200
         */
        WholeNairaAmount: number;
        /** @description A login or a refresh. A body that is both is refused, as is one that is neither. */
        TokenRequest: components["schemas"]["PasswordLogin"] | components["schemas"]["TokenRefresh"];
        /** @description Asks for a first token. */
        PasswordLogin: {
            /**
             * @description The name of the client application.
             * @example user.username
             */
            username: string;
            /**
             * Format: password
             * @description Its password.
             * @example user.passwd
             */
            password: string;
        };
        /** @description Asks for the next token, without the password. */
        TokenRefresh: {
            /**
             * @description The refresh token that came with the last access token.
             * @example demo-refresh-token
             */
            refresh_token: string;
            /**
             * @description Always `refresh_token`.
             * @constant
             */
            grant_type: "refresh_token";
        };
        AddMandateRequest: {
            loanMandate: components["schemas"]["NewMandate"];
        };
        /** @description A mandate as it is sent. An empty string counts as a missing one. */
        NewMandate: {
            /**
             * @description Bank verification number of the borrower. Without it, code `07`.
             * @example 1110739000
             */
            bvn: string;
            /**
             * @description The lender, as eTranzact knows it.
             * @example ANT-PEER
             */
            merchantId: string;
            /**
             * @description The lender's own reference for the loan, by which the mandate is read. Without it, code `79`; if another
             *     mandate has it, `94`.
             * @example UUWiYZlRi-971
             */
            loanReference: string;
            /**
             * @description Account of the borrower that the loan is paid into. It may be left out, but an empty or null one gets code
             *     `08`.
             * @example 090705744
             */
            linkedAccountNumber?: string;
            /** @description What was lent, in whole naira (NGN), more than zero. */
            loanAmount: components["schemas"]["WholeNairaAmount"];
            /**
             * @description The borrower, as the lender knows them.
             * @example 18
             */
            customerID: string;
            /**
             * @description Code of the bank that holds the linked account. Required even where no account is sent.
             * @example 057
             */
            bankCode: string;
            /**
             * @description Name of the borrower.
             * @example Charles
             */
            customerName: string;
            /**
             * @description E-mail address of the borrower. Its form is not checked.
             * @example guru@test.com
             */
            customerEmail: string;
            /**
             * @description Phone number of the borrower. Without it, code `09`.
             * @example 2347035583333
             */
            phoneNumber: string;
            /**
             * @description What is to be repaid in all, in whole naira (NGN), more than zero. Not compared with `loanAmount`, nor with
             *     the schedule (ETZ-06).
             * @example 200
             */
            totalRepaymentExpected: components["schemas"]["WholeNairaAmount"];
            /**
             * @description The number of entries in `collectionPaymentSchedule`. Without it, or with another number than theirs, code
             *     `06`; if it is no integer at all, `30`.
             * @example 2
             */
            loanTenure: number;
            /**
             * @description How repayments are made. `Collection` is the only value that the pages show.
             * @example Collection
             */
            repaymentType: string;
            /**
             * @description Code, by the Central Bank of Nigeria, of the bank that repayments are taken from.
             * @example 224
             */
            preferredRepaymentBankCBNCode: string;
            /**
             * @description Account that repayments are taken from.
             * @example 090765844
             */
            preferredRepaymentAccount: string;
            /**
             * @description The repayments, as many as `loanTenure` says and at least one. Without them, or with another number of them,
             *     code `06`; with more than a thousand, `30`.
             */
            collectionPaymentSchedule: components["schemas"]["NewRepayment"][];
        };
        /** @description One repayment as it is sent. */
        NewRepayment: {
            repaymentDate: components["schemas"]["RepaymentDate"];
            /**
             * @description What is to be repaid then, in whole naira (NGN), more than zero.
             * @example 150
             */
            repaymentAmountInNaira: components["schemas"]["WholeNairaAmount"];
            /**
             * @description Identifies the repayment: the `loanReference`, an underscore and a number within the schedule. Any other
             *     form, another loan's reference, or the reference of an earlier entry gets code `30`.
             * @example UUWiYZlRi-971_01
             */
            paymentReference: string;
        };
        /** @description The body of a failed authentication. */
        OAuthError: {
            /**
             * @description A code of OAuth 2. Only `unauthorized` is known; the vendor says that there are others.
             * @example unauthorized
             */
            error: string;
            /** @description What is wrong, in a sentence for people. */
            error_description: string;
        };
        /** @description An access token, with what is needed to get the next one. */
        TokenIssued: {
            /**
             * @description The bearer token of all other operations.
             * @example demo-access-token
             */
            access_token: string;
            /**
             * @description Seconds until the access token expires.
             * @example 900
             */
            expires_in: number;
            /**
             * @description Seconds until the refresh token expires.
             * @example 1800
             */
            refresh_expires_in: number;
            /**
             * @description Always `bearer`.
             * @constant
             */
            token_type: "bearer";
            /**
             * @description Not used. It is null in the sample, and the only field that may be missing.
             * @example null
             */
            id_token?: string | null;
            /**
             * @description Not used by clients. Looks like seconds since 1970.
             * @example 1635768787
             */
            "not-before-policy": number;
            /**
             * @description Not used by clients. Empty in the sample.
             * @example
             */
            session_state: string;
            /**
             * @description Not used by clients. Empty in the sample.
             * @example
             */
            scope: string;
            /**
             * @description The token that requests the next access token.
             * @example demo-refresh-token
             */
            refresh_token: string;
        };
        /** @description The envelope of a mandate. */
        MandateAnswer: {
            /**
             * @description The code of success.
             * @constant
             */
            status: "00";
            /**
             * @description For people. It varies, so do not branch on it.
             * @example Successful
             */
            message: string;
            data: components["schemas"]["Mandate"];
        };
        /** @description The envelope of a mandate that was not added. */
        MandateRefused: {
            /** @description Why, as a code. The description of `addMandate` tells what each stands for. */
            status: string;
            /**
             * @description Why, in a sentence for people.
             * @example BVN cannot be null or empty!!
             */
            message: string;
            /** @description Nothing was added. */
            data: null;
        };
        /** @description The envelope of a mandate that does not exist. */
        MandateNotFound: {
            /**
             * @description The code of an unknown reference.
             * @constant
             */
            status: "79";
            /**
             * @description The same in words.
             * @example LoanReference not found
             */
            message: string;
            /** @description Nothing was found. */
            data: null;
        };
        /** @description A mandate as it stands. */
        Mandate: {
            /** @description When the mandate was added. The offset has no colon (ETZ-03). */
            createdAt: components["schemas"]["Timestamp"];
            /** @description When the mandate last changed. The offset has no colon (ETZ-03). */
            updatedAt: components["schemas"]["Timestamp"];
            /**
             * @description eTranzact's number for the mandate.
             * @example 1
             */
            id: number;
            /**
             * @description Bank verification number of the borrower, of any length (ETZ-05).
             * @example 1110739000
             */
            bvn: string;
            /**
             * @description The lender's reference for the loan.
             * @example UUWiYZlRi-971
             */
            loanReference: string;
            /**
             * @description The lender, as eTranzact knows it.
             * @example ANT-PEER
             */
            merchantId: string;
            /**
             * @description Account of the borrower that the loan is paid into, null if the mandate came without one.
             * @example 090705744
             * @example null
             */
            linkedAccountNumber: string | null;
            /**
             * @description Code of the bank that holds the linked account.
             * @example 057
             */
            bankCode: string;
            /** @description What was lent, in naira (NGN). */
            loanAmount: components["schemas"]["NairaAmount"];
            /**
             * @description The borrower, as the lender knows them.
             * @example 18
             */
            customerID: string;
            /**
             * @description Name of the borrower.
             * @example Charles
             */
            customerName: string;
            /**
             * @description E-mail address of the borrower.
             * @example guru@test.com
             */
            customerEmail: string;
            /**
             * @description Phone number of the borrower, of any length (ETZ-05).
             * @example 2347035583333
             */
            phoneNumber: string;
            /**
             * @description What is to be repaid in all, in naira (NGN). It may be less than `loanAmount` (ETZ-06).
             * @example 200
             */
            totalRepaymentExpected: components["schemas"]["NairaAmount"];
            /**
             * @description The number of entries in `collectionPaymentSchedule`.
             * @example 2
             */
            loanTenure: number;
            /**
             * @description How repayments are made.
             * @example Collection
             */
            repaymentType: string;
            /**
             * @description Code, by the Central Bank of Nigeria, of the bank that repayments are taken from.
             * @example 224
             */
            preferredRepaymentBankCBNCode: string;
            /**
             * @description Account that repayments are taken from, a number of any length (ETZ-05).
             * @example 090765844
             */
            preferredRepaymentAccount: string;
            /**
             * @description 1 if the mandate is active, 0 if not. This is not the code of the envelope (ETZ-01).
             * @example 1
             * @enum {integer}
             */
            status: 0 | 1;
            /** @description The repayments. */
            collectionPaymentSchedule: components["schemas"]["Repayment"][];
        };
        /**
         * @description One repayment of the schedule. `transactionStatus`, `responseCode`, `responseMessage` and
         *     `transactionReference` are null until it is initiated (ETZ-04).
         */
        Repayment: {
            /** @description When the repayment was scheduled. The offset has no colon (ETZ-03). */
            createdAt: components["schemas"]["Timestamp"];
            /** @description When it last changed, for instance by being initiated. The offset has no colon (ETZ-03). */
            updatedAt: components["schemas"]["Timestamp"];
            /**
             * @description eTranzact's number for the repayment.
             * @example 1
             */
            id: number;
            repaymentDate: components["schemas"]["RepaymentDate"];
            /**
             * @description What is to be repaid, in naira (NGN).
             * @example 150
             */
            repaymentAmountInNaira: components["schemas"]["NairaAmount"];
            /**
             * @description How the collection went. The page lists no values.
             * @example null
             * @example SUCCESSFUL
             */
            transactionStatus: string | null;
            /**
             * @description The code of the collection, `00` if it succeeded.
             * @example null
             * @example 00
             */
            responseCode: string | null;
            /**
             * @description The code in words.
             * @example null
             * @example Successful
             */
            responseMessage: string | null;
            /**
             * @description The reference of the mandate that the repayment belongs to.
             * @example UUWiYZlRi-971
             */
            loanReference: string;
            /**
             * @description The reference of the repayment, as it was sent.
             * @example UUWiYZlRi-971_01
             */
            paymentReference: string;
            /**
             * @description The reference of the collection.
             * @example null
             * @example TR000000000001
             */
            transactionReference: string | null;
        };
    };
    responses: {
        /** @description The bearer token is missing, unknown or expired. */
        Unauthorized: {
            headers: {
                /**
                 * @description The same information, in the form that HTTP defines.
                 * @example Bearer realm="merchant-service", error="unauthorized", error_description="Full authentication is required to access this resource"
                 */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OAuthError"];
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
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A login, or the refresh token of an earlier answer. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description A new access token, and the refresh token for the next one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenIssued"];
                };
            };
            /** @description Unknown credentials, an expired refresh token, or a body that is neither a login nor a refresh. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
        };
    };
    addMandate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The mandate. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMandateRequest"];
            };
        };
        responses: {
            /** @description The mandate is added if `status` is `00`, and refused if it is another code. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandateAnswer"] | components["schemas"]["MandateRefused"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    getMandate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The reference that the loan was given in `addMandate`. */
                loanReference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mandate. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandateAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description No mandate has this reference. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandateNotFound"];
                };
            };
        };
    };
}
