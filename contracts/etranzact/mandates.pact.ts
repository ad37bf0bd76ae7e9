import { utcTime } from '../dates.ts'
import type { Answered, Refused, Requested } from '../contract.ts'
import { decimal, fromState, integer, listOf, pattern, text } from '../matchers.ts'
import { etranzact, mandate, token, unauthorised, wrongToken } from './etranzact.ts'

const authorised = { headers: token }
const { loanReference } = mandate

const stamp = pattern(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}[+-][0-9]{4}$/, '2023-01-04T15:31:44.000+0000')

/** One of a mandate's repayments; money is in naira. */
function repayment(outcome: object): object {
  return {
    createdAt: stamp,
    updatedAt: stamp,
    id: integer(1),
    repaymentDate: pattern(utcTime, '2022-11-11T23:57:15.286Z'),
    repaymentAmountInNaira: decimal(1200),
    loanReference: text(loanReference),
    paymentReference: text(`${loanReference}_01`),
    ...outcome,
  }
}

const outstanding = repayment({ transactionStatus: null, responseCode: null, responseMessage: null, transactionReference: null })
const collected = repayment({
  transactionStatus: text('SUCCESSFUL'),
  responseCode: text('00'),
  responseMessage: text('Successful'),
  transactionReference: text('TR000000000001'),
})

/** The client does not depend on `linkedAccountNumber`, which may be null. */
function found(status: 0 | 1, item: object): Answered {
  return {
    status: 200,
    body: {
      status: '00',
      message: text('Successful'),
      data: {
        createdAt: stamp,
        updatedAt: stamp,
        id: integer(1),
        bvn: text('1110739000'),
        loanReference: text(loanReference),
        merchantId: text('ANT-PEER'),
        bankCode: text('057'),
        loanAmount: decimal(2200),
        customerID: text('18'),
        customerName: text('Charles'),
        customerEmail: text('guru@test.com'),
        phoneNumber: text('2347035583333'),
        totalRepaymentExpected: decimal(2400),
        loanTenure: integer(2),
        repaymentType: text('Collection'),
        preferredRepaymentBankCBNCode: text('224'),
        preferredRepaymentAccount: text('090765844'),
        status,
        collectionPaymentSchedule: listOf(item, 1),
      },
    },
  }
}

function asks(headers = token): Requested {
  return { method: 'GET', path: fromState('/user/getMandate/${loanReference}', `/user/getMandate/${loanReference}`), headers }
}

etranzact('getMandate reads a mandate without collections', {
  given: { 'a mandate exists': mandate },
  when: (client) => client.getMandate(mandate, authorised),
  request: asks(),
  response: found(1, outstanding),
})

etranzact('getMandate reads a mandate that is fully collected', {
  given: { 'a mandate is inactive': mandate },
  when: (client) => client.getMandate(mandate, authorised),
  request: asks(),
  response: found(0, collected),
})

etranzact('getMandate refuses an unknown reference', {
  given: { 'a mandate does not exist': mandate },
  when: (client) => client.getMandate(mandate, authorised),
  request: asks(),
  response: { status: 404, body: { status: '79', message: text('LoanReference not found'), data: null } },
  refusal: { code: '79', message: 'LoanReference not found' },
})

etranzact('getMandate refuses an unknown token', {
  given: { 'credentials are strict': {} },
  when: (client) => client.getMandate(mandate, { headers: wrongToken }),
  request: { ...asks(wrongToken), path: `/user/getMandate/${loanReference}` },
  ...unauthorised,
})

const loanMandate = {
  bvn: '1110739000',
  merchantId: 'ANT-PEER',
  loanReference,
  linkedAccountNumber: '090705744',
  loanAmount: 2200,
  customerID: '18',
  bankCode: '057',
  customerName: 'Charles',
  customerEmail: 'guru@test.com',
  phoneNumber: '2347035583333',
  totalRepaymentExpected: 2400,
  loanTenure: 2,
  repaymentType: 'Collection',
  preferredRepaymentBankCBNCode: '224',
  preferredRepaymentAccount: '090765844',
  collectionPaymentSchedule: [
    { repaymentDate: '2030-02-04T09:00:00.000Z', repaymentAmountInNaira: 1200, paymentReference: `${loanReference}_01` },
    { repaymentDate: '2030-03-04T09:00:00.000Z', repaymentAmountInNaira: 1200, paymentReference: `${loanReference}_02` },
  ],
}

/** The references of repayments begin with that of the loan, so they also come from the provider state. */
function adds(fields: object = {}, headers = token): Requested {
  const collectionPaymentSchedule = loanMandate.collectionPaymentSchedule.map((each, index) => ({
    ...each,
    paymentReference: fromState(`\${loanReference}_0${index + 1}`, each.paymentReference),
  }))
  const sent = { ...loanMandate, loanReference: fromState('${loanReference}', loanReference), collectionPaymentSchedule, ...fields }
  return { method: 'POST', path: '/user/addMandate', headers, body: { loanMandate: sent } }
}

function declined(code: string, message: string): Refused {
  return { response: { status: 200, body: { status: code, message: text(message), data: null } }, refusal: { code, message } }
}

etranzact('addMandate adds a mandate', {
  given: { 'a mandate does not exist': mandate },
  when: (client) => client.addMandate({ loanMandate }, authorised),
  request: adds(),
  response: found(1, outstanding),
})

etranzact('addMandate declines a reference that is in use', {
  given: { 'a mandate exists': mandate },
  when: (client) => client.addMandate({ loanMandate }, authorised),
  request: adds(),
  ...declined('94', 'LoanReference already exists'),
})

// Only one mistake at a time: which of several is reported is our assumption (ETZ-10).
etranzact('addMandate declines a tenure that does not match the repayments', {
  given: { 'a mandate does not exist': mandate },
  when: (client) => client.addMandate({ loanMandate: { ...loanMandate, loanTenure: 3 } }, authorised),
  request: adds({ loanTenure: 3 }),
  ...declined('06', 'Loan tenure does not match payment schedule'),
})

etranzact('addMandate refuses an unknown token', {
  given: { 'credentials are strict': {} },
  when: (client) => client.addMandate({ loanMandate }, { headers: wrongToken }),
  request: { ...adds({}, wrongToken), body: { loanMandate } },
  ...unauthorised,
})
