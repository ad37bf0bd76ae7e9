import { fromDirectory, usualStatus, type Item, type Sdk } from '../sdk.ts'

interface Bucket extends Item {
  readonly id: string
  readonly name: string
}

interface Buckets {
  postBuckets(request: object): Promise<Bucket>
  getBucketsID(request: object): Promise<Bucket>
  patchBucketsID(request: object): Promise<Bucket>
  getBuckets(request?: object): Promise<{ readonly buckets: readonly Bucket[] }>
  deleteBucketsID(request: object): Promise<unknown>
}

interface Module {
  readonly BucketsAPI: new (connection: object) => Buckets
}

export const influx: Sdk = {
  sdk: '@influxdata/influxdb-client-apis@1.35.0',
  document: fromDirectory('influxdata.com.json'),
  things: 'buckets',
  async connect(url, load) {
    const { BucketsAPI } = await load<Module>()
    const { InfluxDB } = await load<{ readonly InfluxDB: new (options: object) => object }>('@influxdata/influxdb-client')
    const connection = new InfluxDB({ url, token: 'token' })
    const buckets = new BucketsAPI(connection)
    return {
      create: async (name) => buckets.postBuckets({ body: { orgID: '036b8f8e4f5c2000', name, retentionRules: [] } }),
      read: async (bucketID) => buckets.getBucketsID({ bucketID }),
      list: async () => (await buckets.getBuckets()).buckets,
      filter: async (name) => (await buckets.getBuckets({ name })).buckets,
      async *pages() {
        for (let offset = 0, size = 2; size === 2; offset += 2) {
          const { buckets: page } = await buckets.getBuckets({ offset, limit: 2 })
          size = page.length
          if (size > 0) yield page
        }
      },
      change: async (bucketID, name) => buckets.patchBucketsID({ bucketID, body: { name } }),
      remove: async (bucketID) => buckets.deleteBucketsID({ bucketID }),
      keyOf: (bucket) => (bucket as Bucket).id,
      nameOf: (bucket) => (bucket as Bucket).name,
      statusOf: usualStatus,
      unknownKey: '00000000000000ff',
    }
  },
}
