import { fromDirectory, missing, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Webhook extends Item {
  readonly id: string
  readonly description: string
}

interface Webhooks {
  baseUrl: string
  setUpWebhook(merchant: string, fields: object): Promise<Webhook>
  getWebhook(merchant: string, id: string): Promise<Webhook>
  updateWebhook(merchant: string, id: string, fields: object): Promise<Webhook>
  listAllWebhooks(merchant: string, page?: number, size?: number): Promise<{ readonly data: readonly Webhook[] }>
  removeWebhook(merchant: string, id: string): Promise<unknown>
}

interface Options {
  readonly method?: string
  readonly params?: Record<string, string>
}

type Sending = readonly [address: string, body: string, config: object, isKeyRequired: boolean, options: Options]

interface Module {
  readonly Client: new (options: object) => { httpClient: object }
  readonly ManagementAPI: new (client: object) => { readonly WebhooksMerchantLevelApi: Webhooks }
}

const merchant = 'TallyMerchant'

/** The SDK's own client sends nothing without TLS. */
async function send(...[address, body, , , { method = 'POST', params }]: Sending): Promise<string> {
  const headers = { 'x-api-key': 'key', ...(body !== '' && { 'content-type': 'application/json' }) }
  const query = new URLSearchParams(params).toString()
  const response = await fetch(query === '' ? address : `${address}?${query}`, { method, headers, ...(body !== '' && { body }) })
  const text = await response.text()
  if (!response.ok) throw Object.assign(new Error(text), { status: response.status })
  return text
}

export const adyen: Sdk = {
  sdk: '@adyen/api-library@32.1.0',
  document: fromDirectory('adyen.com/ManagementService-v3.json'),
  things: 'webhooks of a merchant',
  async connect(url, load) {
    const { Client, ManagementAPI } = await load<Module>()
    const client = new Client({ apiKey: 'key', environment: 'TEST' })
    client.httpClient = { request: send }
    const webhooks = new ManagementAPI(client).WebhooksMerchantLevelApi
    webhooks.baseUrl = url
    const fields = { url: 'https://example.com/hook', active: true, communicationFormat: 'json', type: 'standard' }
    return {
      create: async (description) => webhooks.setUpWebhook(merchant, { ...fields, description }),
      read: async (id) => webhooks.getWebhook(merchant, id),
      list: async () => (await webhooks.listAllWebhooks(merchant)).data,
      filter: missing('The API lists webhooks without filters.'),
      async *pages() {
        for (let page = 1, size = 2; size === 2; page += 1) {
          const { data } = await webhooks.listAllWebhooks(merchant, page, 2)
          size = data.length
          if (size > 0) yield data
        }
      },
      change: async (id, description) => webhooks.updateWebhook(merchant, id, { description }),
      remove: async (id) => webhooks.removeWebhook(merchant, id),
      keyOf: (webhook) => (webhook as Webhook).id,
      nameOf: (webhook) => (webhook as Webhook).description,
      statusOf: usualStatus,
      unknownKey: 'S2-NOSUCH',
    }
  },
}
