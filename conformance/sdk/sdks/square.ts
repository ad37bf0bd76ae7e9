import { fromDirectory, missing, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Customer extends Item {
  readonly id: string
  readonly givenName: string
}

interface Page {
  readonly data: readonly Customer[]
  hasNextPage(): boolean
  getNextPage(): Promise<Page>
}

interface Customers {
  create(fields: object): Promise<{ readonly customer: Customer }>
  get(fields: object): Promise<{ readonly customer: Customer }>
  list(query?: object): Promise<Page>
  update(fields: object): Promise<unknown>
  delete(fields: object): Promise<unknown>
}

interface Module {
  readonly default: { readonly SquareClient: new (options: object) => { readonly customers: Customers } }
}

export const square: Sdk = {
  sdk: 'square@46.0.0',
  document: fromDirectory('squareup.com.json'),
  things: 'customers',
  async connect(url, load) {
    const { SquareClient } = (await load<Module>()).default
    const { customers } = new SquareClient({ baseUrl: url, token: 'token', maxRetries: 0 })
    return {
      create: async (givenName) => (await customers.create({ givenName })).customer,
      read: async (customerId) => (await customers.get({ customerId })).customer,
      list: async () => (await customers.list()).data,
      filter: missing('The list has no filters, and the search of customers has a language of its own.'),
      async *pages() {
        let page = await customers.list({ limit: 2 })
        for (yield page.data; page.hasNextPage(); yield page.data) page = await page.getNextPage()
      },
      change: async (customerId, givenName) => customers.update({ customerId, givenName }),
      remove: async (customerId) => customers.delete({ customerId }),
      keyOf: (customer) => (customer as Customer).id,
      nameOf: (customer) => (customer as Customer).givenName,
      statusOf: usualStatus,
      unknownKey: 'unknown',
    }
  },
}
