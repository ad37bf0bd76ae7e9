import type { Maker } from '../items/making/maker.ts'
import type { Data } from '../items/data.ts'
import { recordOf } from '../items/records/newRecord.ts'
import type { ItemRecord } from '../items/records/record.ts'
import { itemsOf, type Siblings } from './siblings.ts'

/** The single object below these parents. Until it is changed, it is derived from them. */
export function onlyOf(maker: Maker, siblings: Siblings): ItemRecord {
  const { resource, context, parents } = siblings
  const stored = itemsOf(siblings).get(idBelow(parents))
  if (stored && !stored.isGone) return stored
  return onlyWith(maker, siblings, maker.whole(resource, context, { entity: ['only', keyBelow(parents)] }))
}

/** The record of a single object with this data. */
export function onlyWith(maker: Maker, { resource, parents }: Siblings, data: Data): ItemRecord {
  return { ...recordOf(maker, resource, { parents, key: keyBelow(parents), data: { ...data } }), id: idBelow(parents) }
}

function keyBelow(parents: Siblings['parents']): string {
  return Object.values(parents).join('/')
}

function idBelow(parents: Siblings['parents']): string {
  return `only/${Object.values(parents).map(encodeURIComponent).join('/')}`
}
