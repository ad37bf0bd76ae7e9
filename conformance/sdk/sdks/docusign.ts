import { fromDirectory, missing, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Brand extends Item {
  readonly brandId: string
  readonly brandName: string
}

interface Brands {
  readonly brands: readonly Brand[]
}

interface Accounts {
  createBrand(account: string, options: object): Promise<Brands>
  getBrand(account: string, id: string, options: object): Promise<Brand>
  listBrands(account: string, options: object): Promise<Brands>
  updateBrand(account: string, id: string, options: object): Promise<Brand>
  deleteBrand(account: string, id: string): Promise<unknown>
}

interface ApiClient {
  setBasePath(url: string): void
  addDefaultHeader(name: string, value: string): void
}

interface Module {
  readonly default: { readonly ApiClient: new () => ApiClient; readonly AccountsApi: new (client: ApiClient) => Accounts }
}

export const docusign: Sdk = {
  sdk: 'docusign-esign@10.0.0',
  document: fromDirectory('docusign.net.json'),
  things: 'brands',
  async connect(url, load) {
    const { ApiClient, AccountsApi } = (await load<Module>()).default
    const client = new ApiClient()
    client.setBasePath(url)
    client.addDefaultHeader('Authorization', 'Bearer token')
    const accounts = new AccountsApi(client)
    const account = 'account'
    return {
      async create(brandName) {
        const { brands } = await accounts.createBrand(account, { brand: { brandName } })
        return brands[0] ?? {}
      },
      read: async (id) => accounts.getBrand(account, id, {}),
      list: async () => (await accounts.listBrands(account, {})).brands,
      filter: missing('The API lists brands without filters.'),
      pages: missing('The API lists all brands at once.'),
      change: async (id, brandName) => accounts.updateBrand(account, id, { brand: { brandName } }),
      remove: async (id) => accounts.deleteBrand(account, id),
      keyOf: (brand) => (brand as Brand).brandId,
      nameOf: (brand) => (brand as Brand).brandName,
      statusOf: usualStatus,
      unknownKey: 'unknown',
    }
  },
}
