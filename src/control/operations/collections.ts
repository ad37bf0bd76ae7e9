import { byValue } from '../../world/collection/page.ts'
import { hasAllOf } from '../../engine/answers/partialMatch.ts'
import type { World } from '../../world/world.ts'
import { ControlError } from '../controlError.ts'
import { anyObject, integer, list, object, optional, text, type Field, type Values } from '../input/fields.ts'
import { worldOperation } from '../controlOperation.ts'
import { contentsOf, pageOf } from '../records/collectionContents.ts'
import { findRecord, openCollection, recordAt, shownKey, writeRecord, type OpenCollection } from '../records/editRecord.ts'
import { mergePatch } from '../../provider/mergePatch.ts'
import type { WorldAccess } from '../worldAccess.ts'

type AnyRecord = Readonly<Record<string, unknown>>

const inCollection = {
  provider: text({ description: 'The name of a provider.', examples: ['fint'] }),
  collection: text({ description: 'The name of one of its collections.', examples: ['customers'] }),
}
const key = text({ description: 'The key of a record. If it is a secret, the token that stands for it.', examples: ['1'] })
const record = anyObject({ description: 'A whole record. Tokens stand for the secrets that it has.', examples: [{ id: 1 }] })
const keyed = object({ key, record })

const query = {
  ...inCollection,
  where: optional(anyObject({ description: 'Only records that have at least these values.', examples: [{ phone: '08111111111' }] })),
  text: optional(text({ description: 'Only records whose JSON, with secrets replaced, contains this text.' })),
  sort: optional(text({ description: 'The field to sort by, descending with a `-` in front. Otherwise in the order of insertion.' })),
  offset: optional(integer({ description: 'How many records to skip.', minimum: 0, default: 0 })),
  limit: optional(integer({ description: 'How many records to return.', minimum: 0, default: 100 })),
}

/** Which records of a collection to return. */
export type RecordQuery = Values<typeof query>

const edited = {
  output: keyed,
  returns: 'record',
  problems: ['no-such-collection', 'no-such-record', 'bad-record', 'too-many-records'],
} as const

export const collectionOperations = {
  /** The collections of all providers, with the number of their records. */
  collections: worldOperation({
    method: 'GET',
    path: '/collections',
    summary: 'Returns the collections of all providers, with the number of their records',
    output: object({
      collections: list(
        object({
          ...inCollection,
          key: text({ description: 'The field with the key.' }),
          total: integer({ description: 'The number of stored records.' }),
          startsWith: integer({
            description:
              'How many items the collection starts with, below each parent. `records` returns them, too. They are stored when they change.',
          }),
        }),
      ),
    }),
    returns: 'collections',
    mustExist: true,
    run: (access) => access.read((world) => ({ collections: collectionsOf(access, world) })),
  }),
  /** A page of the records of a collection: `records({ provider: 'fint', collection: 'customers', where: { phone: '08111111111' } })`. */
  records: worldOperation({
    method: 'GET',
    path: '/collections/{provider}/{collection}',
    summary: 'Returns a page of the records of a collection. Secrets are replaced',
    input: query,
    output: object({ records: list(keyed), total: integer({ description: 'The number of records on all pages.' }) }),
    problems: ['no-such-collection'],
    mustExist: true,
    run: (access, input) => access.read((world) => recordsPage(openCollection(access, world, input), input)),
  }),
  /** Writes a whole record: a new one, or in place of the one with this key. Returns it as it is shown. */
  putRecord: worldOperation({
    method: 'PUT',
    path: '/collections/{provider}/{collection}/{key}',
    summary: 'Writes a whole record: a new one, or in place of the one with this key',
    description:
      'The record must match the schema of its item, where the provider is inferred from a spec, and its key and unique fields must not be taken.',
    input: { ...inCollection, key, record },
    wholeBody: 'record',
    ...edited,
    run: (access, input) =>
      access.change((world) => {
        const open = openCollection(access, world, input)
        const before = recordAt(open, input.key)
        if (!before) refuseOtherKey(open, input)
        return shown(open, writeRecord(open, before, input.record))
      }),
  }),
  /** Changes some fields of a record, as a JSON Merge Patch (RFC 7396) says: null removes a field. Returns it as it is shown. */
  patchRecord: worldOperation({
    method: 'PATCH',
    path: '/collections/{provider}/{collection}/{key}',
    summary: 'Changes some fields of a record, as a JSON Merge Patch says',
    input: {
      ...inCollection,
      key,
      changes: anyObject({ description: 'A JSON Merge Patch (RFC 7396): null removes a field.', examples: [{ first_name: 'Ada' }] }),
    },
    wholeBody: 'changes',
    ...edited,
    run: (access, input) =>
      access.change((world) => {
        const open = openCollection(access, world, input)
        const before = findRecord(open, input.key)
        return shown(open, writeRecord(open, before, mergePatch(open.redactor.value(before), input.changes)))
      }),
  }),
  /** Deletes a record. Rejects if there is none with this key. */
  deleteRecord: worldOperation({
    method: 'DELETE',
    path: '/collections/{provider}/{collection}/{key}',
    summary: 'Deletes a record',
    input: { ...inCollection, key },
    problems: ['no-such-collection', 'no-such-record'],
    mustExist: true,
    run: (access, input) =>
      access.change((world) => {
        const open = openCollection(access, world, input)
        open.contents.remove(findRecord(open, input.key))
      }),
  }),
}

function collectionsOf(
  access: WorldAccess,
  world: World,
): Values<typeof inCollection & { readonly key: Field<string>; readonly total: Field<number>; readonly startsWith: Field<number> }>[] {
  return access.mock.mounts.flatMap((mount) =>
    Object.keys(mount.provider.collections).map((name) => {
      const { keyField } = world.collection(`${mount.name}/${name}`)
      const { stored, startsWith } = contentsOf(access, world, { mount, name })
      return { provider: mount.name, collection: name, key: keyField, total: stored, startsWith }
    }),
  )
}

interface RecordsPage {
  readonly records: readonly Values<{ readonly key: typeof key; readonly record: typeof record }>[]
  readonly total: number
}

function recordsPage(open: OpenCollection, input: RecordQuery): RecordsPage {
  const { offset = 0, limit = 100 } = input
  const found = chosen(open, input)
  const { total, records } = found ? pageOf(found, offset, limit) : open.contents.page(offset, limit)
  return { total, records: records.map((each) => shown(open, each)) }
}

/** The records that a query asks for, in its order. Undefined if it asks for all of them as they are. */
function chosen({ contents, redactor }: OpenCollection, { where, text: wanted, sort }: RecordQuery): readonly object[] | undefined {
  if (where === undefined && wanted === undefined && sort === undefined) return undefined
  const hasFields = (each: object): boolean => where === undefined || hasAllOf(each, where)
  const hasText = (each: object): boolean => wanted === undefined || JSON.stringify(redactor.value(each)).includes(wanted)
  const found = contents.list().filter((each) => hasFields(each) && hasText(each))
  return sort === undefined ? found : found.toSorted(comparing(sort))
}

function comparing(sort: string): (a: object, b: object) => number {
  const field = sort.replace(/^-/, '')
  const sign = sort.startsWith('-') ? -1 : 1
  return (a, b) => sign * byValue((a as AnyRecord)[field], (b as AnyRecord)[field])
}

function shown(open: OpenCollection, each: object): { readonly key: string; readonly record: AnyRecord } {
  return { key: shownKey(open, each), record: open.redactor.value(each) as AnyRecord }
}

function refuseOtherKey({ records }: OpenCollection, input: { readonly key: string; readonly record: AnyRecord }): void {
  const own = input.record[records.keyField]
  if (own !== undefined && String(own) !== input.key)
    throw new ControlError(
      'bad-record',
      `The path has the key ${JSON.stringify(input.key)}, and the record has another one in "${records.keyField}".`,
    )
}
