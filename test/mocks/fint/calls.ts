import type { TestReply, Transport } from '../../transports/transports.ts'

export const phone = '08111111111'
export const pin = '1234'
export const meter = '45012345678'

/** Fields of a call; those that are undefined are left out. */
export type Fields = Readonly<Record<string, unknown>>

const paths = {
  verify: '/v1/powerverifyCustomer',
  register: '/v1/power/registerCustomer',
  link: '/v1/power/linkMeterNumber',
  unlink: '/v1/power/unlinkMeterNumber',
  disburse: '/v1/power/disburseLoan',
  token: '/v1/power/getRechargeToken',
} as const

const defaults: Readonly<Record<keyof typeof paths, Fields>> = {
  verify: { phone },
  register: { phone, transaction_pin: pin, first_name: 'Ada', last_name: 'Obi' },
  link: { phone, provider: 'EKEDP', meter_number: meter },
  unlink: { phone, transaction_pin: pin },
  disburse: { phone, transaction_pin: pin, amount: '1500' },
  token: {},
}

/** A client app of FINT in one world: each call is valid until told otherwise. */
export class FintApp {
  readonly transport: Pick<Transport, 'call'>
  readonly world: string
  readonly headers: Readonly<Record<string, string>>

  constructor(transport: Pick<Transport, 'call'>, world: string, headers: Readonly<Record<string, string>> = {}) {
    this.transport = transport
    this.world = world
    this.headers = headers
  }

  /** Sends a POST with defaults for its fields. */
  post(operation: keyof typeof paths, fields: Fields = {}, headers: Readonly<Record<string, string>> = {}): Promise<TestReply> {
    const partner = operation === 'token' ? {} : { partner_meta: 'demo-partner' }
    const body = { ...partner, ...defaults[operation], ...fields }
    return this.send({ method: 'POST', path: paths[operation], body, headers })
  }

  /** Reads a token by GET. */
  token(query: Readonly<Record<string, string>>, body?: object): Promise<TestReply> {
    const text = new URLSearchParams({ partner_meta: 'demo-partner', ...query }).toString()
    return this.send({ path: paths.token, query: text, ...(body && { body }) })
  }

  providers(headers: Readonly<Record<string, string>> = {}): Promise<TestReply> {
    return this.send({ path: '/v1/power/getUtilityServiceProviders', headers })
  }

  /** Sends what it is given, in this world, with the header that FINT asks for. An empty header is left out. */
  send(call: Parameters<Transport['call']>[0]): Promise<TestReply> {
    const headers = { 'x-requested-with': 'XMLHttpRequest', 'x-mock-world': this.world, ...this.headers, ...call.headers }
    const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''))
    return this.transport.call({ ...call, path: `/fint${call.path}`, headers: sent })
  }
}

/** The reference of a loan just disbursed. */
export function referenceOf({ body }: TestReply): string {
  return (body as { data: { paymentReference: string } }).data.paymentReference
}
