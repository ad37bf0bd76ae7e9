/** Why an answer that a spec declares is in no pact, by provider, operation and status. */
export type Uncovered = Readonly<Record<string, Readonly<Record<string, Readonly<Record<number, string>>>>>>

const header = 'Only for a request without x-requested-with, which the client always sends.'
const grant = 'Only for another grant type, and the client asks for none but client_credentials.'
const signature =
  'Only for missing headers, which the client always sends, and for a member id that is not digits: that is no path of the spec to Pact’s comparator.'

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
