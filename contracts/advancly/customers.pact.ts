import { anyTime } from '../dates.ts'
import { integer, listOf, pattern, text } from '../matchers.ts'
import { advancly, ada, company, get, nobody, person, refused, sent, strict, unauthorised, wrongKey } from './advancly.ts'

function found(item: object): { status: number; body: object } {
  const common = {
    borrower_id: integer(1),
    email: text('ada.obi@mail.example'),
    borrower_phone: text('08111111111'),
    sso_user_id: text('5f0c2d7e-0001-4000-8000-000000000001'),
    created_at: pattern(anyTime, '2023-04-09T23:05:13.458Z'),
  }
  return {
    status: 200,
    body: { message: text('Customers retrieved'), status: true, status_code: 200, data: listOf({ ...common, ...item }, 1) },
  }
}

advancly('getCustomers finds a person by phone number', {
  given: { 'an individual customer exists': person },
  when: (client) => client.getCustomers({ phone_number: ada.phone_number }),
  request: get({ phone_number: sent.phone_number }),
  response: found({
    first_name: text('Ada'),
    last_name: text('Obi'),
    company_name: text(''),
    customer_type: text('individual'),
    bvn: text('22100000001'),
  }),
})

advancly('getCustomers finds a company by e-mail address', {
  given: { 'a corporate customer exists': company },
  when: (client) => client.getCustomers({ email: company.email }),
  request: get({ email: { ...sent.email, value: company.email } }),
  response: found({
    first_name: text(''),
    last_name: text(''),
    company_name: text("Ada's Stores Ltd"),
    customer_type: text('corporate'),
  }),
})

advancly('getCustomers finds nobody', {
  given: { 'a customer does not exist': nobody },
  when: (client) => client.getCustomers({ phone_number: ada.phone_number }),
  request: get({ phone_number: sent.phone_number }),
  response: { status: 200, body: { message: text('Customers retrieved'), status: true, status_code: 200, data: [] } },
})

advancly('getCustomers refuses an invalid date', {
  when: (client) => client.getCustomers({ from_date: 'yesterday' }),
  request: get({ from_date: 'yesterday' }),
  ...refused('from_date must be a date like 2023-04-01.'),
})

advancly('getCustomers refuses an unknown key', {
  given: strict,
  when: (client) => client.getCustomers({ phone_number: ada.phone_number }, wrongKey),
  ...unauthorised(get({ phone_number: ada.phone_number })),
})
