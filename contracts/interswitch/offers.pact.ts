import { utcTime } from '../dates.ts'
import type { Requested } from '../contract.ts'
import { amount, count, fromState, listOf, only, pattern, positive, someText, text } from '../matchers.ts'
import { declined, interswitch, offered, purchase, refused, sent, token, unauthorised, wrongToken } from './interswitch.ts'

const authorised = { headers: token }

function asks(query: object, headers = token): Requested {
  return { method: 'GET', path: '/tenured-offers', headers, query: { ...query } }
}

// Fees, terms, type and instalments are optional: consumers must work without them.
const offer = {
  offerId: someText(offered.offerId),
  amountOffered: positive(100_000),
  interest: amount(12.5),
  amountPayable: count(112_500),
  tenure: positive(30),
  expiryDate: pattern(utcTime, '2030-01-01T12:00:00Z'),
  currency: only('566'),
  description: text('N1,000 to pay back N1,125 in 30 days'),
}

interswitch('getTenuredOffers lists the offers for a purchase', {
  given: { 'a customer has offers': purchase },
  when: (client) => client.getTenuredOffers(purchase, authorised),
  request: asks(sent),
  response: { status: 200, body: { responseCode: '00', responseMessage: text('Offers available'), offers: listOf(offer, 1) } },
})

interswitch('getTenuredOffers declines a customer who has a loan', {
  given: { 'a customer has an existing loan': purchase },
  when: (client) => client.getTenuredOffers(purchase, authorised),
  request: asks(sent),
  ...declined('01', 'You have an existing loan', { offers: [] }),
})

interswitch('getTenuredOffers declines a customer without offers', {
  given: { 'a customer has no offers': { customerId: purchase.customerId } },
  when: (client) => client.getTenuredOffers(purchase, authorised),
  request: asks({ ...purchase, customerId: sent.customerId }),
  ...declined('3001', 'No Offer', { offers: [] }),
})

interswitch('getTenuredOffers refuses an invalid amount', {
  when: (client) => client.getTenuredOffers({ ...purchase, amount: '10.50' }, authorised),
  request: asks({ ...purchase, amount: '10.50' }),
  ...refused('amount must be digits, in kobo'),
})

interswitch('getTenuredOffers refuses an unknown token', {
  given: { 'credentials are strict': {} },
  when: (client) => client.getTenuredOffers(purchase, { headers: wrongToken }),
  request: asks(purchase, wrongToken),
  ...unauthorised,
})

// Any codes are accepted (ISW-09, ISW-10); no answer returns them.
const codes = { providerCode: 'ABCREDIT', merchantCode: 'MX1049' }
const choice = { ...codes, customerId: purchase.customerId, offerId: offered.offerId }

function accepts(body: object, headers = token): Requested {
  return {
    method: 'POST',
    path: fromState('/tenured-offers/${offerId}/accept', `/tenured-offers/${offered.offerId}/accept`),
    headers,
    body,
  }
}

interswitch('acceptTenuredOffer turns an offer into a loan', {
  given: { 'a customer has offers': offered },
  when: (client) => client.acceptTenuredOffer(choice, authorised),
  request: accepts({ ...codes, customerId: sent.customerId }),
  response: {
    status: 200,
    body: {
      responseCode: '00',
      responseMessage: text('Transaction successful. Account would be credited shortly'),
      loanId: someText('2389000'),
    },
  },
})

interswitch('acceptTenuredOffer declines an offer that was accepted before', {
  given: { 'a customer has an existing loan': offered },
  when: (client) => client.acceptTenuredOffer(choice, authorised),
  request: accepts({ ...codes, customerId: sent.customerId }),
  ...declined('01', 'You have an existing loan'),
})

interswitch('acceptTenuredOffer declines an offer that has expired', {
  given: { 'an offer has expired': offered },
  when: (client) => client.acceptTenuredOffer(choice, authorised),
  request: accepts({ ...codes, customerId: sent.customerId }),
  ...declined('4002', 'Offer Expired'),
})

interswitch('acceptTenuredOffer declines an offer that does not exist', {
  given: { 'an offer does not exist': { customerId: purchase.customerId, offerId: offered.offerId } },
  when: (client) => client.acceptTenuredOffer(choice, authorised),
  request: accepts({ ...codes, customerId: sent.customerId }),
  ...declined('4004', 'Unknown Offer'),
})

interswitch('acceptTenuredOffer declines if the lender does', {
  given: { 'a customer has offers': offered, 'the lender refuses to lend': { customerId: purchase.customerId, responseCode: '4005' } },
  when: (client) => client.acceptTenuredOffer(choice, authorised),
  request: accepts({ ...codes, customerId: sent.customerId }),
  ...declined('4005', 'Loan Failed'),
})

interswitch('acceptTenuredOffer refuses an acceptance without a provider', {
  given: { 'a customer has offers': offered },
  when: (client) => client.acceptTenuredOffer({ ...choice, providerCode: '' }, authorised),
  request: accepts({ ...codes, customerId: sent.customerId, providerCode: '' }),
  ...refused('providerCode must not be empty'),
})

interswitch('acceptTenuredOffer refuses an unknown token', {
  given: { 'credentials are strict': {} },
  when: (client) => client.acceptTenuredOffer(choice, { headers: wrongToken }),
  request: { ...accepts({ ...codes, customerId: purchase.customerId }, wrongToken), path: `/tenured-offers/${offered.offerId}/accept` },
  ...unauthorised,
})
