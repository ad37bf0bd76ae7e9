import { advancly } from '../../../mocks/advancly/index.ts'
import type { TestWorld } from '../../../src/testing.ts'
import { mockFor, type TestMock } from '../transport.ts'

export interface Sent {
  /** GET where there is no body, else POST. */
  readonly method?: string
  /** After `/api/v2/client/customers`. */
  readonly path?: string
  readonly query?: Readonly<Record<string, string>>
  /** The query as it is sent, in its place. */
  readonly search?: string
  /** Besides the credentials, or in their place; an undefined one is not sent. */
  readonly headers?: Readonly<Record<string, string | undefined>>
  /** Text is sent as it is, everything else as JSON. */
  readonly body?: unknown
}

export interface Received {
  readonly status: number
  readonly headers: Headers
  readonly body: { message: string; status: boolean; status_code: number; data: Record<string, unknown>[] } & Record<string, unknown>
}

export interface Client {
  readonly call: (sent: Sent) => Promise<Received>
  readonly world: TestWorld
}

/** Midday in UTC. */
export const start = Date.parse('2026-03-01T12:00:00Z')

/** A mock of its own with a clock that stands still, and one of its worlds. */
export function setUp({ world = 'default', mock = mockOf() } = {}): Client {
  const call = async ({
    body,
    method = body === undefined ? 'GET' : 'POST',
    path = '',
    query = {},
    search = new URLSearchParams(query).toString(),
    headers = {},
  }: Sent): Promise<Received> => {
    const all = { 'client-id': 'demo', 'api-key': 'demo', 'content-type': 'application/json', 'x-mock-world': world, ...headers }
    const sent = Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined))
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const reply = await mock.call({
      method,
      path: `/advancly/api/v2/client/customers${path}`,
      query: search,
      headers: sent,
      ...(body !== undefined && { body: text }),
    })
    return { status: reply.status, headers: new Headers(reply.headers), body: reply.body as Received['body'] }
  }
  return { call, world: mock.world(world) }
}

export function mockOf(seed = 1): TestMock {
  return mockFor({ providers: [advancly], seed, now: start })
}

/** The starred fields of a person; the first one has the values of the spec's examples. */
export function person(number = 1, fields: object = {}): object {
  return {
    first_name: 'Ada',
    last_name: 'Obi',
    gender: 'female',
    date_of_birth: '1990-01-31',
    customer_unique_identifier: `2210000000${number}`,
    phone_number: `0811111111${number}`,
    email: number === 1 ? 'ada.obi@mail.example' : `ada.${number}@mail.example`,
    address: '1 Marina Road',
    country_code: 'NG',
    customer_onboarding_type: 1,
    create_wallet: false,
    ...fields,
  }
}

/** The starred fields of a company. */
export function company(number = 1, fields: object = {}): object {
  return {
    company_name: "Ada's Stores Ltd",
    business_registration_number: `RC10000${number}`,
    business_registration_date: '2015-03-31',
    corporate_customer_people: [{ first_name: 'antonio', last_name: 'banderas' }],
    phone_number: `0813333333${number}`,
    email: `office.${number}@stores.example`,
    address: '3 Marina Road',
    country_code: 'NG',
    customer_onboarding_type: 1,
    create_wallet: false,
    ...fields,
  }
}

export const individual = '/onboard_individual'
export const corporate = '/onboard_corporate'
export const stock = '/data/stock'
export const orders = '/data/orders'

/** Records of a collection in a world, as the admin API shows them. */
export async function records(world: TestWorld, collection: string): Promise<readonly Record<string, unknown>[]> {
  const { collections } = await world.state()
  return (collections[`advancly/${collection}`]?.records ?? []) as readonly Record<string, unknown>[]
}
