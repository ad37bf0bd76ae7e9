import { fromDirectory, missing, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Address extends Item {
  readonly sid: string
  readonly customerName: string
}

interface Addresses {
  (sid: string): { fetch(): Promise<Address>; update(fields: object): Promise<Address>; remove(): Promise<unknown> }
  create(fields: object): Promise<Address>
  list(query: object): Promise<readonly Address[]>
}

interface HttpClient {
  request(options: { readonly uri: string }): Promise<unknown>
}

interface Module {
  readonly default: ((sid: string, token: string, options: object) => { readonly addresses: Addresses }) & {
    readonly RequestClient: new () => HttpClient
  }
}

export const twilio: Sdk = {
  sdk: 'twilio@6.3.1',
  document: fromDirectory('twilio.com/api.json'),
  things: 'addresses',
  async connect(url, load) {
    const { default: Twilio } = await load<Module>()
    // The SDK has no option for another host, but it accepts a client that sends its requests.
    const own = new Twilio.RequestClient()
    const httpClient = {
      request: async (options: { readonly uri: string }) =>
        own.request({ ...options, uri: options.uri.replace('https://api.twilio.com', url) }),
    }
    const sid = `AC${'0'.repeat(32)}`
    const { addresses } = Twilio(sid, 'token', { httpClient })
    const fields = { street: '1 Main Street', city: 'Springfield', region: 'IL', postalCode: '62701', isoCountry: 'US' }
    return {
      create: async (customerName) => addresses.create({ ...fields, customerName }),
      read: async (key) => addresses(key).fetch(),
      list: async () => addresses.list({ pageSize: 100 }),
      filter: async (customerName) => addresses.list({ customerName }),
      pages: missing('The document says that next_page_uri is a whole URI, and the SDK takes a path.'),
      change: async (key, customerName) => addresses(key).update({ customerName }),
      remove: async (key) => addresses(key).remove(),
      keyOf: (address) => (address as Address).sid,
      nameOf: (address) => (address as Address).customerName,
      statusOf: usualStatus,
      unknownKey: `AD${'f'.repeat(32)}`,
    }
  },
}
