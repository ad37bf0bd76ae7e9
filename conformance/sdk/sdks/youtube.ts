import { fromDirectory, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Playlist extends Item {
  readonly id: string
  readonly snippet: { readonly title: string }
}

interface Playlists {
  insert(request: object): Promise<{ readonly data: Playlist }>
  list(request: object): Promise<{ readonly data: { readonly items?: readonly Playlist[]; readonly nextPageToken?: string } }>
  update(request: object): Promise<unknown>
  delete(request: object): Promise<unknown>
}

interface Module {
  youtube(options: object): { readonly playlists: Playlists }
}

const part = ['snippet']

export const youtube: Sdk = {
  sdk: '@googleapis/youtube@35.0.0',
  document: fromDirectory('googleapis.com/youtube.json'),
  things: 'playlists',
  async connect(url, load) {
    const { playlists } = (await load<Module>()).youtube({ version: 'v3', rootUrl: `${url}/`, headers: { authorization: 'Bearer token' } })
    const list = async (query: object): Promise<readonly Playlist[]> => (await playlists.list({ part, ...query })).data.items ?? []
    return {
      create: async (title) => (await playlists.insert({ part, requestBody: { snippet: { title } } })).data,
      // The API reads one playlist by a filter of the list. An empty list is all that it says about a key that no playlist has.
      async read(id) {
        const [found] = await list({ id: [id] })
        if (!found) throw Object.assign(new Error('The list is empty.'), { status: 404 })
        return found
      },
      list: async () => list({ mine: true, maxResults: 50 }),
      filter: async (_, id) => list({ id: [id] }),
      async *pages() {
        for (let pageToken: string | undefined, isFirst = true; isFirst || pageToken !== undefined; isFirst = false) {
          const { data } = await playlists.list({ part, mine: true, maxResults: 2, pageToken })
          yield data.items ?? []
          pageToken = data.nextPageToken
        }
      },
      change: async (id, title) => playlists.update({ part, requestBody: { id, snippet: { title } } }),
      remove: async (id) => playlists.delete({ id }),
      keyOf: (playlist) => (playlist as Playlist).id,
      nameOf: (playlist) => (playlist as Playlist).snippet.title,
      statusOf: usualStatus,
      unknownKey: 'unknown',
    }
  },
}
