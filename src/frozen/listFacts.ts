import { itself, type Facts } from './facts.ts'

/** A list that knows the facts about its items. Private, as the facts about a value are. */
class FactList extends (itself as unknown as new (list: object) => object) {
  readonly #items: readonly Facts[]

  constructor(list: readonly unknown[], items: readonly Facts[]) {
    super(list)
    this.#items = items
  }

  static itemsOf(list: object): readonly Facts[] | undefined {
    return #items in list ? list.#items : undefined
  }
}

/**
 * A list of frozen values. Whoever checks, writes or records it finds their facts with the list. To read them from each value instead takes
 * most of the time of a page, since the values are scattered over the memory.
 */
export function listOf(items: readonly Facts[]): unknown[] {
  const list = items.map((each) => each.of)
  void new FactList(list, items)
  return list
}

/** The facts about the items of a list. Undefined if they are unknown, or if the list was changed. */
export function itemFacts(list: readonly unknown[]): readonly Facts[] | undefined {
  const items = FactList.itemsOf(list)
  if (items?.length !== list.length) return undefined
  for (let index = 0; index < list.length; index += 1) if (items[index]?.of !== list[index]) return undefined
  return items
}
