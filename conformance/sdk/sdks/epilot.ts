import { missing, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Group extends Item {
  readonly id: string
  readonly name: string
}

interface Groups {
  readonly defaults: { baseURL?: string; readonly headers: Record<string, unknown> }
  createGroup(params: null, body: object): Promise<{ readonly data: Group }>
  getGroup(params: object): Promise<{ readonly data: Group }>
  getGroups(): Promise<{ readonly data: { readonly groups: readonly Group[] } }>
  updateGroup(params: object, body: object): Promise<unknown>
  deleteGroup(params: object): Promise<unknown>
}

interface Module {
  readonly getClient: () => Groups
}

const sdk = '@epilot/user-client@3.13.1'

export const epilot: Sdk = {
  sdk,
  document: { package: sdk, path: 'dist/openapi.json' },
  things: 'groups',
  async connect(url, load) {
    const { getClient } = await load<Module>()
    const client = getClient()
    client.defaults.baseURL = url
    client.defaults.headers['authorization'] = 'Bearer token'
    return {
      create: async (name) => (await client.createGroup(null, { name })).data,
      read: async (id) => (await client.getGroup({ id })).data,
      list: async () => (await client.getGroups()).data.groups,
      filter: missing('The API lists groups without filters.'),
      pages: missing('The API lists all groups at once.'),
      change: async (id, name) => client.updateGroup({ id }, { name }),
      remove: async (id) => client.deleteGroup({ id }),
      keyOf: (group) => (group as Group).id,
      nameOf: (group) => (group as Group).name,
      statusOf: usualStatus,
      unknownKey: 'unknown',
    }
  },
}
