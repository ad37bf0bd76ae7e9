import type { Mount } from '../../engine/routes.ts'
import type { Holdings } from '../../provider/provider.ts'
import type { Collection } from '../../world/collection/collection.ts'
import type { World } from '../../world/world.ts'
import type { WorldAccess } from '../worldAccess.ts'

/** The records that exist in a collection, stored or not. */
export interface CollectionContents {
  /** How many items the collection starts with, below each parent. They are stored only when they change. */
  readonly startsWith: number
  /** How many stored records exist. */
  readonly stored: number
  /** All records. */
  list(): readonly object[]
  /** At most `limit` records from an offset on, and the number of all records. */
  page(offset: number, limit: number): { readonly total: number; readonly records: readonly object[] }
  get(key: string): object | undefined
  /** Makes a record no longer exist. Part of a step. */
  remove(record: object): void
}

/** The contents of a collection: what the provider says, or else what is stored. */
export function contentsOf(
  { mock }: WorldAccess,
  world: World,
  { mount, name }: { readonly mount: Mount; readonly name: string },
): CollectionContents {
  const records = world.collection(`${mount.name}/${name}`)
  const { holdings } = mount.provider
  if (!holdings) return storedContents(records)
  return heldContents(holdings, records, { name, context: mock.contextOf(world, mount.provider, world.now()) })
}

function storedContents(records: Collection<object>): CollectionContents {
  return {
    startsWith: 0,
    stored: records.size,
    list: () => records.list(),
    page: (offset, limit) => ({ total: records.size, records: records.slice(offset, limit) }),
    get: (key) => records.get(key),
    remove: (record) => void records.delete(keyIn(records, record)),
  }
}

function heldContents(
  holdings: Holdings,
  records: Collection<object>,
  { name, context }: { readonly name: string; readonly context: Parameters<Holdings['list']>[1] },
): CollectionContents {
  const list = (): readonly object[] => holdings.list(name, context)
  return {
    startsWith: holdings.startsWith(name),
    get stored() {
      return holdings.stored(name, context)
    },
    list,
    page: (offset, limit) => pageOf(list(), offset, limit),
    get: (key) => list().find((each) => keyIn(records, each) === key),
    remove: (record) => holdings.remove(name, context, record),
  }
}

/** At most `limit` records of a list from an offset on, and the length of the list. */
export function pageOf(records: readonly object[], offset: number, limit: number): ReturnType<CollectionContents['page']> {
  return { total: records.length, records: records.slice(offset, offset + limit) }
}

function keyIn({ keyField }: Collection<object>, record: object): string {
  return String((record as Readonly<Record<string, unknown>>)[keyField])
}
