import type { RankedGroup, Ranking } from '../../world/collection/ranking.ts'
import { parentField, parentLabels, type ItemRecord, type Items, type Parents } from '../items/records/record.ts'
import { fieldValue, type Data } from '../items/data.ts'
import type { Resource } from '../resources/model.ts'
import { sortBy, type Sorting, type Test } from './filters/filters.ts'
import { textOf, textsOf } from './filters/operators.ts'

interface Listing {
  readonly resource: Resource
  readonly parents: Parents
  readonly equals: Test['equals']
  readonly sort: Sorting | undefined
}

/** The rankings of lists: items below the same parents, with the same value of one field, by one order. */
export class ListRankings {
  readonly #known = new Map<string, Ranking<ItemRecord>>()

  /** The items that a list shows, without items that the collection started with and that are not stored. */
  group(items: Items, { resource, parents, equals, sort }: Listing): RankedGroup<ItemRecord> {
    const labels = parentLabels(resource).filter((label) => parents[label] !== undefined)
    const direction = sort ? (sort.isDescending ? 'down' : 'up') : ''
    const by = `${part(resource.name)}${part(equals?.field)}${part(sort?.field)}${direction}`
    const name = labels.length === 0 ? by : by + labels.map(part).join('')
    let ranking = this.#known.get(name)
    if (!ranking) this.#known.set(name, (ranking = rankingOf(labels, equals?.field, sort)))
    return items.ranked(
      ranking,
      nameOf(
        labels.map((label) => parents[label] as string),
        equals?.text,
      ),
    )
  }
}

/** The length comes before each part, so that different lists of parts are never joined to the same text. */
function part(text: string | undefined): string {
  return text === undefined ? '-' : `${text.length}:${text}`
}

function rankingOf(labels: readonly string[], field: string | undefined, sort: Sorting | undefined): Ranking<ItemRecord> {
  return {
    groupsOf: (record) => {
      const parents = labels.map((label) => record[parentField(label)])
      if (record.isGone || parents.includes(undefined)) return []
      if (field === undefined) return [nameOf(parents as string[], undefined)]
      const value = fieldValue(record.data as Data, field)
      if (!Array.isArray(value)) return [nameOf(parents as string[], textOf(value))]
      const texts = new Set(textsOf(value))
      return [...texts].map((text) => nameOf(parents as string[], text))
    },
    ...(sort && { sort: sortBy(sort) }),
  }
}

/** Keys and texts come from callers, so several are written as JSON. One alone is its own name, which most records of most lists have. */
function nameOf(parents: readonly string[], text: string | undefined): string {
  if (parents.length === 0) return text ?? ''
  return JSON.stringify(text === undefined ? parents : [...parents, text])
}
