import { fromDirectory, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Group extends Item {
  readonly id: string
  readonly name: string
}

interface Groups {
  createGroup(body: object): Promise<Group>
  getGroupById(id: string): Promise<Group>
  getGroups(query: object): Promise<{ readonly entries: readonly Group[] }>
  updateGroupById(id: string, options: object): Promise<Group>
  deleteGroupById(id: string): Promise<unknown>
}

interface Client {
  readonly groups: Groups
  withCustomBaseUrls(urls: object): Client
}

interface Module {
  readonly BoxClient: new (options: object) => Client
  readonly BoxDeveloperTokenAuth: new (options: object) => object
}

export const box: Sdk = {
  sdk: 'box-node-sdk@10.12.0',
  document: fromDirectory('box.com.json'),
  things: 'groups',
  async connect(url, load) {
    const { BoxClient, BoxDeveloperTokenAuth } = await load<Module>()
    const client = new BoxClient({ auth: new BoxDeveloperTokenAuth({ token: 'token' }) })
    // The SDK adds the version of the API to the paths, as the server in the document does.
    const { groups } = client.withCustomBaseUrls({ baseUrl: url, uploadUrl: url, oauth2Url: url })
    return {
      create: async (name) => groups.createGroup({ name }),
      read: async (id) => groups.getGroupById(id),
      list: async () => (await groups.getGroups({ limit: 100 })).entries,
      filter: async (name) => (await groups.getGroups({ filterTerm: name })).entries,
      async *pages() {
        for (let offset = 0; ; offset += 2) {
          const { entries } = await groups.getGroups({ limit: 2, offset })
          if (entries.length === 0) return
          yield entries
        }
      },
      change: async (id, name) => groups.updateGroupById(id, { requestBody: { name } }),
      remove: async (id) => groups.deleteGroupById(id),
      keyOf: (group) => (group as Group).id,
      nameOf: (group) => (group as Group).name,
      statusOf: (error) =>
        (error as { readonly responseInfo?: { readonly statusCode?: unknown } }).responseInfo?.statusCode ?? usualStatus(error),
      unknownKey: '987654',
    }
  },
}
