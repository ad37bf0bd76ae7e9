import { matcher, type Told } from './pacts.ts'

const partner_meta = 'demo-partner'
const xhr = { 'x-requested-with': 'XMLHttpRequest' }
const bearer = { Authorization: 'Bearer demo' }
const lipaHeaders = { ...bearer, Noncestr: 'n1', Sign: 's', Timestamp: '1700000000000' }
const advanclyHeaders = { 'client-id': 'demo', 'api-key': 'demo' }
const text = matcher('type')

/** A few interactions with each provider that agree with spec and mock; their requests use the values of their states. */
export const goodPacts: Readonly<Record<string, readonly Told[]>> = {
  fint: [
    {
      description: 'verifies an unknown customer',
      path: '/v1/powerverifyCustomer',
      body: { partner_meta, phone: '08100000000' },
      status: 404,
      reply: { status: false, msg: 'Customer Not Found', data: { customerExists: false, borrower: null } },
    },
    {
      description: 'verifies a customer with a meter',
      states: [{ name: 'a customer has a meter', params: { phone: '08111111111', meter_number: '45012345678' } }],
      path: '/v1/powerverifyCustomer',
      body: { partner_meta, phone: '08111111111' },
      reply: {
        status: true,
        msg: 'Customer exists',
        data: { customerExists: true, hasMeter: true, meterNumber: '45012345678', borrower: { id: 1, f_name: 'Ada' } },
      },
      replyRules: { body: { '$.data.borrower.id': matcher('integer'), '$.data.borrower.f_name': text } },
    },
    {
      description: 'disburses a loan',
      states: [{ name: 'a customer has a meter', params: { phone: '08111111111', pin: '1234', meter_number: '45012345678' } }],
      path: '/v1/power/disburseLoan',
      headers: xhr,
      body: { partner_meta, phone: '08111111111', amount: '1500', transaction_pin: '1234' },
      reply: { status: true, data: { paymentReference: 'PL000000000001', meterNumber: '45012345678' } },
      replyRules: { body: { '$.data.paymentReference': text } },
    },
  ],
  interswitch: [
    {
      description: 'asks for offers',
      states: [{ name: 'a customer has offers', params: { customerId: '2348030583962', merchantId: '3IPG001', amount: '100000' } }],
      method: 'GET',
      path: '/tenured-offers',
      query: { customerId: ['2348030583962'], merchantId: ['3IPG001'], amount: ['100000'] },
      headers: bearer,
      reply: { responseCode: '00', offers: [{ offerId: 'FI12345', currency: '566', amountOffered: 100000, interest: 12.5 }] },
      replyRules: {
        body: {
          '$.offers': matcher('type', { min: 1 }),
          '$.offers[*].offerId': text,
          '$.offers[*].currency': matcher('equality'),
          '$.offers[*].amountOffered': matcher('integer'),
          '$.offers[*].interest': matcher('number'),
        },
      },
    },
  ],
  etranzact: [
    {
      description: 'reads a mandate',
      states: [{ name: 'a mandate exists', params: { loanReference: 'REF-1' } }],
      method: 'GET',
      path: '/user/getMandate/REF-1',
      headers: bearer,
      reply: { status: '00', data: { loanReference: 'REF-1', status: 1, loanAmount: 2200 } },
      replyRules: { body: { '$.data.loanAmount': matcher('number') } },
    },
  ],
  advancly: [
    {
      description: 'finds a customer by e-mail',
      states: [{ name: 'an individual customer exists', params: { email: 'ada.obi@mail.example' } }],
      method: 'GET',
      path: '/api/v2/client/customers',
      query: { email: ['ada.obi@mail.example'] },
      headers: advanclyHeaders,
      reply: { status: true, status_code: 200, data: [{ email: 'ada.obi@mail.example', borrower_id: 1 }] },
      replyRules: { body: { '$.data[*].borrower_id': matcher('integer') } },
    },
  ],
  'lipa-later': [
    {
      description: 'lists the plans of a member',
      states: [{ name: 'a member exists', params: { member_id: '1100100001746' } }],
      path: '/open/op/loans/1100100001746/getInstallmentPlanList',
      headers: lipaHeaders,
      reply: { code: 200, success: true, data: [{ id: 43 }] },
      replyRules: { body: { '$.data': matcher('type', { min: 1 }), '$.data[*].id': matcher('integer') } },
    },
  ],
}
