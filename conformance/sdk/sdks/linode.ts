import { fromDirectory, missing, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Domain extends Item {
  readonly id: number
  readonly domain: string
}

interface Config {
  readonly url: string
}

interface Module {
  readonly baseRequest: { readonly interceptors: { readonly request: { use(change: (config: Config) => Config): void } } }
  setToken(token: string): void
  createDomain(fields: object): Promise<Domain>
  getDomain(id: number): Promise<Domain>
  getDomains(): Promise<{ readonly data: readonly Domain[] }>
  updateDomain(id: number, fields: object): Promise<Domain>
  deleteDomain(id: number): Promise<unknown>
}

function domainOf(name: string): string {
  return `${name}.example.org`
}

export const linode: Sdk = {
  sdk: '@linode/api-v4@0.158.0',
  document: fromDirectory('linode.com.json'),
  things: 'domains',
  async connect(url, load) {
    const { baseRequest, setToken, createDomain, getDomain, getDomains, updateDomain, deleteDomain } = await load<Module>()
    setToken('token')
    baseRequest.interceptors.request.use((config) => ({ ...config, url: config.url.replace('https://api.linode.com/v4', url) }))
    return {
      create: async (name) => createDomain({ domain: domainOf(name), type: 'master', soa_email: 'tally@example.org' }),
      read: async (id) => getDomain(Number(id)),
      list: async () => (await getDomains()).data,
      filter: missing('The document does not declare the header X-Filter.'),
      pages: missing('The API has no pages of fewer than 25 domains.'),
      change: async (id, name) => updateDomain(Number(id), { domain: domainOf(name) }),
      remove: async (id) => deleteDomain(Number(id)),
      keyOf: (domain) => (domain as Domain).id,
      nameOf: (domain) => (domain as Domain).domain.replace('.example.org', ''),
      statusOf: usualStatus,
      unknownKey: '987654321',
    }
  },
}
