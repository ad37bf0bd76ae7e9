import { count, isNode, list, names, type Node, type SampleContext } from './context.ts'

const tallest = 12

/**
 * Tells how many levels the smallest value of a schema needs; more than `tallest`, or without end, is infinite. Where
 * schemas refer to themselves, the branch of the lowest height is the way out.
 */
export class Heights {
  readonly #resolve: SampleContext['resolve']
  readonly #known = new Map<unknown, Map<number, boolean>>()

  constructor(resolve: SampleContext['resolve']) {
    this.#resolve = resolve
  }

  of(schema: unknown): number {
    for (let levels = 0; levels <= tallest; levels += 1) if (this.#endsWithin(schema, levels)) return levels
    return Infinity
  }

  #endsWithin(schema: unknown, levels: number): boolean {
    if (!isNode(schema)) return true
    if (levels < 0) return false
    let answers = this.#known.get(schema)
    if (!answers) this.#known.set(schema, (answers = new Map()))
    let answer = answers.get(levels)
    if (answer === undefined) answers.set(levels, (answer = this.#ask(schema, levels - 1)))
    return answer
  }

  #ask(schema: Node, levels: number): boolean {
    const { $ref, allOf, oneOf, anyOf, type, nullable } = schema
    if (nullable === true || list(type).includes('null')) return true
    const ends = (each: unknown): boolean => this.#endsWithin(each, levels)
    if (typeof $ref === 'string' && !ends(this.#resolve($ref))) return false
    if (![oneOf, anyOf].every((branches) => list(branches).length === 0 || list(branches).some(ends))) return false
    return list(allOf).every(ends) && partsOf(schema).every(ends)
  }
}

/** The schemas of what cannot be left out. */
function partsOf({ properties, required, items, minItems, prefixItems }: Node): unknown[] {
  const fields = names(required).map((name) => (isNode(properties) ? properties[name] : undefined))
  return (count(minItems) ?? 0) > 0 ? [...fields, items, ...list(prefixItems)] : fields
}
