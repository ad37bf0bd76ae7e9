import { fromDirectory, missing, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Stream extends Item {
  readonly id: string
  readonly passthrough: string
}

interface Client {
  readonly video: {
    readonly liveStreams: {
      create(fields: object): Promise<Stream>
      retrieve(id: string): Promise<Stream>
      update(id: string, fields: object): Promise<Stream>
      list(query?: object): Promise<{ readonly data: readonly Stream[] }>
      delete(id: string): Promise<unknown>
    }
  }
}

interface Module {
  readonly default: new (options: object) => Client
}

export const mux: Sdk = {
  sdk: '@mux/mux-node@15.3.0',
  document: fromDirectory('mux.com.json'),
  things: 'live streams',
  async connect(url, load) {
    const { default: Mux } = await load<Module>()
    const { liveStreams } = new Mux({ tokenId: 'id', tokenSecret: 'secret', baseURL: url, maxRetries: 0 }).video
    return {
      create: async (passthrough) => liveStreams.create({ passthrough, playback_policy: ['public'], new_asset_settings: {} }),
      read: async (id) => liveStreams.retrieve(id),
      list: async () => (await liveStreams.list()).data,
      filter: missing('The document lets live streams be filtered by their stream key only.'),
      async *pages() {
        for (let page = 1, size = 2; size === 2; page += 1) {
          const { data } = await liveStreams.list({ page, limit: 2 })
          size = data.length
          if (size > 0) yield data
        }
      },
      change: async (id, passthrough) => liveStreams.update(id, { passthrough }),
      remove: async (id) => liveStreams.delete(id),
      keyOf: (stream) => (stream as Stream).id,
      nameOf: (stream) => (stream as Stream).passthrough,
      statusOf: usualStatus,
      unknownKey: 'NoSuchLiveStream',
    }
  },
}
