import { fromDirectory, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Customer extends Item {
  readonly id: string
  readonly name: string
}

interface Customers {
  create(fields: object): Promise<Customer>
  retrieve(id: string): Promise<Customer>
  update(id: string, fields: object): Promise<Customer>
  del(id: string): Promise<unknown>
  list(query: object): Promise<{ readonly data: readonly Customer[]; readonly has_more: boolean }>
}

interface Module {
  readonly default: new (key: string, options: object) => { readonly customers: Customers }
}

function emailOf(name: string): string {
  return `${name}@example.com`
}

export const stripe: Sdk = {
  sdk: 'stripe@23.1.0',
  document: fromDirectory('stripe.com.json'),
  things: 'customers',
  async connect(url, load) {
    const { default: Stripe } = await load<Module>()
    const { hostname: host, port } = new URL(url)
    const { customers } = new Stripe('sk_test_1', { protocol: 'http', host, port, maxNetworkRetries: 0, telemetry: false })
    return {
      create: async (name) => customers.create({ name, email: emailOf(name) }),
      read: async (id) => customers.retrieve(id),
      list: async () => (await customers.list({ limit: 100 })).data,
      filter: async (name) => (await customers.list({ email: emailOf(name) })).data,
      async *pages() {
        for (let after: string | undefined, more = true; more;) {
          const page = await customers.list({ limit: 2, ...(after !== undefined && { starting_after: after }) })
          yield page.data
          after = page.data.at(-1)?.id
          more = page.has_more
        }
      },
      change: async (id, name) => customers.update(id, { name }),
      remove: async (id) => customers.del(id),
      keyOf: (customer) => (customer as Customer).id,
      nameOf: (customer) => (customer as Customer).name,
      statusOf: usualStatus,
      unknownKey: 'cus_unknown',
    }
  },
}
