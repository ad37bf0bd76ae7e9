import { integer, pattern, someText, text } from '../matchers.ts'
import {
  badPhone,
  customer,
  fint,
  metered,
  meterNumber,
  naira,
  partner,
  post,
  refused,
  registered,
  sent,
  success,
  unknownPartner,
} from './fint.ts'

const borrower = { id: integer(1), f_name: text('Ada'), l_name: text('Obi'), email: text('ada.obi@mail.example') }
const { phone, transaction_pin, partner_meta } = sent

// FINT-01: the same operation at two paths.
for (const [operation, path] of [
  ['verifyCustomer', '/v1/powerverifyCustomer'],
  ['verifyCustomerSlashed', '/v1/power/verifyCustomer'],
] as const) {
  fint(`${operation} finds a customer who has a meter`, {
    given: { 'a customer has a meter': metered },
    when: (client) => client[operation]({ phone: customer.phone }),
    request: post(path, { partner_meta, phone }),
    response: success({ data: { customerExists: true, hasMeter: true, meterNumber, borrower, minPayable: naira('500.00') } }),
  })

  fint(`${operation} finds a customer who has no meter`, {
    given: { 'a customer is registered': registered },
    when: (client) => client[operation]({ phone: customer.phone }),
    request: post(path, { partner_meta, phone }),
    response: success({ data: { customerExists: true, hasMeter: false, meterNumber: null, borrower } }),
  })

  fint(`${operation} finds nobody`, {
    given: { 'a customer is not registered': customer },
    when: (client) => client[operation]({ phone: customer.phone }),
    request: post(path, { partner_meta, phone }),
    response: { status: 404, body: { status: false, msg: text('Customer Not Found'), data: { customerExists: false, borrower: null } } },
    refusal: { code: 'Customer Not Found', message: 'Customer Not Found' },
  })

  fint(`${operation} refuses an unknown partner`, {
    given: { 'credentials are strict': partner },
    when: (client) => client[operation]({ phone: customer.phone, partner_meta: 'nobody' }),
    request: post(path, { partner_meta: 'nobody', phone: customer.phone }),
    ...unknownPartner,
  })

  fint(`${operation} refuses an invalid phone number`, {
    given: { 'credentials are strict': partner },
    when: (client) => client[operation]({ phone: '123' }),
    request: post(path, { partner_meta, phone: '123' }),
    ...badPhone,
  })
}

const path = '/v1/power/registerCustomer'
const ada = { first_name: 'Ada', last_name: 'Obi' }
const newcomer = { ...ada, phone: customer.phone, transaction_pin: '1234' }

fint('registerCustomer registers a customer', {
  given: { 'a customer is not registered': customer },
  when: (client) => client.registerCustomer(newcomer),
  request: post(path, { ...newcomer, partner_meta, phone }),
  response: success({ data: { first_name: someText('Ada'), last_name: someText('Obi'), phone: pattern(/^0[0-9]{10}$/, customer.phone) } }),
})

fint('registerCustomer refuses a phone number that is taken', {
  given: { 'a customer is registered': registered },
  when: (client) => client.registerCustomer(newcomer),
  request: post(path, { ...newcomer, partner_meta, phone, transaction_pin }),
  ...refused(422, 'Validation Error', 'phone already in use.'),
})

fint('registerCustomer refuses a PIN of three digits', {
  given: { 'credentials are strict': partner },
  when: (client) => client.registerCustomer({ ...newcomer, transaction_pin: '123' }),
  request: post(path, { ...newcomer, partner_meta, transaction_pin: '123' }),
  ...refused(422, 'Validation Error', 'transaction_pin must have four digits.'),
})

fint('registerCustomer refuses an unknown partner', {
  given: { 'credentials are strict': partner },
  when: (client) => client.registerCustomer({ ...newcomer, partner_meta: 'nobody' }),
  request: post(path, { ...newcomer, partner_meta: 'nobody' }),
  ...unknownPartner,
})
