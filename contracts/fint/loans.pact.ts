import { oneOf, pattern, someText } from '../matchers.ts'
import {
  customer,
  fint,
  get,
  indebted,
  metered,
  meterNumber,
  partner,
  post,
  refused,
  registered,
  sent,
  success,
  unknownCustomer,
  unknownPartner,
  wrongPin,
} from './fint.ts'

const { partner_meta, phone, transaction_pin, reference } = sent
const disburse = '/v1/power/disburseLoan'
/** Naira. */
const amount = '1500'
const wanted = { phone: customer.phone, amount, transaction_pin: registered.pin }

fint('disburseLoan lends to a customer who has a meter', {
  given: { 'a customer has a meter': metered },
  when: (client) => client.disburseLoan(wanted),
  request: post(disburse, { partner_meta, phone, amount, transaction_pin }),
  response: success({ data: { paymentReference: someText(indebted.reference), meterNumber } }),
})

fint('disburseLoan lends an amount with kobo', {
  given: { 'a customer has a meter': metered },
  when: (client) => client.disburseLoan({ ...wanted, amount: '1500.50' }),
  request: post(disburse, { partner_meta, phone, amount: '1500.50', transaction_pin }),
  response: success({ data: { paymentReference: someText(indebted.reference), meterNumber } }),
})

fint('disburseLoan refuses a customer who has an unpaid loan', {
  given: { 'a customer has an unpaid loan': metered },
  when: (client) => client.disburseLoan(wanted),
  request: post(disburse, { partner_meta, phone, amount, transaction_pin }),
  ...refused(409, 'Loan Not Repaid', 'a loan is unpaid.'),
})

fint('disburseLoan refuses a customer without a meter', {
  given: { 'a customer is registered': registered },
  when: (client) => client.disburseLoan(wanted),
  request: post(disburse, { partner_meta, phone, amount, transaction_pin }),
  ...refused(409, 'No Meter Linked', 'no meter is linked to this customer.'),
})

fint('disburseLoan refuses a wrong PIN', {
  given: { 'a customer has a meter': metered },
  when: (client) => client.disburseLoan({ ...wanted, transaction_pin: '9999' }),
  request: post(disburse, { partner_meta, phone, amount, transaction_pin: '9999' }),
  ...wrongPin,
})

fint('disburseLoan refuses an amount below the minimum', {
  given: { 'a customer has a meter': metered },
  when: (client) => client.disburseLoan({ ...wanted, amount: '1' }),
  request: post(disburse, { partner_meta, phone, amount: '1', transaction_pin }),
  ...refused(422, 'Validation Error', 'amount must not be less than 500.00.'),
})

fint('disburseLoan refuses a customer who is not registered', {
  given: { 'a customer is not registered': customer },
  when: (client) => client.disburseLoan(wanted),
  request: post(disburse, { ...wanted, partner_meta, phone }),
  ...unknownCustomer,
})

fint('disburseLoan refuses an unknown partner', {
  given: { 'credentials are strict': partner },
  when: (client) => client.disburseLoan({ ...wanted, partner_meta: 'nobody' }),
  request: post(disburse, { ...wanted, partner_meta: 'nobody' }),
  ...unknownPartner,
})

const token = '/v1/power/getRechargeToken'
const found = success({
  data: {
    stdToken: pattern(/^[0-9]{20}$/, '12345678901234567890'),
    units: pattern(/^[0-9]+\.[0-9]{2}$/, '20.00'),
    unitsType: oneOf('kWh'),
  },
})
const unknownReference = refused(404, 'Reference Not Found', 'no loan has this payment reference.')
const otherProvider = refused(422, 'Validation Error', 'provider is not that of the loan.')
const absent = { reference: 'PL999999999999' }
const other = 'NOBODY'

// fetch sends no body with GET, so the client puts the reference into the query (FINT-03).
fint('getRechargeToken reads the token of a loan', {
  given: { 'a customer has an unpaid loan': indebted },
  when: (client) => client.getRechargeToken({ reference: indebted.reference }),
  request: get(token, { partner_meta, reference }),
  response: found,
})

fint('getRechargeToken refuses an unknown reference', {
  given: { 'credentials are strict': partner, 'a loan does not exist': absent },
  when: (client) => client.getRechargeToken({ reference: absent.reference }),
  request: get(token, { partner_meta, reference: { ...reference, value: absent.reference } }),
  ...unknownReference,
})

fint('getRechargeToken refuses the provider of another loan', {
  given: { 'a customer has an unpaid loan': indebted },
  when: (client) => client.getRechargeToken({ reference: indebted.reference, provider: other }),
  request: get(token, { partner_meta, reference, provider: other }),
  ...otherProvider,
})

fint('getRechargeToken refuses an unknown partner', {
  given: { 'credentials are strict': partner },
  when: (client) => client.getRechargeToken({ reference: indebted.reference, partner_meta: 'nobody' }),
  request: get(token, { partner_meta: 'nobody', reference: indebted.reference }),
  ...unknownPartner,
})

fint('getRechargeTokenByPost reads the token of a loan', {
  given: { 'a customer has an unpaid loan': indebted },
  when: (client) => client.getRechargeTokenByPost({ paymentReference: indebted.reference }),
  request: post(token, { paymentReference: reference }),
  response: found,
})

fint('getRechargeTokenByPost refuses an unknown reference', {
  given: { 'a loan does not exist': absent },
  when: (client) => client.getRechargeTokenByPost({ paymentReference: absent.reference }),
  request: post(token, { paymentReference: { ...reference, value: absent.reference } }),
  ...unknownReference,
})

fint('getRechargeTokenByPost refuses the provider of another loan', {
  given: { 'a customer has an unpaid loan': indebted },
  when: (client) => client.getRechargeTokenByPost({ paymentReference: indebted.reference, provider: other }),
  request: post(token, { paymentReference: reference, provider: other }),
  ...otherProvider,
})
