import { fromState, integer, text } from '../matchers.ts'
import { advancly, company, nobody, person, post, refused, sent, strict, unauthorised, wrongKey } from './advancly.ts'

const where = { address: '1 Marina Road', country_code: 'NG', customer_onboarding_type: 1, create_wallet: false }

function onboarded(names: { first_name: unknown; last_name: unknown; company_name: unknown; bvn: unknown }): {
  status: number
  body: object
} {
  const body = {
    ...names,
    borrower_id: integer(1),
    borrower_phone: text('08111111111'),
    sso_user_id: text('5f0c2d7e-0001-4000-8000-000000000001'),
    message: text('Onboarding successful'),
    status: true,
    status_code: 201,
  }
  return { status: 201, body }
}

const { client_id: _client, ...ownOfAda } = person
const ada = { ...ownOfAda, ...where, first_name: 'Ada', last_name: 'Obi', gender: 'female', date_of_birth: '1990-01-31' }
const sentOfAda = {
  ...ada,
  ...sent,
  customer_unique_identifier: fromState('${customer_unique_identifier}', ada.customer_unique_identifier),
}
/** For somebody who is not a customer yet, the state has the number under the name that searches use. */
const sentOfNobody = { ...sentOfAda, customer_unique_identifier: fromState('${identity_number}', ada.customer_unique_identifier) }

advancly('onboardIndividual onboards a person', {
  given: { 'a customer does not exist': nobody },
  when: (client) => client.onboardIndividual(ada),
  request: post('/onboard_individual', { body: sentOfNobody }),
  response: onboarded({ first_name: text('Ada'), last_name: text('Obi'), company_name: '', bvn: text('22100000001') }),
})

advancly('onboardIndividual refuses a phone number that is in use', {
  given: { 'an individual customer exists': person },
  when: (client) => client.onboardIndividual(ada),
  request: post('/onboard_individual', { body: sentOfAda }),
  ...refused('phone_number is in use by another customer.'),
})

advancly('onboardIndividual refuses a person without a name', {
  when: (client) => client.onboardIndividual({ ...ada, first_name: '' }),
  request: post('/onboard_individual', { body: { ...ada, first_name: '' } }),
  ...refused('first_name must not be empty.'),
})

advancly('onboardIndividual refuses an unknown key', {
  given: strict,
  when: (client) => client.onboardIndividual(ada, wrongKey),
  ...unauthorised(post('/onboard_individual', { body: ada })),
})

const { client_id: _same, ...ownOfStores } = company
const stores = {
  ...ownOfStores,
  ...where,
  company_name: "Ada's Stores Ltd",
  business_registration_date: '2015-03-31',
  corporate_customer_people: [{ first_name: 'Ada', last_name: 'Obi' }],
}
const reach = { phone_number: fromState('${phone_number}', stores.phone_number), email: fromState('${email}', stores.email) }
const sentOfStores = {
  ...stores,
  ...reach,
  business_registration_number: fromState('${business_registration_number}', stores.business_registration_number),
}
const absentStores = {
  client_id: 'demo',
  phone_number: stores.phone_number,
  email: stores.email,
  identity_number: stores.business_registration_number,
}

advancly('onboardCorporate onboards a company', {
  given: { 'a customer does not exist': absentStores },
  when: (client) => client.onboardCorporate(stores),
  request: post('/onboard_corporate', {
    body: { ...sentOfStores, business_registration_number: fromState('${identity_number}', stores.business_registration_number) },
  }),
  response: onboarded({ first_name: '', last_name: '', company_name: text("Ada's Stores Ltd"), bvn: null }),
})

advancly('onboardCorporate refuses a phone number that is in use', {
  given: { 'a corporate customer exists': company },
  when: (client) => client.onboardCorporate(stores),
  request: post('/onboard_corporate', { body: sentOfStores }),
  ...refused('phone_number is in use by another customer.'),
})

advancly('onboardCorporate refuses a company without a name', {
  when: (client) => client.onboardCorporate({ ...stores, company_name: '' }),
  request: post('/onboard_corporate', { body: { ...stores, company_name: '' } }),
  ...refused('company_name must not be empty.'),
})

advancly('onboardCorporate refuses an unknown key', {
  given: strict,
  when: (client) => client.onboardCorporate(stores, wrongKey),
  ...unauthorised(post('/onboard_corporate', { body: stores })),
})
