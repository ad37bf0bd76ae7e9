import { fromDirectory, missing, type Item, type Sdk } from '../sdk.ts'

interface EventType extends Item {
  readonly name: string
  readonly description: string
}

interface Page {
  readonly data: readonly EventType[]
  readonly done: boolean
  readonly iterator: string | null
}

interface EventTypes {
  create(fields: object): Promise<EventType>
  get(name: string): Promise<EventType>
  list(query?: object): Promise<Page>
  update(name: string, fields: object): Promise<EventType>
  delete(name: string): Promise<void>
}

interface Module {
  readonly Svix: new (token: string, options: object) => { readonly eventType: EventTypes }
}

export const svix: Sdk = {
  sdk: 'svix@1.99.1',
  document: fromDirectory('svix.com.json'),
  things: 'event types',
  async connect(url, load) {
    const { Svix } = await load<Module>()
    // The SDK leaves out the slash that the document has at the end of each path.
    const { eventType } = new Svix('token', { serverUrl: url, numRetries: 0 })
    return {
      create: async (name) => eventType.create({ name: `user.${name}`, description: name }),
      read: async (key) => eventType.get(key),
      list: async () => (await eventType.list()).data,
      filter: missing('The list has no filters.'),
      async *pages() {
        for (let iterator: string | null = null, done = false; !done;) {
          const page: Page = await eventType.list({ limit: 2, iterator })
          if (page.data.length > 0) yield page.data
          ;({ done, iterator } = page)
        }
      },
      change: async (key, description) => eventType.update(key, { description }),
      remove: async (key) => eventType.delete(key),
      keyOf: (type) => (type as EventType).name,
      nameOf: (type) => (type as EventType).description,
      statusOf: (error) => (error as { readonly code?: unknown }).code,
      unknownKey: 'user.unknown',
    }
  },
}
