import { fromDirectory, missing, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Zone extends Item {
  readonly name: string
  readonly tags?: { readonly colour?: string }
}

interface Zones {
  createOrUpdate(group: string, name: string, fields: object): Promise<Zone>
  get(group: string, name: string): Promise<Zone>
  listByResourceGroup(group: string, query?: object): AsyncIterable<Zone> & { byPage(): AsyncIterable<readonly Zone[]> }
  update(group: string, name: string, fields: object): Promise<Zone>
  beginDelete(group: string, name: string): Promise<unknown>
}

interface Request {
  allowInsecureConnection: boolean
  readonly headers: { set(name: string, value: string): void }
}

interface Client {
  readonly zones: Zones
  readonly pipeline: {
    removePolicy(policy: { readonly name: string }): void
    addPolicy(policy: {
      readonly name: string
      sendRequest(request: Request, next: (request: Request) => Promise<unknown>): Promise<unknown>
    }): void
  }
}

interface Module {
  readonly DnsManagementClient: new (credential: object, subscription: string, options: object) => Client
}

const group = 'tally'

export const azureDns: Sdk = {
  sdk: '@azure/arm-dns@5.1.0',
  document: fromDirectory('azure.com/dns.json'),
  things: 'zones',
  async connect(url, load) {
    const { DnsManagementClient } = await load<Module>()
    const options = { endpoint: url, $host: url, retryOptions: { maxRetries: 0 } }
    const { zones, pipeline } = new DnsManagementClient({}, 'subscription', options)
    // Its own policy sends tokens over HTTPS only.
    pipeline.removePolicy({ name: 'bearerTokenAuthenticationPolicy' })
    pipeline.addPolicy({
      name: 'token',
      sendRequest(request, next) {
        request.allowInsecureConnection = true
        request.headers.set('authorization', 'Bearer token')
        return next(request)
      },
    })
    return {
      // The name is the key, so a tag is changed instead.
      create: async (name) => zones.createOrUpdate(group, `${name}.example.org`, { location: 'global', tags: { colour: name } }),
      read: async (name) => zones.get(group, name),
      async list() {
        const all: Zone[] = []
        for await (const zone of zones.listByResourceGroup(group)) all.push(zone)
        return all
      },
      filter: missing('The list has no filters.'),
      pages: () => zones.listByResourceGroup(group, { top: 2 }).byPage(),
      change: async (name, colour) => zones.update(group, name, { tags: { colour } }),
      remove: async (name) => zones.beginDelete(group, name),
      keyOf: (zone) => (zone as Zone).name,
      nameOf: (zone) => (zone as Zone).tags?.colour,
      statusOf: usualStatus,
      unknownKey: 'unknown.example.org',
    }
  },
}
