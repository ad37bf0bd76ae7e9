import { fromDirectory, missing, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Folder extends Item {
  readonly id: string
  readonly name: string
}

interface Module {
  readonly default: {
    setConfig(config: object): void
    readonly campaignFolders: {
      create(body: object): Promise<Folder>
      get(id: string): Promise<Folder>
      list(options: object): Promise<{ readonly folders: readonly Folder[] }>
      update(id: string, body: object): Promise<Folder>
      remove(id: string): Promise<unknown>
    }
  }
}

/** The part of the SDK that knows where the API is. */
interface ApiClientModule {
  readonly default: { readonly instance: { basePath: string } }
}

export const mailchimp: Sdk = {
  sdk: '@mailchimp/mailchimp_marketing@3.0.80',
  document: fromDirectory('mailchimp.com.json'),
  things: 'campaign folders',
  async connect(url, load) {
    const { default: client } = await load<Module>()
    const { default: apiClient } = await load<ApiClientModule>('@mailchimp/mailchimp_marketing/src/ApiClient.js')
    client.setConfig({ apiKey: 'key', server: 'server' })
    apiClient.instance.basePath = url
    const { campaignFolders } = client
    return {
      create: async (name) => campaignFolders.create({ name }),
      read: async (id) => campaignFolders.get(id),
      list: async () => (await campaignFolders.list({ count: 100 })).folders,
      filter: missing('The API lists folders without filters.'),
      async *pages() {
        for (let offset = 0; ; offset += 2) {
          const { folders } = await campaignFolders.list({ count: 2, offset })
          if (folders.length === 0) return
          yield folders
        }
      },
      change: async (id, name) => campaignFolders.update(id, { name }),
      remove: async (id) => campaignFolders.remove(id),
      keyOf: (folder) => (folder as Folder).id,
      nameOf: (folder) => (folder as Folder).name,
      statusOf: usualStatus,
      unknownKey: 'unknown',
    }
  },
}
