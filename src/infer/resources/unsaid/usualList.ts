import type { Operation } from '../../../spec/operation.ts'
import { successOf } from '../bodies.ts'
import { listEnvelope } from '../envelope.ts'
import type { Structures } from '../fields.ts'
import { isParam, readPath } from '../paths.ts'

/** Where a list is if the document has none that says it. */
const plain = ['data']
/** Stands for the noun of the list. */
const noun = '{noun}'

/** Where most lists of a document have their items. Lists of which the document does not say it have them there too. */
export class UsualList {
  readonly #structures: Structures
  readonly #operations: readonly Operation[]
  #counts: ReadonlyMap<string, number> | undefined

  constructor(structures: Structures, operations: readonly Operation[]) {
    this.#structures = structures
    this.#operations = operations
  }

  /** The place of the items in a body that may be anything: the body itself, unless most lists of the document have an envelope. */
  anywhere({ path }: Operation): readonly string[] {
    const counts = [...this.#counted()]
    const all = counts.reduce((sum, [, count]) => sum + count, 0)
    const [most] = counts.find(([, count]) => count > all / 2) ?? ['']
    return placeIn(most, path)
  }

  /** The place of the items in a body that is an object. */
  inObject({ path }: Operation): readonly string[] {
    const [most] = [...this.#counted()].filter(([at]) => at !== '').toSorted(([, a], [, b]) => b - a)
    return placeIn(most?.[0] ?? plain.join('.'), path)
  }

  /** How many lists have their items at each place. */
  #counted(): ReadonlyMap<string, number> {
    if (this.#counts) return this.#counts
    const counts = new Map<string, number>()
    for (const operation of this.#operations) {
      const last = operation.method === 'GET' ? lastWord(operation.path) : undefined
      const found = last === undefined ? undefined : listEnvelope(this.#structures, successOf(operation)?.schema, last)
      if (!found || last === undefined) continue
      const isNamed = found.at.length === 1 && this.#structures.nounOf(found.at[0] as string) === this.#structures.nounOf(last)
      const at = isNamed ? noun : found.at.join('.')
      counts.set(at, (counts.get(at) ?? 0) + 1)
    }
    return (this.#counts = counts)
  }
}

function placeIn(at: string, path: string): readonly string[] {
  if (at === '') return []
  return at === noun ? [lastWord(path) ?? 'items'] : at.split('.')
}

/** The last segment of a path; undefined if it is a parameter. */
function lastWord(path: string): string | undefined {
  const last = readPath(path).segments.at(-1)
  return last === undefined || isParam(last) ? undefined : last.fixed
}
