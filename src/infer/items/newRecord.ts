import type { Resource } from '../resources/model.ts'
import type { Data } from './data.ts'
import type { Maker } from './maker.ts'
import { identityOf, parentField, parentLabels, type ItemRecord, type Parents } from './record.ts'

export interface NewRecord {
  readonly parents: Parents
  readonly key: string | number
  readonly data: Data
  /** Its place among the items that the collection starts with. */
  readonly seed?: number
}

/** What a world keeps of a new item: its data with the key and the keys of parents in it, and what it is found by beside that. */
export function recordOf(maker: Maker, resource: Resource, { parents, key, data, seed }: NewRecord): ItemRecord {
  const typed = maker.typedKey(resource, key)
  const placed = maker.place(resource, { ...data }, { key: typed, parents, params: resource.params })
  const all = maker.parentsIn(resource, placed, parents)
  const fields: Record<string, string | undefined> = {}
  for (const label of parentLabels(resource)) if (all[label] !== undefined) fields[parentField(label)] = all[label]
  return { id: identityOf(resource, parents, typed), key: typed, ...fields, data: placed, ...(seed !== undefined && { seed }) }
}
