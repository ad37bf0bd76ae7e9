import { fromDirectory, missing, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface VaultItem extends Item {
  readonly id: string
  title: string
}

interface Client {
  createItem(vault: string, item: object): Promise<VaultItem>
  getItemById(vault: string, id: string): Promise<VaultItem>
  updateItem(vault: string, item: VaultItem): Promise<VaultItem>
  listItems(vault: string): Promise<readonly VaultItem[]>
  listItemsByTitle(vault: string, title: string): Promise<readonly VaultItem[]>
  deleteItemById(vault: string, id: string): Promise<unknown>
}

interface Module {
  readonly OnePasswordConnect: (options: object) => Client
  readonly ItemBuilder: new () => Readonly<Record<'setTitle' | 'setCategory', (value: string) => unknown>> & { build(): object }
}

const vault = 'ftz4pm2xxwmwrsd7rjqn7grzfz'

export const onePassword: Sdk = {
  sdk: '@1password/connect@1.4.2',
  document: fromDirectory('1password.local/connect.json'),
  things: 'items of a vault',
  async connect(url, load) {
    const { OnePasswordConnect, ItemBuilder } = await load<Module>()
    const request = async (
      method: string,
      address: string,
      { data, authToken }: { data?: object | string; authToken?: string },
    ): Promise<unknown> => {
      const headers = { authorization: `Bearer ${authToken}`, ...(data !== undefined && { 'content-type': 'application/json' }) }
      // The paths of the document begin after the version, and do not end with a slash.
      const response = await fetch(address.replace(/^.*\/v1/, url).replace(/\/(?=$|\?)/, ''), {
        method,
        headers,
        ...(data !== undefined && { body: typeof data === 'string' ? data : JSON.stringify(data) }),
      })
      const text = await response.text()
      const body: unknown = text === '' ? undefined : JSON.parse(text)
      if (!response.ok) throw Object.assign(new Error(`Status ${response.status}`), { status: response.status, response: { data: body } })
      return { status: response.status, data: body }
    }
    const client = OnePasswordConnect({ serverURL: url, token: 'token', httpClient: { request } })
    return {
      create: async (title) => {
        const builder = new ItemBuilder()
        builder.setTitle(title)
        builder.setCategory('LOGIN')
        return client.createItem(vault, builder.build())
      },
      read: async (id) => client.getItemById(vault, id),
      list: async () => client.listItems(vault),
      filter: async (title) => client.listItemsByTitle(vault, title),
      pages: missing('The API lists all items at once.'),
      change: async (id, title) => {
        const item = await client.getItemById(vault, id)
        item.title = title
        return client.updateItem(vault, item)
      },
      remove: async (id) => client.deleteItemById(vault, id),
      keyOf: (item) => (item as VaultItem).id,
      nameOf: (item) => (item as VaultItem).title,
      statusOf: usualStatus,
      unknownKey: 'nosuchitemnosuchitemnosuch',
    }
  },
}
