import { fromDirectory, missing, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface ConfigMap extends Item {
  readonly metadata: { readonly name: string }
  readonly data?: { readonly colour?: string }
}

interface ConfigMaps {
  readonly items: readonly ConfigMap[]
  readonly metadata?: { readonly _continue?: string }
}

interface CoreApi {
  createNamespacedConfigMap(request: object): Promise<ConfigMap>
  readNamespacedConfigMap(request: object): Promise<ConfigMap>
  listNamespacedConfigMap(request: object): Promise<ConfigMaps>
  replaceNamespacedConfigMap(request: object): Promise<ConfigMap>
  deleteNamespacedConfigMap(request: object): Promise<unknown>
}

interface Config {
  loadFromClusterAndUser(cluster: object, user: object): void
  makeApiClient(api: unknown): CoreApi
}

interface Module {
  readonly KubeConfig: new () => Config
  readonly CoreV1Api: unknown
}

const namespace = 'default'

/** The body of a thing. The name is the key, so the data is changed instead. */
function bodyOf(name: string, colour: string): object {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data: { colour } }
}

export const kubernetes: Sdk = {
  sdk: '@kubernetes/client-node@2.0.1',
  document: fromDirectory('kubernetes.io.json'),
  things: 'config maps',
  async connect(url, load) {
    const { KubeConfig, CoreV1Api } = await load<Module>()
    const config = new KubeConfig()
    config.loadFromClusterAndUser({ name: 'mock', server: url, skipTLSVerify: true }, { name: 'user', token: 'token' })
    const api = config.makeApiClient(CoreV1Api)
    return {
      create: async (colour) => api.createNamespacedConfigMap({ namespace, body: bodyOf(colour, colour) }),
      read: async (name) => api.readNamespacedConfigMap({ namespace, name }),
      list: async () => (await api.listNamespacedConfigMap({ namespace })).items,
      filter: missing('The document describes selectors as text only.'),
      async *pages() {
        let next: string | undefined
        do {
          const page = await api.listNamespacedConfigMap({ namespace, limit: 2, ...(next !== undefined && { _continue: next }) })
          yield page.items
          next = page.metadata?.['_continue']
        } while (next !== undefined && next !== '')
      },
      change: async (name, colour) => api.replaceNamespacedConfigMap({ namespace, name, body: bodyOf(name, colour) }),
      remove: async (name) => api.deleteNamespacedConfigMap({ namespace, name }),
      keyOf: (map) => (map as ConfigMap).metadata.name,
      nameOf: (map) => (map as ConfigMap).data?.colour,
      statusOf: usualStatus,
      unknownKey: 'unknown',
    }
  },
}
