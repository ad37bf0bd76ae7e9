import { interswitch } from '../../../mocks/interswitch/index.ts'
import type { TestWorld } from '../../../src/testing.ts'
import { call, type Answer } from './client.ts'
import { mockFor, type TestMock } from '../transport.ts'

export const customerId = '2348030583962'
export const merchantId = '3IPG001'
export const amount = '100000'
/** No token of ours, but of the right form. */
export const anyBearer = 'Bearer some-token'

export interface Offer {
  readonly offerId: string
  readonly amountOffered: number
  readonly interest: number
  readonly amountPayable: number
  readonly fees?: readonly { readonly name: string; readonly amount: number }[]
  readonly tenure: number
  readonly expiryDate: string
  readonly currency: string
  readonly description: string
  readonly type: string
  readonly initialPayment?: number
  readonly noOfInstallments?: number
}

interface Envelope {
  readonly responseCode: string
  readonly responseMessage: string
  readonly offers: readonly Offer[]
  readonly loanId?: string
}

export interface Channel {
  readonly mock: TestMock
  readonly world: TestWorld
  /** Asks for offers; the query is that of the sample where nothing else is said. */
  ask(query?: Readonly<Record<string, string | undefined>>, authorization?: string): Promise<Answer & { body: Envelope }>
  accept(offerId: string, fields?: object, authorization?: string): Promise<Answer & { body: Envelope }>
  /** Asks for a token with a form. */
  token(form: string, authorization?: string): Promise<Answer & { body: Record<string, unknown> }>
}

/** A channel in a world of a mock whose real time stands still. */
export function channel({
  seed = 1,
  now = '2026-03-01T08:00:00.123Z',
  worldName = 'default',
  mock = fixedMock(seed, now),
}: { seed?: number; now?: string; worldName?: string; mock?: TestMock } = {}): Channel {
  const root = `/@${worldName}/interswitch`
  return {
    mock,
    world: mock.world(worldName),
    ask: (query = {}, authorization = anyBearer) =>
      call(mock, {
        method: 'GET',
        path: `${root}/tenured-offers`,
        query: sent({ customerId, merchantId, amount, ...query }),
        headers: sent({ authorization }),
      }) as never,
    accept: (offerId, fields = {}, authorization = anyBearer) =>
      call(mock, {
        method: 'POST',
        path: `${root}/tenured-offers/${offerId}/accept`,
        headers: sent({ authorization }),
        body: { customerId, providerCode: 'ABCREDIT', merchantCode: 'MX1049', ...fields },
      }) as never,
    token: (form, authorization = basic('demo-client', 'demo-secret')) =>
      call(mock, {
        method: 'POST',
        path: `${root}/passport/oauth/token`,
        headers: { ...sent({ authorization }), 'content-type': 'application/x-www-form-urlencoded' },
        body: form,
      }) as never,
  }
}

export function basic(name: string, password: string): string {
  return `Basic ${btoa(`${name}:${password}`)}`
}

/** Records of one of the provider's collections. */
export async function records<T = Record<string, unknown>>(world: TestWorld, name: string): Promise<readonly T[]> {
  return ((await world.state()).collections[`interswitch/${name}`]?.records ?? []) as readonly T[]
}

function fixedMock(seed: number, now: string): TestMock {
  return mockFor({ providers: [interswitch], seed, now: Date.parse(now) })
}

/** Without what is undefined or empty. */
function sent(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1])))
}
