import { copyJson } from '../../numbers/exactJson.ts'
import type { Data } from '../items/data.ts'
import type { Maker } from '../items/making/maker.ts'
import { recordOf, type NewRecord } from '../items/records/newRecord.ts'
import { parentLabels, parentsOf, parentsOfRecord, type ItemRecord, type Parents } from '../items/records/record.ts'
import type { Resource } from '../resources/model.ts'
import type { Lineage } from './lineage.ts'
import { onlyOf, onlyWith } from './onlyItem.ts'
import { addItem, itemsOf, type Siblings, type StoreContext } from './siblings.ts'

/** The new key of an item, and its data. */
export type Renamed = Pick<NewRecord, 'key' | 'data'>

/** What lists and removes items. */
interface Holder {
  list(siblings: Siblings): readonly ItemRecord[]
  remove(resource: Resource, context: StoreContext, record: ItemRecord): void
}

interface RenamingParts {
  readonly shelf: Holder
  readonly lineage: Lineage
  readonly maker: Maker
}

/** An item below the path of another one. */
interface Below {
  readonly child: Resource
  readonly record: ItemRecord
  readonly parents: Parents
}

/** Gives an item another key. All that is below its path moves with it, also what was not stored yet. */
export class Renaming {
  readonly #shelf: Holder
  readonly #lineage: Lineage
  readonly #maker: Maker

  constructor({ shelf, lineage, maker }: RenamingParts) {
    this.#shelf = shelf
    this.#lineage = lineage
    this.#maker = maker
  }

  rename(siblings: Siblings, record: ItemRecord, { key, data }: Renamed): ItemRecord {
    const { resource, context, parents } = siblings
    const label = resource.identity.at(-1) as string
    const above = { ...parentsOf(parents, resource.identity), [label]: String(record.key) }
    const below = this.#below(resource, context, above)
    this.#shelf.remove(resource, context, record)
    const renamed = place(siblings, record, recordOf(this.#maker, resource, { parents, key, data, file: record.file }))
    for (const each of below) this.#move(context, each, { [label]: String(renamed.key) })
    return renamed
  }

  #below(resource: Resource, context: StoreContext, above: Parents): readonly Below[] {
    const children = this.#lineage.childrenOf(resource)
    const items = children
      .filter(({ isSingleton }) => !isSingleton)
      .flatMap((child) =>
        this.#shelf
          .list({ resource: child, context, parents: above })
          .map((record) => ({ child, record, parents: parentsOfRecord(record, parentLabels(child)) })),
      )
    const single = children.filter(({ isSingleton }) => isSingleton)
    return [...items, ...single.flatMap((child) => this.#single(child, context, { above, items }))]
  }

  /** The single objects of a kind: that of the item itself, or one of each item below it. */
  #single(
    child: Resource,
    context: StoreContext,
    { above, items }: { readonly above: Parents; readonly items: readonly Below[] },
  ): readonly Below[] {
    const labels = child.identity.slice(0, -1)
    const own = labels.at(-1) as string
    const owners = items
      .filter((each) => each.child.identity.at(-1) === own)
      .map(({ record, parents }) => ({ ...parents, [own]: String(record.key) }))
    return [above, ...owners]
      .map((each) => parentsOf(each, labels))
      .filter((each) => Object.keys(each).length === labels.length)
      .map((parents) => ({ child, record: onlyOf(this.#maker, { resource: child, context, parents }), parents }))
  }

  #move(context: StoreContext, { child, record, parents }: Below, changed: Parents): void {
    const siblings = { resource: child, context, parents: { ...parents, ...changed } }
    const data = copyJson(record.data) as Data
    const { key } = record
    const moved = child.isSingleton
      ? onlyWith(this.#maker, siblings, data)
      : recordOf(this.#maker, child, { parents: siblings.parents, key, data, file: record.file })
    addItem(siblings, moved)
  }
}

/** Stores the renamed item at the position of the old record, which says where the item is now. */
function place(siblings: Siblings, { id }: ItemRecord, renamed: ItemRecord): ItemRecord {
  const items = itemsOf(siblings)
  if (items.peek(renamed.id)?.isGone) items.delete(renamed.id)
  const gone = items.peek(id) as ItemRecord
  const stored = items.rekey(id, renamed)
  items.put({ ...gone, movedTo: renamed.id })
  return stored
}
