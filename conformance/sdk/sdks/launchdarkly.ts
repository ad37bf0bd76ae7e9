import { fromDirectory, missing, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Webhook extends Item {
  readonly _id: string
  readonly name: string
}

type Answer<Body> = Promise<{ readonly data: Body }>

interface Webhooks {
  postWebhook(body: object): Answer<Webhook>
  getWebhook(id: string): Answer<Webhook>
  getAllWebhooks(): Answer<{ readonly items: readonly Webhook[] }>
  deleteWebhook(id: string): Answer<unknown>
}

interface Module {
  readonly WebhooksApi: new (configuration: object) => Webhooks
  readonly Configuration: new (options: object) => object
}

export const launchdarkly: Sdk = {
  sdk: 'launchdarkly-api-typescript@17.2.0',
  document: fromDirectory('launchdarkly.com.json'),
  things: 'webhooks',
  async connect(url, load) {
    const { WebhooksApi, Configuration } = await load<Module>()
    const webhooks = new WebhooksApi(new Configuration({ basePath: url, apiKey: 'key' }))
    return {
      create: async (name) => (await webhooks.postWebhook({ name, url: 'https://example.com/hook', sign: false, on: true })).data,
      read: async (id) => (await webhooks.getWebhook(id)).data,
      list: async () => (await webhooks.getAllWebhooks()).data.items,
      filter: missing('The API lists webhooks without filters.'),
      pages: missing('The API lists all webhooks at once.'),
      change: missing('The document lets a patch set objects only, and a webhook has none.'),
      remove: async (id) => webhooks.deleteWebhook(id),
      keyOf: (webhook) => (webhook as Webhook)['_id'],
      nameOf: (webhook) => (webhook as Webhook).name,
      statusOf: usualStatus,
      unknownKey: '00000000000000000000ffff',
    }
  },
}
