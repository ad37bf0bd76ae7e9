import { fromDirectory, missing, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Profile extends Item {
  readonly id: string
  readonly name: string
}

type Answer = Promise<{ readonly data: Profile }>

interface Client {
  readonly messagingProfiles: {
    create(fields: object): Answer
    retrieve(id: string): Answer
    update(id: string, fields: object): Answer
    list(query?: object): Promise<{ readonly data: readonly Profile[] } & AsyncIterable<Profile>>
    delete(id: string): Answer
  }
}

interface Module {
  readonly default: new (options: object) => Client
}

export const telnyx: Sdk = {
  sdk: 'telnyx@7.24.0',
  document: fromDirectory('telnyx.com.json'),
  things: 'messaging profiles',
  async connect(url, load) {
    const { default: Telnyx } = await load<Module>()
    const { messagingProfiles } = new Telnyx({ apiKey: 'key', baseURL: url, maxRetries: 0 })
    return {
      create: async (name) => (await messagingProfiles.create({ name, whitelisted_destinations: ['US'] })).data,
      read: async (id) => (await messagingProfiles.retrieve(id)).data,
      list: async () => (await messagingProfiles.list()).data,
      filter: missing('The document declares no filters for messaging profiles.'),
      async *pages() {
        for (let number = 1, size = 2; size === 2; number += 1) {
          const { data } = await messagingProfiles.list({ 'page[number]': number, 'page[size]': 2 })
          size = data.length
          if (size > 0) yield data
        }
      },
      change: async (id, name) => messagingProfiles.update(id, { name }),
      remove: async (id) => messagingProfiles.delete(id),
      keyOf: (profile) => (profile as Profile).id,
      nameOf: (profile) => (profile as Profile).name,
      statusOf: usualStatus,
      unknownKey: '00000000-0000-4000-8000-00000000ffff',
    }
  },
}
