import type { Resource } from '../../resources/model.ts'
import type { Data } from '../data.ts'
import type { KeptFile } from '../files.ts'
import type { Maker } from '../making/maker.ts'
import { identityOf, parentField, parentLabels, type ItemRecord, type Parents } from './record.ts'

export interface NewRecord {
  readonly parents: Parents
  readonly key: string | number
  readonly data: Data
  /** Its place among the items that the collection starts with. */
  readonly seed?: number
  /** The file that was uploaded for it. */
  readonly file?: KeptFile | undefined
}

/** The record of a new item: its data, to which it adds its key and its parents' keys in it, and the fields that it is found by. */
export function recordOf(maker: Maker, resource: Resource, { parents, key, data, seed, file }: NewRecord): ItemRecord {
  const typed = maker.keys.typed(resource, key)
  const placed = maker.keys.place(resource, data, { key: typed, parents })
  const all = resource.scope.length === 0 ? parents : maker.keys.parentsIn(resource, placed, parents)
  const record: { -readonly [F in keyof ItemRecord]?: ItemRecord[F] } = { id: identityOf(resource, parents, typed), key: typed }
  for (const label of parentLabels(resource)) if (all[label] !== undefined) record[parentField(label)] = all[label]
  record.data = placed
  if (seed !== undefined) record.seed = seed
  if (file) record.file = file
  return record as ItemRecord
}
