import { identityOf, parentLabels, parentsOf, type ItemRecord, type Parents } from '../items/records/record.ts'
import { isPrincipalKey } from '../words/principalKeys.ts'
import type { Lineage } from './lineage.ts'
import type { Seeds } from './seeds.ts'
import { itemsOf, type Siblings } from './siblings.ts'

interface PrincipalsOptions {
  readonly shelf: { list(siblings: Siblings): readonly ItemRecord[] }
  readonly seeds: Seeds
  readonly lineage: Lineage
}

/** Knows which item a word such as `me` means. */
export class Principals {
  readonly #shelf: PrincipalsOptions['shelf']
  readonly #seeds: Seeds
  readonly #lineage: Lineage

  constructor({ shelf, seeds, lineage }: PrincipalsOptions) {
    this.#shelf = shelf
    this.#seeds = seeds
    this.#lineage = lineage
  }

  /** The keys in a call. `me` and similar words are replaced by the key of the item that they mean. */
  resolved(siblings: Siblings): Parents {
    let { parents } = siblings
    for (const label of Object.keys(parents)) {
      if (!isPrincipalKey(parents[label] as string)) continue
      const key = this.#principalAt({ ...siblings, parents }, label)
      if (key !== undefined) parents = { ...parents, [label]: key }
    }
    return parents
  }

  /** The key of the caller's own item: the first that the collection started with, else the first that exists. */
  #principalAt({ resource, context, parents }: Siblings, label: string): string | undefined {
    const isOwn = !resource.isSingleton && label === resource.identity.at(-1)
    const owner = isOwn ? resource : this.#lineage.resourceAt(resource, label, parents)
    if (!owner) return undefined
    const all: Siblings = { resource: owner, context, parents: parentsOf(parents, parentLabels(owner)) }
    // A client may have created an item with this word as its key.
    const literal = itemsOf(all).get(identityOf(owner, parents, parents[label] as string))
    if (literal && !literal.isGone) return undefined
    const first = this.#seeds.of(all).list[0] ?? this.#shelf.list(all)[0]
    return first && String(first.key)
  }
}
