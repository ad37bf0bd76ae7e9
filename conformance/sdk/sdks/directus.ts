import { usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Role extends Item {
  readonly id: string
  readonly name: string
}

interface Client {
  with(part: unknown): Client
  request<Result>(request: unknown): Promise<Result>
}

interface Module {
  createDirectus(url: string): Client
  rest(): unknown
  staticToken(token: string): unknown
  createRole(fields: object): unknown
  readRole(id: string): unknown
  readRoles(query: object): unknown
  updateRole(id: string, fields: object): unknown
  deleteRole(id: string): unknown
}

export const directus: Sdk = {
  sdk: '@directus/sdk@18.0.3',
  document: { package: '@directus/specs@15.2.0', path: 'dist/openapi.json' },
  things: 'roles',
  async connect(url, load) {
    const { createDirectus, rest, staticToken, createRole, readRole, readRoles, updateRole, deleteRole } = await load<Module>()
    const client = createDirectus(url).with(staticToken('token')).with(rest())
    const list = async (query: object): Promise<readonly Role[]> => client.request(readRoles(query))
    return {
      create: async (name) => client.request<Role>(createRole({ name })),
      read: async (id) => client.request<Role>(readRole(id)),
      list: async () => list({ limit: -1 }),
      filter: async (name) => list({ filter: { name: { _eq: name } } }),
      async *pages() {
        for (let page = 1, size = 2; size === 2; page += 1) {
          const roles = await list({ limit: 2, page })
          size = roles.length
          if (size > 0) yield roles
        }
      },
      change: async (id, name) => client.request(updateRole(id, { name })),
      remove: async (id) => client.request(deleteRole(id)),
      keyOf: (role) => (role as Role).id,
      nameOf: (role) => (role as Role).name,
      statusOf: usualStatus,
      unknownKey: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
    }
  },
}
