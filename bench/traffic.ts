import { accountCount } from './accounts.ts'
import { isPeopleCase, peopleCases, peopleRequest } from './people.ts'

/** The cases that are measured. */
export const caseNames = ['get-record', 'get-copy', 'post', ...peopleCases] as const
export type CaseName = (typeof caseNames)[number]
/** `mix` does not let the state grow: nine reads, then one record is replaced. */
export type Traffic = CaseName | 'mix' | GrowthTraffic
/** What there is more and more of: mandates are read, customers get loans, and accounts are read in one world or in many in turns. */
export const growing = ['mandates', 'customers', 'worlds'] as const
export type Growing = (typeof growing)[number]
/** Calls of a world with many records. */
export type GrowthTraffic = `${Growing}-${number}`

/** A request of a case as bytes; `index` counts the calls of a round from 0. */
export function requestOf(traffic: Traffic, index: number): string {
  if (traffic === 'post') return post(index)
  if (isPeopleCase(traffic)) {
    const [start, body] = peopleRequest(traffic, index)
    return body === undefined ? `${start} HTTP/1.1\r\n${common}\r\n` : withBody(start, '', body)
  }
  const customers = sizeOf('customers', traffic)
  if (customers > 0) return post(borrowerOf(index, customers))
  const mandates = sizeOf('mandates', traffic)
  if (mandates > 0) return mandate(Math.floor((index % mandatesRead) * (mandates / mandatesRead)))
  const worlds = sizeOf('worlds', traffic)
  if (worlds > 0) return inWorld(index % worlds, index % accountCount)
  return traffic === 'mix' && index % 10 === 9 ? rename(index) : (reads[index % accountCount] as string)
}

/** The phone number of a customer. Each call of a round uses another one, because each customer may have one unpaid loan. */
export function phoneOf(index: number): string {
  return `080${String(index).padStart(8, '0')}`
}

/** The customer that a call lends to, spread over all of them. No round has more calls than the smallest world has customers. */
export function borrowerOf(index: number, customers: number): number {
  return index * Math.floor(customers / fewestCustomers)
}

/** How many there are; 0 if the traffic is about something else. */
export function sizeOf(what: Growing, traffic: string): number {
  return traffic.startsWith(`${what}-`) ? Number(traffic.slice(what.length + 1)) : 0
}

/** The reference of the mandate with this number. */
export function referenceOf(index: number): string {
  return `LOAN-${String(index).padStart(8, '0')}`
}

/**
 * Number of different mandates that are read, spread over all of them. It is the same in every world, because an answer is checked and
 * serialised only once.
 */
const mandatesRead = 10
export const fewestCustomers = 10_000

const common = 'host: 127.0.0.1\r\nconnection: keep-alive\r\naccept: application/json\r\nuser-agent: bench\r\n'
const reads = Array.from({ length: accountCount }, (_, id) => `GET /bank/accounts/${id} HTTP/1.1\r\n${common}\r\n`)

function post(index: number): string {
  const body = `{"partner_meta":"demo-partner","phone":"${phoneOf(index)}","amount":"1500","transaction_pin":"1234"}`
  return withBody('POST /fint/v1/power/disburseLoan', 'x-requested-with: XMLHttpRequest\r\n', body)
}

/** The name of the world with this number. */
export function worldOf(index: number): string {
  return `w${index}`
}

function inWorld(world: number, account: number): string {
  return `GET /@${worldOf(world)}/bank/accounts/${account} HTTP/1.1\r\n${common}\r\n`
}

function mandate(index: number): string {
  return `GET /etranzact/user/getMandate/${referenceOf(index)} HTTP/1.1\r\n${common}authorization: Bearer demo\r\n\r\n`
}

function rename(index: number): string {
  return withBody(`PATCH /bank/accounts/${index % accountCount}`, '', `{"nickname":"Name ${index}"}`)
}

function withBody(start: string, headers: string, body: string): string {
  return `${start} HTTP/1.1\r\n${common}${headers}content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`
}
