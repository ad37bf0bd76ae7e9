import { typesOf, type Keywords } from '../../schema/reading/keywords.ts'
import type { Schemas } from '../../schema/reading/schemas.ts'
import { list, mapIn, namesIn, numberIn } from '../keywordValues.ts'

const tallest = 12

/**
 * Tells how many levels the smallest value of a schema has. More than `tallest` counts as infinite. If schemas refer to themselves,
 * choosing the branch with the lowest height ends the recursion.
 */
export class Heights {
  readonly #schemas: Schemas
  readonly #known = new Map<unknown, Map<number, boolean>>()

  constructor(schemas: Schemas) {
    this.#schemas = schemas
  }

  of(schema: unknown): number {
    for (let levels = 0; levels <= tallest; levels += 1) if (this.#endsWithin(schema, levels)) return levels
    return Infinity
  }

  #endsWithin(part: unknown, levels: number): boolean {
    const schema = this.#schemas.read(part)
    if (typeof schema === 'boolean') return true
    if (levels < 0) return false
    let answers = this.#known.get(schema)
    if (!answers) this.#known.set(schema, (answers = new Map()))
    let answer = answers.get(levels)
    if (answer === undefined) answers.set(levels, (answer = this.#ask(schema, levels - 1)))
    return answer
  }

  #ask(schema: Keywords, levels: number): boolean {
    const { $ref, allOf, oneOf, anyOf, type } = schema
    if (typesOf(type).includes('null') || list(anyOf).some((each) => this.#schemas.isNull(each))) return true
    const ends = (each: unknown): boolean => this.#endsWithin(each, levels)
    if (typeof $ref === 'string' && !ends(this.#schemas.target($ref))) return false
    if (![oneOf, anyOf].every((branches) => list(branches).length === 0 || list(branches).some(ends))) return false
    return list(allOf).every(ends) && schemasWithin(schema).every(ends)
  }
}

/** The schemas of required fields and items. */
function schemasWithin(node: Keywords): unknown[] {
  const properties = mapIn(node, 'properties')
  const fields = namesIn(node, 'required').map((name) => properties[name])
  return (numberIn(node, 'minItems') ?? 0) > 0 ? [...fields, node['items'], ...list(node['prefixItems'])] : fields
}
