import { isObject } from '../document/lenient.ts'
import { otherwise } from '../schema/reading/discriminator.ts'
import type { Keywords } from '../schema/reading/keywords.ts'
import type { NormalSchema } from '../schema/reading/normalise.ts'
import type { Schemas } from '../schema/reading/schemas.ts'
import { list, mapIn } from './keywordValues.ts'
import { flatten } from './flatten.ts'
import type { Heights } from './values/schemaHeights.ts'

interface Turn {
  readonly schemas: Schemas
  /** The index of the branch to start with. */
  readonly start: number
  readonly turn: number
  /** If given, branches with small values come first. */
  readonly heights: Heights | undefined
  /** A value that the chosen branch should match. */
  readonly like: unknown
}

/** Chooses a different branch in each turn. Starts with those that match a given value best, or at deep levels with the smallest. */
export class BranchPicker {
  /** Whether a branch was picked. */
  picked = false
  readonly #turn: Turn

  constructor(turn: Turn) {
    this.#turn = turn
  }

  pick(branches: readonly unknown[]): unknown {
    this.picked = true
    const { schemas, start, turn, heights, like } = this.#turn
    const wanted = someOf(branches, (each) => !isObject(each) || each[otherwise] !== true)
    const all = heights ? wanted : someOf(wanted, (each) => !schemas.isNull(each))
    const turned = all.map((_, index) => all[(index + start) % all.length])
    if (isObject(like)) return this.#byMatch(turned, like)[turn % turned.length]
    return (heights ? this.#byHeight(turned, heights) : turned)[turn % turned.length]
  }

  /** Sorts branches by how many fields of the value they have, and whether their `const` and `enum` accept its fields. */
  #byMatch(branches: readonly unknown[], like: Keywords): readonly unknown[] {
    const { schemas } = this.#turn
    const scored = branches.map((each) => {
      const properties = mapIn(flatten(each, { schemas, pick: (inner) => inner[0] }), 'properties')
      const names = Object.keys(like).filter((name) => Object.hasOwn(properties, name))
      return { each, score: names.reduce((sum, name) => sum + matchOf(like[name], schemas.read(properties[name])), 0) }
    })
    return scored.toSorted((a, b) => b.score - a.score).map(({ each }) => each)
  }

  /** Sorts branches by height, the lowest first. Null comes after others of the same height. */
  #byHeight(branches: readonly unknown[], heights: Heights): readonly unknown[] {
    const measured = branches.map((each) => ({ each, height: heights.of(each) + (this.#turn.schemas.isNull(each) ? 0.5 : 0) }))
    return measured.toSorted((a, b) => (a.height === b.height ? 0 : a.height - b.height)).map(({ each }) => each)
  }
}

/** Those that pass a test. All of them if none does. */
function someOf<T>(values: readonly T[], passes: (value: T) => boolean): readonly T[] {
  const passing = values.filter(passes)
  return passing.length > 0 ? passing : values
}

/** How well a value matches a field. A `const` or `enum` counts most. */
function matchOf(value: unknown, schema: NormalSchema): number {
  if (typeof schema === 'boolean') return 0
  const fixed = 'const' in schema ? [schema['const']] : list(schema['enum'])
  if (fixed.length === 0) return 1
  return fixed.includes(value) ? 10 : -10
}
