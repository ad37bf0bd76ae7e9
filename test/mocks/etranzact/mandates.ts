import type { components } from '../../../src/generated/etranzact.ts'
import type { Client } from './client.ts'
import type { Answered } from '../sending.ts'

export type Mandate = components['schemas']['Mandate']
export type Token = components['schemas']['TokenIssued']

export const reference = 'UUWiYZlRi-971'

/** The page's sample as it would be sent, with these repayment dates. */
export function newMandate(dates: readonly string[], changes: Record<string, unknown> = {}): Record<string, unknown> {
  const loanReference = (changes['loanReference'] ?? reference) as string
  return {
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
    totalRepaymentExpected: 200,
    loanTenure: dates.length,
    repaymentType: 'Collection',
    preferredRepaymentBankCBNCode: '224',
    preferredRepaymentAccount: '090765844',
    collectionPaymentSchedule: dates.map((repaymentDate, index) => ({
      repaymentDate,
      repaymentAmountInNaira: 150,
      paymentReference: `${loanReference}_${String(index + 1).padStart(2, '0')}`,
    })),
    ...changes,
  }
}

/** Two dates ahead of the start of tests. */
export const ahead = ['2023-02-04T09:00:00.000Z', '2023-03-04T09:00:00.000Z']
/** The page's own dates, which lie behind it. */
export const behind = ['2022-11-11T23:57:15.286Z', '2022-12-11T23:57:15.286Z']

export function add({ call }: Client, loanMandate: unknown, bearer = 'any-token'): Promise<Answered> {
  return call({ method: 'POST', path: '/user/addMandate', headers: { authorization: `Bearer ${bearer}` }, body: { loanMandate } })
}

export function get({ call }: Client, loanReference = reference, bearer = 'any-token'): Promise<Answered> {
  return call({ path: `/user/getMandate/${encodeURIComponent(loanReference)}`, headers: { authorization: `Bearer ${bearer}` } })
}

/** The mandate as it stands; fails the test where there is none. */
export async function read(client: Client, loanReference = reference, bearer = 'any-token'): Promise<Mandate> {
  const { status, body } = await get(client, loanReference, bearer)
  if (status !== 200) throw new Error(`getMandate answered ${status}: ${JSON.stringify(body)}`)
  return (body as { data: Mandate }).data
}

/** Adds a mandate and hands back what was answered; fails the test where it was refused. */
export async function added(client: Client, loanMandate: unknown, bearer = 'any-token'): Promise<Mandate> {
  const { body } = await add(client, loanMandate, bearer)
  const { status, data } = body as { status: string; data: Mandate }
  if (status !== '00') throw new Error(`addMandate answered ${JSON.stringify(body)}`)
  return data
}

export function token({ call }: Client, body: unknown): Promise<Answered> {
  return call({ method: 'POST', path: '/auth/token', body })
}

export async function login(client: Client, username = 'user.username', password = 'user.passwd'): Promise<Token> {
  const { status, body } = await token(client, { username, password })
  if (status !== 200) throw new Error(`createToken answered ${status}`)
  return body as Token
}

/** How each repayment went: `SUCCESSFUL 00`, `null null`. */
export function outcomes({ collectionPaymentSchedule }: Mandate): string[] {
  return collectionPaymentSchedule.map(({ transactionStatus, responseCode }) => `${transactionStatus} ${responseCode}`)
}
