/** Why a status that a spec declares is in no pact, by provider, operation and status. */
export type Uncovered = Readonly<Record<string, Readonly<Record<string, Readonly<Record<number, string>>>>>>

const header = 'Answers a request without x-requested-with, which the client always sends.'
const grant = 'Answers another grant type; the client only uses client_credentials.'
const signature =
  'Answers missing headers, which the client always sends, and a member id that is not digits, a path that the comparator does not find in the spec.'

export const uncovered: Uncovered = {
  fint: {
    registerCustomer: { 400: header },
    getUtilityServiceProviders: { 400: header },
    linkMeterNumber: { 400: header },
    unlinkMeterNumber: { 400: header },
    disburseLoan: { 400: header },
    getRechargeToken: { 400: header },
    getRechargeTokenByPost: { 400: header },
  },
  interswitch: { createToken: { 400: grant } },
  'lipa-later': { getInstallmentPlanList: { 400: signature }, getInstallmentPlan: { 400: signature } },
}
