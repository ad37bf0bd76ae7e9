// Generated from specs/lipa-later.yaml by `npm run generate`. Never edit.

export const description = {
  name: "lipa-later",
  servers: [ "https://lipa-later.example" ],
  operations: {
    /**
     * Get an access token
     *
     * Exchanges the client key and secret, sent with HTTP Basic, for a token that the other operations require as
     * bearer. It is the only operation without `Noncestr`, `Sign` and `Timestamp`.
     */
    createToken: { method: "GET", path: "/open/op/platform/token/", in: {}, accept: "application/json", statuses: [ 200, 401 ], safe: true },
    /**
     * List the installment plans of a member
     *
     * Lists the plans that a member can use: all plans of the member's country (LPL-05). It only reads, although it
     * is a POST. Read `success` before `data`: the reply for an unknown member has HTTP 200 too (LPL-03).
     */
    getInstallmentPlanList: { method: "POST", path: "/open/op/loans/{member_id}/getInstallmentPlanList", in: { path: [ "member_id" ], header: [ "Noncestr", "Sign", "Timestamp" ], body: [ "body" ] }, body: "application/json", whole: true, accept: "application/json", statuses: [ 200, 400, 401 ], safe: true },
    /**
     * Read an installment plan of a member
     *
     * Returns one of the plans that `getInstallmentPlanList` lists for the member. It only reads, although it is a
     * POST. Read `success` before `data`: the reply for an unknown plan or member has HTTP 200 too (LPL-03).
     */
    getInstallmentPlan: { method: "POST", path: "/open/op/loans/{member_id}/getInstallmentPlan/{installment_plan_id}", in: { path: [ "member_id", "installment_plan_id" ], header: [ "Noncestr", "Sign", "Timestamp" ], body: [ "body" ] }, body: "application/json", whole: true, accept: "application/json", statuses: [ 200, 400, 401 ], safe: true },
  },
} as const
