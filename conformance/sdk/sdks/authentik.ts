import { usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Group extends Item {
  readonly pk: string
  readonly name: string
}

interface Page {
  readonly results: readonly Group[]
  readonly pagination: { readonly next: number }
}

interface Core {
  coreGroupsCreate(asked: object): Promise<Group>
  coreGroupsRetrieve(asked: object): Promise<Group>
  coreGroupsList(asked?: object): Promise<Page>
  coreGroupsPartialUpdate(asked: object): Promise<unknown>
  coreGroupsDestroy(asked: object): Promise<unknown>
}

interface Module {
  readonly Configuration: new (options: object) => object
  readonly CoreApi: new (configuration: object) => Core
}

const sdk = '@goauthentik/api@2026.8.3'

export const authentik: Sdk = {
  sdk,
  document: { package: sdk, path: 'schema.yml' },
  things: 'groups',
  async connect(basePath, load) {
    const { Configuration, CoreApi } = await load<Module>()
    const core = new CoreApi(new Configuration({ basePath, accessToken: 'token' }))
    return {
      create: async (name) => core.coreGroupsCreate({ groupRequest: { name } }),
      read: async (groupUuid) => core.coreGroupsRetrieve({ groupUuid }),
      list: async () => (await core.coreGroupsList()).results,
      filter: async (name) => (await core.coreGroupsList({ name })).results,
      async *pages() {
        for (let page = 1; page > 0;) {
          const { results, pagination } = await core.coreGroupsList({ page, pageSize: 2 })
          yield results
          page = pagination.next
        }
      },
      change: async (groupUuid, name) => core.coreGroupsPartialUpdate({ groupUuid, patchedGroupRequest: { name } }),
      remove: async (groupUuid) => core.coreGroupsDestroy({ groupUuid }),
      keyOf: (group) => (group as Group).pk,
      nameOf: (group) => (group as Group).name,
      statusOf: usualStatus,
      unknownKey: 'a3c1f2e4-5b6d-4c7e-8f90-123456789012',
    }
  },
}
