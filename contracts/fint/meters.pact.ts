import { listOf, pattern, text } from '../matchers.ts'
import {
  badPhone,
  customer,
  fint,
  get,
  metered,
  naira,
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

const { partner_meta, phone, meter_number, transaction_pin } = sent
const provider = 'EKEDP'

fint('getUtilityServiceProviders lists the providers', {
  when: (client) => client.getUtilityServiceProviders(),
  request: get('/v1/power/getUtilityServiceProviders'),
  response: success({
    data: listOf({ name: text('Eko Electricity Distribution Company'), slug: pattern(/^[A-Za-z]+$/, 'EKEDP') }, 1),
  }),
})

const link = '/v1/power/linkMeterNumber'
const meter = { phone: customer.phone, provider, meter_number: metered.meter_number }

// The content of data is our assumption (FINT-06, FINT-09): the client depends on the minimum amount.
fint('linkMeterNumber links a meter', {
  given: { 'a customer is registered': registered, 'a meter is not linked': { meter_number: metered.meter_number } },
  when: (client) => client.linkMeterNumber(meter),
  request: post(link, { partner_meta, phone, provider, meter_number }),
  response: success({ data: { minPayable: naira('500.00') } }),
})

fint('linkMeterNumber links a meter that is already linked', {
  given: { 'a customer has a meter': { ...metered, provider } },
  when: (client) => client.linkMeterNumber(meter),
  request: post(link, { partner_meta, phone, provider, meter_number }),
  response: success({ data: { minPayable: naira('500.00') } }),
})

fint('linkMeterNumber refuses a second meter', {
  given: { 'a customer has a meter': metered },
  when: (client) => client.linkMeterNumber({ ...meter, meter_number: '45099999999' }),
  request: post(link, { partner_meta, phone, provider, meter_number: '45099999999' }),
  ...refused(409, 'Meter Conflict', 'another meter is linked to this customer.'),
})

fint('linkMeterNumber refuses a customer who is not registered', {
  given: { 'a customer is not registered': customer },
  when: (client) => client.linkMeterNumber(meter),
  request: post(link, { ...meter, partner_meta, phone }),
  ...unknownCustomer,
})

fint('linkMeterNumber refuses an unknown provider', {
  given: { 'a customer is registered': registered },
  when: (client) => client.linkMeterNumber({ ...meter, provider: 'NOBODY' }),
  request: post(link, { ...meter, partner_meta, phone, provider: 'NOBODY' }),
  ...refused(422, 'Validation Error', 'provider is not known.'),
})

fint('linkMeterNumber refuses an unknown partner', {
  given: { 'credentials are strict': partner },
  when: (client) => client.linkMeterNumber({ ...meter, partner_meta: 'nobody' }),
  request: post(link, { ...meter, partner_meta: 'nobody' }),
  ...unknownPartner,
})

const unlink = '/v1/power/unlinkMeterNumber'
const owner = { phone: customer.phone, transaction_pin: registered.pin }

// The content of data is our assumption (FINT-09), and the client does not read it.
fint('unlinkMeterNumber unlinks the meter', {
  given: { 'a customer has a meter': metered },
  when: (client) => client.unlinkMeterNumber(owner),
  request: post(unlink, { partner_meta, phone, transaction_pin }),
  response: success({}),
})

fint('unlinkMeterNumber refuses a wrong PIN', {
  given: { 'a customer has a meter': metered },
  when: (client) => client.unlinkMeterNumber({ ...owner, transaction_pin: '9999' }),
  request: post(unlink, { partner_meta, phone, transaction_pin: '9999' }),
  ...wrongPin,
})

fint('unlinkMeterNumber refuses a customer who has an unpaid loan', {
  given: { 'a customer has an unpaid loan': metered },
  when: (client) => client.unlinkMeterNumber(owner),
  request: post(unlink, { partner_meta, phone, transaction_pin }),
  ...refused(409, 'Loan Not Repaid', 'a loan is unpaid.'),
})

fint('unlinkMeterNumber refuses a customer without a meter', {
  given: { 'a customer is registered': registered },
  when: (client) => client.unlinkMeterNumber(owner),
  request: post(unlink, { partner_meta, phone, transaction_pin }),
  ...refused(409, 'No Meter Linked', 'no meter is linked to this customer.'),
})

fint('unlinkMeterNumber refuses a customer who is not registered', {
  given: { 'a customer is not registered': customer },
  when: (client) => client.unlinkMeterNumber(owner),
  request: post(unlink, { ...owner, partner_meta, phone }),
  ...unknownCustomer,
})

fint('unlinkMeterNumber refuses an invalid phone number', {
  given: { 'credentials are strict': partner },
  when: (client) => client.unlinkMeterNumber({ ...owner, phone: '123' }),
  request: post(unlink, { ...owner, partner_meta, phone: '123' }),
  ...badPhone,
})

fint('unlinkMeterNumber refuses an unknown partner', {
  given: { 'credentials are strict': partner },
  when: (client) => client.unlinkMeterNumber({ ...owner, partner_meta: 'nobody' }),
  request: post(unlink, { ...owner, partner_meta: 'nobody' }),
  ...unknownPartner,
})
