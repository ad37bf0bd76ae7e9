import { fromDirectory, missing, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Team extends Item {
  readonly $id: string
  readonly name: string
}

interface Teams {
  create(fields: object): Promise<Team>
  get(asked: object): Promise<Team>
  list(asked?: object): Promise<{ readonly teams: readonly Team[] }>
  updateName(fields: object): Promise<unknown>
  delete(asked: object): Promise<unknown>
}

interface Client {
  setEndpoint(url: string): Client
  setProject(id: string): Client
  setKey(key: string): Client
  setJWT(token: string): Client
}

interface Module {
  readonly Client: new () => Client
  readonly Teams: new (client: Client) => Teams
}

export const appwrite: Sdk = {
  sdk: 'node-appwrite@27.1.0',
  document: fromDirectory('appwrite.io/server.json'),
  things: 'teams',
  async connect(url, load) {
    const { Client: Connection, Teams: Service } = await load<Module>()
    const teams = new Service(new Connection().setEndpoint(url).setProject('project').setKey('key').setJWT('token'))
    return {
      create: async (name) => teams.create({ teamId: 'unique()', name }),
      read: async (teamId) => teams.get({ teamId }),
      list: async () => (await teams.list()).teams,
      filter: async (search) => (await teams.list({ search })).teams,
      pages: missing('The SDK asks for pages by queries that the document does not have yet.'),
      change: async (teamId, name) => teams.updateName({ teamId, name }),
      remove: async (teamId) => teams.delete({ teamId }),
      keyOf: (team) => (team as Team).$id,
      nameOf: (team) => (team as Team).name,
      statusOf: usualStatus,
      unknownKey: 'unknown',
    }
  },
}
