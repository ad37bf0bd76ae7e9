import type { Keywords } from './keywords.ts'

/** Schemas of which each leads to all others, or one that leads to itself. */
export type Group = ReadonlySet<Keywords>

interface Visit {
  readonly schema: Keywords
  readonly next: Iterator<Keywords>
}

/**
 * Finds groups of schemas that contain each other, by Tarjan's algorithm, without recursion. Each schema is visited once, when it is asked
 * for.
 */
export class Groups {
  readonly #nextOf: (schema: Keywords) => readonly Keywords[]
  readonly #known = new Map<Keywords, Group | undefined>()

  constructor(nextOf: (schema: Keywords) => readonly Keywords[]) {
    this.#nextOf = nextOf
  }

  /** The group of a schema. Undefined if it does not contain itself. */
  of(schema: Keywords): Group | undefined {
    if (!this.#known.has(schema)) this.#visitFrom(schema)
    return this.#known.get(schema)
  }

  #visitFrom(start: Keywords): void {
    /** For each visited schema, the earliest one on the way that it leads back to. */
    const lowest = new Map<Keywords, number>()
    const order = new Map<Keywords, number>()
    const open: Keywords[] = []
    const way: Visit[] = []
    const enter = (schema: Keywords): void => {
      order.set(schema, order.size)
      lowest.set(schema, order.get(schema) as number)
      open.push(schema)
      way.push({ schema, next: this.#nextOf(schema)[Symbol.iterator]() })
    }
    const lower = (schema: Keywords, to: number): void => void lowest.set(schema, Math.min(lowest.get(schema) as number, to))
    enter(start)
    for (let visit = way.at(-1); visit; visit = way.at(-1)) {
      const { schema, next } = visit
      const { value, done } = next.next()
      if (done !== true) {
        if (this.#known.has(value)) continue
        if (order.has(value)) lower(schema, order.get(value) as number)
        else enter(value)
        continue
      }
      way.pop()
      const above = way.at(-1)
      if (above) lower(above.schema, lowest.get(schema) as number)
      if (lowest.get(schema) === order.get(schema)) this.#close(open.splice(open.indexOf(schema)))
    }
  }

  #close(members: readonly Keywords[]): void {
    const [only] = members
    const isCircle = members.length > 1 || (only !== undefined && this.#nextOf(only).includes(only))
    const group = isCircle ? new Set(members) : undefined
    for (const each of members) this.#known.set(each, group)
  }
}
