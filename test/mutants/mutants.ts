export type ProviderName = 'advancly' | 'etranzact' | 'fint' | 'interswitch' | 'lipa-later'

/** One name changed in one place, and the failure that must follow. */
export interface Mutant {
  /** Path in the project. */
  readonly file: string
  /** The line that opens the block in which the name is changed. */
  readonly block: string
  readonly from: string
  readonly to: string
  /** The operationId of an operation that must fail. */
  readonly operation: string
  /** What the output says about it, above all the place. */
  readonly says: RegExp
}

/** A mutant of each provider. Providers do not read each other's files, so one run tests all five. */
export type Round = Readonly<Record<ProviderName, Mutant>>

/** In a spec: first a property of a reply is renamed, then a property or parameter of a request. */
export const specRounds: readonly Round[] = [
  {
    advancly: {
      file: 'specs/advancly.yaml',
      block: '    Customer:',
      from: 'borrower_phone',
      to: 'borrower_telephone',
      operation: 'getCustomers',
      says: /borrower_phone.*\n.*\/response\/body\/content\/data\/0/,
    },
    etranzact: {
      file: 'specs/etranzact.yaml',
      block: '    Repayment:',
      from: 'paymentReference',
      to: 'repaymentReference',
      operation: 'getMandate',
      says: /paymentReference.*\n.*\/collectionPaymentSchedule\/0/,
    },
    fint: {
      file: 'specs/fint.yaml',
      block: '    Borrower:',
      from: 'f_name',
      to: 'first_name',
      operation: 'verifyCustomer',
      says: /f_name.*\n.*\/response\/body\/content\/data\/borrower/,
    },
    interswitch: {
      file: 'specs/interswitch.yaml',
      block: '    TenuredOffer:',
      from: 'amountPayable',
      to: 'payable',
      operation: 'getTenuredOffers',
      says: /amountPayable.*\n.*\/response\/body\/content\/offers\/0/,
    },
    'lipa-later': {
      file: 'specs/lipa-later.yaml',
      block: '    InstallmentPlan:',
      from: 'upfrontFee:',
      to: 'upFrontFee:',
      operation: 'getInstallmentPlan',
      says: /upfrontFee.*\n.*\/response\/body\/content\/data/,
    },
  },
  {
    advancly: {
      file: 'specs/advancly.yaml',
      block: '    OnboardIndividualRequest:',
      from: 'date_of_birth',
      to: 'birth_date',
      operation: 'onboardIndividual',
      says: /birth_date.*\n.*\/request\/body/,
    },
    etranzact: {
      file: 'specs/etranzact.yaml',
      block: '    NewMandate:',
      from: 'customerID',
      to: 'customerId',
      operation: 'addMandate',
      says: /customerId is required.*\n.*\/request\/body\/content\/loanMandate/,
    },
    fint: {
      file: 'specs/fint.yaml',
      block: '    DisburseLoanRequest:',
      from: 'amount',
      to: 'loan_amount',
      operation: 'disburseLoan',
      says: /loan_amount is required.*\n.*\/request\/body/,
    },
    interswitch: {
      file: 'specs/interswitch.yaml',
      block: '  /tenured-offers:',
      from: 'name: merchantId',
      to: 'name: merchant',
      operation: 'getTenuredOffers',
      says: /\n.*\/request\/query\/merchant\b/,
    },
    'lipa-later': {
      file: 'specs/lipa-later.yaml',
      block: '    Noncestr:',
      from: 'name: Noncestr',
      to: 'name: Nonce',
      operation: 'getInstallmentPlan',
      says: /\/header\/Nonce is required.*\n.*\/request\/headers\/Nonce\b/,
    },
  },
]

/** In a mock: first a field of a handler's reply is renamed, then a field of a refusal. */
export const mockRounds: readonly Round[] = [
  {
    advancly: {
      file: 'mocks/advancly/handlers.ts',
      block: "function shown(customer: Customer): components['schemas']['Customer'] {",
      from: 'borrower_phone:',
      to: 'phone:',
      operation: 'getCustomers',
      says: /borrower_phone/,
    },
    etranzact: {
      file: 'mocks/etranzact/collecting.ts',
      block: '    collectionPaymentSchedule: given.collectionPaymentSchedule.map((entry) => ({',
      from: 'paymentReference:',
      to: 'reference:',
      operation: 'addMandate',
      says: /paymentReference/,
    },
    fint: {
      file: 'mocks/fint/handlers.ts',
      block: "export function verifyCustomer(call: Call<'verifyCustomer'>): HandlerReply {",
      from: '&& { minPayable }',
      to: '&& { least: minPayable }',
      operation: 'verifyCustomer',
      says: /body \/data\/minPayable/,
    },
    interswitch: {
      file: 'mocks/interswitch/handlers.ts',
      block: "export function getTenuredOffers(call: Call<'getTenuredOffers'>): HandlerReply {",
      from: 'offers: offers.map',
      to: 'tenuredOffers: offers.map',
      operation: 'getTenuredOffers',
      says: /body \/offers/,
    },
    'lipa-later': {
      file: 'mocks/lipa-later/plans.ts',
      block: 'export function kenyanPlan(id: number, months: number): Plan {',
      from: 'upfrontFee:',
      to: 'upFrontFee:',
      operation: 'getInstallmentPlan',
      says: /upfrontFee/,
    },
  },
  {
    advancly: {
      file: 'mocks/advancly/refusals.ts',
      block:
        'export function refusal<S extends 400 | 401>(status_code: S, message: string): { message: string; status: false; status_code: S } {',
      from: 'return { message,',
      to: 'return { msg: message,',
      operation: 'getCustomers',
      says: /body \/message/,
    },
    etranzact: {
      file: 'mocks/etranzact/refusals.ts',
      block: 'function mandateRefused<C extends Code>(status: C, message: string): { status: C; message: string; data: null } {',
      from: 'return { status,',
      to: 'return { responseCode: status,',
      operation: 'getMandate',
      says: /body \/status/,
    },
    fint: {
      file: 'mocks/fint/refusals.ts',
      block: 'export function refusal(msg: string, ...data: string[]): { status: false; msg: string; data: string[] } {',
      from: 'status: false, msg,',
      to: 'status: false, message: msg,',
      operation: 'disburseLoan',
      says: /body \/msg/,
    },
    interswitch: {
      file: 'mocks/interswitch/handlers.ts',
      block: "const unknownOffer = { responseCode: '4004', responseMessage: 'Unknown Offer' }",
      from: 'responseCode',
      to: 'code',
      operation: 'acceptTenuredOffer',
      says: /body \/responseCode/,
    },
    'lipa-later': {
      file: 'mocks/lipa-later/refusals.ts',
      block: "export function refusal(code: number, msg: string): components['schemas']['Refusal'] {",
      from: 'code, msg,',
      to: 'code, message: msg,',
      operation: 'getInstallmentPlanList',
      says: /body \/msg/,
    },
  },
]

/** In a client: first a field or header that it sends or reads is renamed, then a path that it calls or a field that it reads. */
export const clientRounds: readonly Round[] = [
  {
    advancly: {
      file: 'src/clients/advancly.ts',
      block: 'export function createAdvanclyClient({ clientId, apiKey, ...options }: AdvanclyOptions): AdvanclyClient {',
      from: "'client-id': clientId",
      to: "'client': clientId",
      operation: 'loadOrders',
      says: /client-id/,
    },
    etranzact: {
      file: 'src/clients/etranzact.ts',
      block: '  const client: EtranzactClient = createClient(description, options, {',
      from: "codeVerdict('status'",
      to: "codeVerdict('code'",
      operation: 'addMandate',
      says: /kind: 'failure'.* to match object \{ kind: 'ok'/,
    },
    fint: {
      file: 'src/clients/fint.ts',
      block: 'export function createFintClient({ partnerMeta, ...options }: FintOptions): FintClient {',
      from: 'partner_meta: partnerMeta',
      to: 'partnerMeta',
      operation: 'disburseLoan',
      says: /Expected .*partner_meta/,
    },
    interswitch: {
      file: 'src/clients/interswitch.ts',
      block: 'export function createInterswitchClient({ clientId, clientSecret, ...options }: InterswitchOptions): InterswitchClient {',
      from: 'grant_type:',
      to: 'grantType:',
      operation: 'createToken',
      says: /POST \/passport\/oauth\/token\s+1\.0.*Expected body/,
    },
    'lipa-later': {
      file: 'src/clients/lipa-later.ts',
      block: 'function signed(inner: Authentication, { signer, nonce, now }: Signing): Authentication {',
      from: '...credentials, Noncestr,',
      to: '...credentials, Nonce: Noncestr,',
      operation: 'getInstallmentPlan',
      says: /Noncestr/,
    },
  },
  {
    advancly: {
      file: 'src/clients/advancly.ts',
      block: 'function verdict({ body }: Answer): Verdict {',
      from: "'status_code'",
      to: "'code'",
      operation: 'onboardCorporate',
      says: /-   "code": "400"/,
    },
    etranzact: {
      file: 'src/clients/generated/etranzact.ts',
      block:
        'export const getMandate = { method: "GET", path: "/user/getMandate/{loanReference}", in: { path: [ "loanReference" ] }, accept: "application/json", statuses: [ 200, 401, 404 ], safe: true } as const',
      from: '/user/getMandate/',
      to: '/user/mandate/',
      operation: 'getMandate',
      says: /\/user\/mandate\//,
    },
    fint: {
      file: 'src/clients/fint.ts',
      block: 'function verdict({ body }: Answer): Verdict {',
      from: "'msg'",
      to: "'message'",
      operation: 'unlinkMeterNumber',
      says: /-   "code": "Forbidden"/,
    },
    interswitch: {
      file: 'src/clients/generated/interswitch.ts',
      block:
        'export const acceptTenuredOffer = { method: "POST", path: "/tenured-offers/{offerId}/accept", in: { path: [ "offerId" ], body: [ "customerId", "providerCode", "merchantCode", "debitMethod" ] }, body: "application/json", needsBody: true, accept: "application/json", statuses: [ 200, 400, 401 ] } as const',
      from: '/accept',
      to: '/acceptance',
      operation: 'acceptTenuredOffer',
      says: /\/acceptance/,
    },
    'lipa-later': {
      file: 'src/clients/generated/lipa-later.ts',
      block:
        'export const getInstallmentPlanList = { method: "POST", path: "/open/op/loans/{member_id}/getInstallmentPlanList", in: { path: [ "member_id" ], header: [ "Noncestr", "Sign", "Timestamp" ], body: [ "body" ] }, body: "application/json", whole: true, accept: "application/json", statuses: [ 200, 400, 401 ], safe: true } as const',
      from: '/getInstallmentPlanList',
      to: '/getInstallmentPlans',
      operation: 'getInstallmentPlanList',
      says: /\/getInstallmentPlans/,
    },
  },
]
