import type { Collection } from '../../../world/collection/collection.ts'
import { collection, type CollectionDefinition } from '../../../world/collection/definition.ts'
import type { KeptFile } from '../files.ts'
import type { Resource } from '../../resources/model.ts'

/** The record of an item in a world. `data` is the item without any envelope; the keys of parents are beside it, as `in:<label>`. */
export interface ItemRecord {
  /** The values of the resource's identity, joined: unique in the collection. */
  readonly id: string
  /** The item's own key, as the item and its paths write it. */
  readonly key: string | number
  readonly data: Readonly<Record<string, unknown>>
  /** The file that was uploaded for it. */
  readonly file?: KeptFile | undefined
  /** Its place among the items that the collection starts with; undefined for what a client created. */
  readonly seed?: number
  /** Deleted. The record is kept so that the item does not exist again. */
  readonly isGone?: true
  /** Of a deleted record: the id that the item has since it was renamed. */
  readonly movedTo?: string
  readonly [parent: `in:${string}`]: string | undefined
}

export type Items = Collection<ItemRecord>

/** Values of parents by label, as paths write them. */
export type Parents = Readonly<Record<string, string>>

/** The field that holds a parent's value. */
export function parentField(label: string): `in:${string}` {
  return `in:${label}`
}

/** Labels of all parents that items of a resource may have. */
export function parentLabels({ identity, scope, isSingleton }: Resource): readonly string[] {
  const own = isSingleton ? identity : identity.slice(0, -1)
  return scope.length === 0 ? own : [...own, ...scope]
}

export const noParents: Parents = Object.freeze({})

/** Picks the keys of parents from values by label. */
export function parentsOf(values: Parents, labels: readonly string[]): Parents {
  if (labels.length === 0) return noParents
  const parents: Record<string, string> = {}
  for (const label of labels) if (values[label] !== undefined) parents[label] = values[label]
  return parents
}

/** The keys of those parents of a record that have these labels. */
export function parentsOfRecord(record: ItemRecord, labels: readonly string[]): Parents {
  const parents: Record<string, string> = {}
  for (const label of labels) {
    const value = record[parentField(label)]
    if (value !== undefined) parents[label] = value
  }
  return parents
}

export function definitionOf(resource: Resource, isSecret: (name: string) => boolean): CollectionDefinition<ItemRecord> {
  const index = parentLabels(resource).map((label) => [parentField(label)])
  const isSecretField = (field: string): boolean => {
    if (field === 'key') return hasSecretKey(resource, isSecret)
    return field === 'id'
      ? hasSecretIdentity(resource, isSecret)
      : secretLabels(resource, isSecret).some((each) => parentField(each) === field)
  }
  return collection<ItemRecord>({ key: 'id', index: index as never, isSecretField })
}

/** Whether the key of its items is a secret, by the name of its parameter or of its field. */
export function hasSecretKey({ key: { at = [], param } }: Pick<Resource, 'key'>, isSecret: (name: string) => boolean): boolean {
  return [param, at.at(-1)].some((name) => name !== undefined && isSecret(name))
}

function hasSecretIdentity(resource: Resource, isSecret: (name: string) => boolean): boolean {
  const labels = secretLabels(resource, isSecret)
  return hasSecretKey(resource, isSecret) || resource.identity.some((each) => labels.includes(each))
}

/** The labels of parameters that are secrets. */
function secretLabels({ params }: Resource, isSecret: (name: string) => boolean): readonly string[] {
  return params.filter(({ name }) => isSecret(name)).map(({ label }) => label)
}

/** Values are encoded, so that no two identities are joined to the same text. */
export function identityOf({ identity }: Resource, parents: Parents, key: string | number): string {
  let id = ''
  for (let index = 0; index < identity.length - 1; index += 1) id += `${encoded(parents[identity[index] as string] ?? '')}/`
  return id + encoded(String(key))
}

/** A text that encoding leaves as it is. To encode it takes several times as long as to test it. */
const plainText = /^[\w.!~*'()-]*$/

function encoded(text: string): string {
  return plainText.test(text) ? text : encodeURIComponent(text)
}
