import { fromDirectory, missing, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Article extends Item {
  readonly itemID: string
  readonly code: string
  readonly name: string
}

type Answer = Promise<{ readonly body: { readonly items: readonly Article[] } }>

interface AccountingApi {
  accessToken: string
  createItems(tenant: string, items: object): Answer
  getItem(tenant: string, id: string): Answer
  getItems(tenant: string): Answer
  updateItem(tenant: string, id: string, items: object): Answer
  deleteItem(tenant: string, id: string): Promise<unknown>
}

interface Module {
  readonly AccountingApi: new (url: string) => AccountingApi
}

const tenant = 'tenant'

/** The reply to a call about one item is a list of one. */
async function oneOf(answer: Answer): Promise<Article> {
  const { items } = (await answer).body
  const [item] = items
  if (!item || items.length > 1) throw new TypeError(`The reply has ${items.length} items.`)
  return item
}

/** The SDK rejects with a text in JSON. */
function statusIn(error: unknown): unknown {
  if (typeof error !== 'string') return usualStatus(error)
  return usualStatus((JSON.parse(error) as { readonly response: object }).response)
}

export const xero: Sdk = {
  sdk: 'xero-node@20.0.0',
  document: fromDirectory('xero.com/xero_accounting.json'),
  things: 'items',
  async connect(url, load) {
    const { AccountingApi } = await load<Module>()
    const accounting = new AccountingApi(url)
    accounting.accessToken = 'token'
    return {
      create: async (name) => oneOf(accounting.createItems(tenant, { items: [{ code: name, name }] })),
      read: async (id) => oneOf(accounting.getItem(tenant, id)),
      list: async () => (await accounting.getItems(tenant)).body.items,
      filter: missing('The API filters by expressions, which the document describes as text only.'),
      pages: missing('The API lists all items at once.'),
      change: async (id, name) => accounting.updateItem(tenant, id, { items: [{ code: name, name }] }),
      remove: async (id) => accounting.deleteItem(tenant, id),
      keyOf: (item) => (item as Article).itemID,
      nameOf: (item) => (item as Article).name,
      statusOf: statusIn,
      unknownKey: '11111111-2222-4333-8444-555555555555',
    }
  },
}
