// Generated from specs/lipa-later.yaml by `npm run generate`. Never edit.

import type { Arguments, Input } from "../request/input.ts"
import type { Result } from "../result/result.ts"
import type { operations } from "../../generated/lipa-later.ts"

export interface LipaLaterOperations<Supplied extends string = never, Success = unknown> {
  /**
   * Get an access token
   *
   * Exchanges the client key and secret, sent with HTTP Basic, for a token that the other operations require as
   * bearer. It is the only operation without `Noncestr`, `Sign` and `Timestamp`.
   */
  readonly createToken: (...args: Arguments<CreateTokenInput<Supplied>>) => Promise<CreateTokenResult<Success>>
  /**
   * List the installment plans of a member
   *
   * Lists the plans that a member can use: all plans of the member's country (LPL-05). It only reads, although it
   * is a POST. Read `success` before `data`: the reply for an unknown member has HTTP 200 too (LPL-03).
   */
  readonly getInstallmentPlanList: (...args: Arguments<GetInstallmentPlanListInput<Supplied>>) => Promise<GetInstallmentPlanListResult<Success>>
  /**
   * Read an installment plan of a member
   *
   * Returns one of the plans that `getInstallmentPlanList` lists for the member. It only reads, although it is a
   * POST. Read `success` before `data`: the reply for an unknown plan or member has HTTP 200 too (LPL-03).
   */
  readonly getInstallmentPlan: (...args: Arguments<GetInstallmentPlanInput<Supplied>>) => Promise<GetInstallmentPlanResult<Success>>
}

export type CreateTokenInput<Supplied extends string = never> = Input<operations["createToken"], typeof createToken, Supplied>
export type CreateTokenResult<Success = unknown> = Result<operations["createToken"], Success>
export type GetInstallmentPlanListInput<Supplied extends string = never> = Input<operations["getInstallmentPlanList"], typeof getInstallmentPlanList, Supplied>
export type GetInstallmentPlanListResult<Success = unknown> = Result<operations["getInstallmentPlanList"], Success>
export type GetInstallmentPlanInput<Supplied extends string = never> = Input<operations["getInstallmentPlan"], typeof getInstallmentPlan, Supplied>
export type GetInstallmentPlanResult<Success = unknown> = Result<operations["getInstallmentPlan"], Success>

export const createToken = { method: "GET", path: "/open/op/platform/token/", in: {}, accept: "application/json", statuses: [ 200, 401 ], safe: true } as const
export const getInstallmentPlanList = { method: "POST", path: "/open/op/loans/{member_id}/getInstallmentPlanList", in: { path: [ "member_id" ], header: [ "Noncestr", "Sign", "Timestamp" ], body: [ "body" ] }, body: "application/json", whole: true, accept: "application/json", statuses: [ 200, 400, 401 ], safe: true } as const
export const getInstallmentPlan = { method: "POST", path: "/open/op/loans/{member_id}/getInstallmentPlan/{installment_plan_id}", in: { path: [ "member_id", "installment_plan_id" ], header: [ "Noncestr", "Sign", "Timestamp" ], body: [ "body" ] }, body: "application/json", whole: true, accept: "application/json", statuses: [ 200, 400, 401 ], safe: true } as const

export const description = {
  name: "lipa-later",
  servers: [ "https://lipa-later.example" ],
  operations: {
    createToken,
    getInstallmentPlanList,
    getInstallmentPlan,
  },
} as const
