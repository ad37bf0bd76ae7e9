// Generated from specs/lipa-later.yaml by `npm run generate`. Never edit.

export interface paths {
    "/open/op/platform/token/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an access token
         * @description Exchanges the client key and secret, sent with HTTP Basic, for a token that the other operations require as
         *     bearer. It is the only operation without `Noncestr`, `Sign` and `Timestamp`.
         */
        get: operations["createToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open/op/loans/{member_id}/getInstallmentPlanList": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List the installment plans of a member
         * @description Lists the plans that a member can use: all plans of the member's country (LPL-05). It only reads, although it
         *     is a POST. Read `success` before `data`: the reply for an unknown member has HTTP 200 too (LPL-03).
         */
        post: operations["getInstallmentPlanList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open/op/loans/{member_id}/getInstallmentPlan/{installment_plan_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read an installment plan of a member
         * @description Returns one of the plans that `getInstallmentPlanList` lists for the member. It only reads, although it is a
         *     POST. Read `success` before `data`: the reply for an unknown plan or member has HTTP 200 too (LPL-03).
         */
        post: operations["getInstallmentPlan"];
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
        /** @description Nothing is read from it. */
        EmptyObject: {
            [key: string]: unknown;
        };
        /**
         * @description The vendor's id of a request. Every reply has it, but clients should not need it.
         * @example 0b8f6f0e-5d0c-4a52-9a55-6c1f1d2e7a10
         */
        RequestId: string;
        /** @description The envelope of a refusal. `success` distinguishes it from other replies. */
        Refusal: {
            /**
             * @description 500 in every public sample, 400 for bad input. Not always the HTTP status.
             * @example 500
             * @example 400
             */
            code: number;
            /**
             * @description What is wrong, in a few words for people.
             * @example Data does not exist
             */
            msg: string;
            /** @description Always null. */
            data: null;
            /** @constant */
            success: false;
        };
        /** @description The envelope of a new token. */
        TokenIssued: {
            code: components["schemas"]["SuccessCode"];
            /** @example success */
            msg: string;
            data: components["schemas"]["IssuedToken"];
            /** @constant */
            success: true;
        };
        /** @description A token and its lifetime. */
        IssuedToken: {
            /**
             * @description Send it as bearer token.
             * @example demo-access-token
             */
            accessToken: string;
            /**
             * @description The scheme to send it by.
             * @constant
             */
            tokenType: "Bearer";
            /**
             * @description The lifetime of the token, in seconds from `createdAt`.
             * @example 300
             */
            expiresSeconds: number;
            /**
             * @description When the token was issued, in epoch milliseconds.
             * @example 1684395761000
             */
            createdAt: number;
        };
        /** @description The plans or a refusal, both with HTTP 200. `success` tells which. */
        InstallmentPlanListAnswer: components["schemas"]["InstallmentPlansFound"] | components["schemas"]["Refusal"];
        /** @description The envelope of the list. */
        InstallmentPlansFound: {
            code: components["schemas"]["SuccessCode"];
            /** @example success */
            msg: string;
            /** @description The plans of the member. Empty if there are none. */
            data: components["schemas"]["InstallmentPlan"][];
            /** @constant */
            success: true;
        };
        /** @description The plan or a refusal, both with HTTP 200. `success` tells which. */
        InstallmentPlanAnswer: components["schemas"]["InstallmentPlanFound"] | components["schemas"]["Refusal"];
        /** @description The envelope of one plan. */
        InstallmentPlanFound: {
            code: components["schemas"]["SuccessCode"];
            /** @example success */
            msg: string;
            data: components["schemas"]["InstallmentPlan"];
            /** @constant */
            success: true;
        };
        /** @description Terms by which a purchase is repaid. All keys are in both samples, so all are always there. */
        InstallmentPlan: {
            id: components["schemas"]["InstallmentPlanId"];
            /**
             * @description Name of the plan, with its country.
             * @example Lipa Later Kenya 3 Months
             */
            name: string;
            /**
             * @description Country and number of repayments, for small spaces.
             * @example KE 3
             */
            shortName: string;
            /**
             * @description The least that can be financed, in Kenyan shillings (KES).
             * @example 2000
             */
            minPrincipal: number;
            /**
             * @description The most that can be financed, in Kenyan shillings (KES).
             * @example 5000000
             */
            maxPrincipal: number;
            /**
             * @description How many installments there are, one per `repaymentFrequencyType`.
             * @example 3
             */
            numberOfRepayments: number;
            /**
             * @description The period between two repayments. Open; only MONTHS is known.
             * @example MONTHS
             */
            repaymentFrequencyType: string;
            /**
             * @description Interest in percent per period, so 5.5 is 5.5 %.
             * @example 5.5
             */
            interestRatePerPeriod: number;
            /**
             * @description The period that the rate is for. Null in every sample; then it is the repayment period.
             * @example null
             */
            interestRateFrequencyType: string | null;
            /**
             * @description The fee that is due at the start. If `upfrontFeeCalculationType` is ORIGINAL_LOAN_PRINCIPAL, it is in
             *     percent of the principal, so 10 is 10 %. No page describes other cases.
             * @example 10
             */
            upfrontFee: number;
            /**
             * @description What `upfrontFee` is calculated from. Only ORIGINAL_LOAN_PRINCIPAL is known; other values are allowed.
             * @example ORIGINAL_LOAN_PRINCIPAL
             */
            upfrontFeeCalculationType: string;
            /**
             * @description How the principal is repaid, by Apache Fineract's numbers, where 1 is equal installments.
             * @example 1
             */
            amortizationType: number;
            /**
             * @description In which order a repayment covers what is owed, by Apache Fineract's ids.
             * @example 1
             */
            transactionProcessingStrategyId: number;
        };
        /**
         * @description Lipa Later's number for a plan.
         * @example 43
         */
        InstallmentPlanId: number;
        /**
         * @description Always 200, like the HTTP status.
         * @constant
         */
        SuccessCode: 200;
    };
    responses: {
        /**
         * @description A header (Authorization too) is missing or empty, an id is not made of digits, or the body is not a JSON
         *     object. In a strict world also for an old Timestamp or a repeated Noncestr.
         */
        BadRequest: {
            headers: {
                /** @description Identifies the request, for questions to the vendor. */
                "X-Request-ID"?: components["schemas"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        /**
         * @description The bearer token has expired, or is unknown in a strict world, or Authorization has another form. A request
         *     without Authorization gets 400.
         */
        InvalidToken: {
            headers: {
                /** @description Identifies the request, for questions to the vendor. */
                "X-Request-ID"?: components["schemas"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
    };
    parameters: {
        /**
         * @description Lipa Later's number for the customer. Anything but digits is refused with 400 (LPL-03).
         * @example 1100100001746
         */
        MemberId: string;
        /**
         * @description Random text, new for each request, that is part of `Sign`. A request without it is refused with 400.
         * @example 5f0c2a9d41b74e6f
         */
        Noncestr: string;
        /**
         * @description The signature of the request. The algorithm is not public, so the value is not checked. A request without it
         *     is refused with 400 (LPL-02).
         * @example demo-signature
         */
        Sign: string;
        /**
         * @description When the request was made, in epoch milliseconds. Any text is accepted, unless the world is strict. A request
         *     without it is refused with 400 (LPL-02).
         * @example 1684395761000
         */
        Timestamp: string;
    };
    requestBodies: {
        /** @description Not needed. An empty JSON object is accepted, and so is no body. */
        Nothing: {
            content: {
                "application/json": components["schemas"]["EmptyObject"];
            };
        };
    };
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
        requestBody?: never;
        responses: {
            /** @description A new token. */
            200: {
                headers: {
                    /** @description Identifies the request, for questions to the vendor. */
                    "X-Request-ID"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenIssued"];
                };
            };
            /** @description No client key and secret or, in a strict world, a pair that nobody has. */
            401: {
                headers: {
                    /** @description Identifies the request, for questions to the vendor. */
                    "X-Request-ID"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getInstallmentPlanList: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Random text, new for each request, that is part of `Sign`. A request without it is refused with 400.
                 * @example 5f0c2a9d41b74e6f
                 */
                Noncestr: components["parameters"]["Noncestr"];
                /**
                 * @description The signature of the request. The algorithm is not public, so the value is not checked. A request without it
                 *     is refused with 400 (LPL-02).
                 * @example demo-signature
                 */
                Sign: components["parameters"]["Sign"];
                /**
                 * @description When the request was made, in epoch milliseconds. Any text is accepted, unless the world is strict. A request
                 *     without it is refused with 400 (LPL-02).
                 * @example 1684395761000
                 */
                Timestamp: components["parameters"]["Timestamp"];
            };
            path: {
                /**
                 * @description Lipa Later's number for the customer. Anything but digits is refused with 400 (LPL-03).
                 * @example 1100100001746
                 */
                member_id: components["parameters"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["Nothing"];
        responses: {
            /** @description The plans of the member. If `success` is false, the member does not exist. */
            200: {
                headers: {
                    /** @description Identifies the request, for questions to the vendor. */
                    "X-Request-ID"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallmentPlanListAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["InvalidToken"];
        };
    };
    getInstallmentPlan: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Random text, new for each request, that is part of `Sign`. A request without it is refused with 400.
                 * @example 5f0c2a9d41b74e6f
                 */
                Noncestr: components["parameters"]["Noncestr"];
                /**
                 * @description The signature of the request. The algorithm is not public, so the value is not checked. A request without it
                 *     is refused with 400 (LPL-02).
                 * @example demo-signature
                 */
                Sign: components["parameters"]["Sign"];
                /**
                 * @description When the request was made, in epoch milliseconds. Any text is accepted, unless the world is strict. A request
                 *     without it is refused with 400 (LPL-02).
                 * @example 1684395761000
                 */
                Timestamp: components["parameters"]["Timestamp"];
            };
            path: {
                /**
                 * @description Lipa Later's number for the customer. Anything but digits is refused with 400 (LPL-03).
                 * @example 1100100001746
                 */
                member_id: components["parameters"]["MemberId"];
                /**
                 * @description The `id` of a plan, as the list has it. Anything but digits is refused with 400 (LPL-03).
                 * @example 43
                 */
                installment_plan_id: string;
            };
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["Nothing"];
        responses: {
            /** @description The plan. If `success` is false, the member does not exist or does not have this plan. */
            200: {
                headers: {
                    /** @description Identifies the request, for questions to the vendor. */
                    "X-Request-ID"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallmentPlanAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["InvalidToken"];
        };
    };
}
