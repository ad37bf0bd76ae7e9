import { fromDirectory, missing, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Subaccount extends Item {
  readonly id: string
  readonly name: string
}

interface Client {
  basePath: string
  post(path: string, body: object): Promise<unknown>
  readonly subaccounts: Readonly<Record<'add' | 'info' | 'update' | 'delete', (body: object) => Promise<Subaccount>>> & {
    list(body?: object): Promise<readonly Subaccount[]>
  }
}

/** The SDK returns errors instead of throwing them. */
async function checked<Result>(result: Promise<Result>): Promise<Result> {
  const value = await result
  if (value instanceof Error) throw value
  return value
}

export const mandrill: Sdk = {
  sdk: '@mailchimp/mailchimp_transactional@1.4.1',
  document: fromDirectory('mandrillapp.com.json'),
  things: 'subaccounts',
  async connect(url, load) {
    const { default: connect } = await load<{ readonly default: (key: string) => Client }>()
    const client = connect('key')
    client.basePath = url
    // The paths of the document end with the format.
    const post = client.post.bind(client)
    client.post = async (path, body) => post(`${path}.json`, body)
    const { subaccounts } = client
    return {
      create: async (name) => checked(subaccounts.add({ id: `id-${name}`, name })),
      read: async (id) => checked(subaccounts.info({ id })),
      list: async () => checked(subaccounts.list({})),
      filter: async (_, id) => checked(subaccounts.list({ q: id })),
      pages: missing('The API lists all subaccounts at once.'),
      change: async (id, name) => checked(subaccounts.update({ id, name })),
      remove: async (id) => checked(subaccounts.delete({ id })),
      keyOf: (account) => (account as Subaccount).id,
      nameOf: (account) => (account as Subaccount).name,
      statusOf: usualStatus,
      unknownKey: 'nosuchsubaccount',
    }
  },
}
