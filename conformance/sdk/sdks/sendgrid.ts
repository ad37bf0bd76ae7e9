import { fromDirectory, missing, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Group extends Item {
  readonly id: number
  readonly name: string
}

interface Client {
  setApiKey(key: string): void
  setDefaultRequest(name: 'baseUrl', url: string): Client
  request<Result>(request: object): Promise<readonly [{ readonly statusCode: number }, Result]>
}

interface Module {
  readonly default: Client
}

export const sendgrid: Sdk = {
  sdk: '@sendgrid/client@8.1.6',
  document: fromDirectory('sendgrid.com.json'),
  things: 'suppression groups',
  async connect(url, load) {
    const { default: client } = await load<Module>()
    client.setApiKey('SG.key')
    client.setDefaultRequest('baseUrl', url)
    const send = async <Result>(method: string, path: string, more: object = {}): Promise<Result> =>
      (await client.request<Result>({ method, url: `/asm/groups${path}`, ...more }))[1]
    return {
      create: async (name) => send<Group>('POST', '', { body: { name, description: `About ${name}`, is_default: false } }),
      read: async (id) => send<Group>('GET', `/${id}`),
      list: async () => send<readonly Group[]>('GET', ''),
      filter: async (_, id) => send<readonly Group[]>('GET', '', { qs: { id } }),
      pages: missing('The API lists all groups at once.'),
      change: async (id, name) => send('PATCH', `/${id}`, { body: { name, description: `About ${name}`, is_default: false } }),
      remove: async (id) => send('DELETE', `/${id}`),
      keyOf: (group) => (group as Group).id,
      nameOf: (group) => (group as Group).name,
      statusOf: usualStatus,
      unknownKey: '987654',
    }
  },
}
