import { fromDirectory, missing, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Volume extends Item {
  readonly Name: string
}

interface Docker {
  createVolume(options: object): Promise<Volume>
  getVolume(name: string): { inspect(): Promise<Volume>; remove(): Promise<unknown> }
  listVolumes(options?: object): Promise<{ readonly Volumes: readonly Volume[] }>
}

interface Module {
  readonly default: new (options: object) => Docker
}

export const docker: Sdk = {
  sdk: 'dockerode@5.0.1',
  document: fromDirectory('docker.com/engine.json'),
  things: 'volumes',
  async connect(url, load) {
    const { default: Docker } = await load<Module>()
    const { hostname: host, port } = new URL(url)
    const client = new Docker({ protocol: 'http', host, port: Number(port) })
    return {
      async create(Name) {
        await client.createVolume({ Name })
        return client.getVolume(Name).inspect()
      },
      read: async (name) => client.getVolume(name).inspect(),
      list: async () => (await client.listVolumes()).Volumes,
      filter: async (name) => (await client.listVolumes({ filters: { name: [name] } })).Volumes,
      pages: missing('The API lists all volumes at once.'),
      change: missing('A volume cannot be changed.'),
      remove: async (name) => client.getVolume(name).remove(),
      keyOf: (volume) => (volume as Volume).Name,
      nameOf: (volume) => (volume as Volume).Name,
      statusOf: usualStatus,
      unknownKey: 'unknown',
    }
  },
}
