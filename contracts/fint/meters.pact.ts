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

// What is in data is ours (FINT-06, FINT-09): the client depends on the least that can be lent.
fint('linkMeterNumber links a meter', {
  given: { 'a customer is registered': registered, 'a meter is not linked': { meter_number: metered.meter_number } },
  when: (client) => client.linkMeterNumber(meter),
  request: post(link, { partner_meta, phone, provider, meter_number }),
  response: success({ data: { minPayable: naira('500.00') } }),
})

fint('linkMeterNumber links the meter that is linked already', {
  given: { 'a customer has a meter': { ...metered, provider } },
  when: (client) => client.linkMeterNumber(meter),
  request: post(link, { partner_meta, phone, provider, meter_number }),
  response: success({ data: { minPayable: naira('500.00') } }),
})

fint('linkMeterNumber is refused a second meter', {
  given: { 'a customer has a meter': metered },
  when: (client) => client.linkMeterNumber({ ...meter, meter_number: '45099999999' }),
  request: post(link, { partner_meta, phone, provider, meter_number: '45099999999' }),
  ...refused(409, 'Meter Conflict', 'another meter is linked to this customer.'),
})

fint('linkMeterNumber is refused a customer who is not registered', {
  given: { 'a customer is not registered': customer },
  when: (client) => client.linkMeterNumber(meter),
  request: post(link, { ...meter, partner_meta, phone }),
  ...unknownCustomer,
})

fint('linkMeterNumber is refused a provider who is not known', {
  given: { 'a customer is registered': registered },
  when: (client) => client.linkMeterNumber({ ...meter, provider: 'NOBODY' }),
  request: post(link, { ...meter, partner_meta, phone, provider: 'NOBODY' }),
  ...refused(422, 'Validation Error', 'provider is not known.'),
})

fint('linkMeterNumber is refused a partner who is not known', {
  given: { 'credentials are strict': partner },
  when: (client) => client.linkMeterNumber({ ...meter, partner_meta: 'nobody' }),
  request: post(link, { ...meter, partner_meta: 'nobody' }),
  ...unknownPartner,
})

const unlink = '/v1/power/unlinkMeterNumber'
const owner = { phone: customer.phone, transaction_pin: registered.pin }

// What is in data is ours (FINT-09), and the client does not read it.
fint('unlinkMeterNumber unlinks the meter', {
  given: { 'a customer has a meter': metered },
  when: (client) => client.unlinkMeterNumber(owner),
  request: post(unlink, { partner_meta, phone, transaction_pin }),
  response: success({}),
})

fint('unlinkMeterNumber is refused a wrong PIN', {
  given: { 'a customer has a meter': metered },
  when: (client) => client.unlinkMeterNumber({ ...owner, transaction_pin: '9999' }),
  request: post(unlink, { partner_meta, phone, transaction_pin: '9999' }),
  ...wrongPin,
})

fint('unlinkMeterNumber is refused while a loan is unpaid', {
  given: { 'a customer has an unpaid loan': metered },
  when: (client) => client.unlinkMeterNumber(owner),
  request: post(unlink, { partner_meta, phone, transaction_pin }),
  ...refused(409, 'Loan Not Repaid', 'a loan is unpaid.'),
})

fint('unlinkMeterNumber is refused where no meter is linked', {
  given: { 'a customer is registered': registered },
  when: (client) => client.unlinkMeterNumber(owner),
  request: post(unlink, { partner_meta, phone, transaction_pin }),
  ...refused(409, 'No Meter Linked', 'no meter is linked to this customer.'),
})

fint('unlinkMeterNumber is refused a customer who is not registered', {
  given: { 'a customer is not registered': customer },
  when: (client) => client.unlinkMeterNumber(owner),
  request: post(unlink, { ...owner, partner_meta, phone }),
  ...unknownCustomer,
})

fint('unlinkMeterNumber is refused a phone number that is none', {
  given: { 'credentials are strict': partner },
  when: (client) => client.unlinkMeterNumber({ ...owner, phone: '123' }),
  request: post(unlink, { ...owner, partner_meta, phone: '123' }),
  ...badPhone,
})

fint('unlinkMeterNumber is refused a partner who is not known', {
  given: { 'credentials are strict': partner },
  when: (client) => client.unlinkMeterNumber({ ...owner, partner_meta: 'nobody' }),
  request: post(unlink, { ...owner, partner_meta: 'nobody' }),
  ...unknownPartner,
})
