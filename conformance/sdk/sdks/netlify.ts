import { fromDirectory, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Site extends Item {
  readonly id: string
  readonly name: string
}

interface Client {
  createSite(parameters: object): Promise<Site>
  getSite(parameters: object): Promise<Site>
  listSites(parameters: object): Promise<readonly Site[]>
  updateSite(parameters: object): Promise<Site>
  deleteSite(parameters: object): Promise<unknown>
}

interface Module {
  readonly NetlifyAPI: new (token: string, options: object) => Client
}

export const netlify: Sdk = {
  sdk: '@netlify/api@15.1.2',
  document: fromDirectory('netlify.com.json'),
  things: 'sites',
  async connect(url, load) {
    const { NetlifyAPI } = await load<Module>()
    const client = new NetlifyAPI('token', { scheme: 'http', host: new URL(url).host, pathPrefix: '/doc' })
    return {
      create: async (name) => client.createSite({ body: { name } }),
      read: async (siteId) => client.getSite({ siteId }),
      list: async () => client.listSites({ perPage: 100 }),
      filter: async (name) => client.listSites({ name }),
      async *pages() {
        for (let page = 1; ; page += 1) {
          const sites = await client.listSites({ page, perPage: 2 })
          if (sites.length === 0) return
          yield sites
        }
      },
      change: async (siteId, name) => client.updateSite({ siteId, body: { name } }),
      remove: async (siteId) => client.deleteSite({ siteId }),
      keyOf: (site) => (site as Site).id,
      nameOf: (site) => (site as Site).name,
      statusOf: usualStatus,
      unknownKey: 'unknown',
    }
  },
}
