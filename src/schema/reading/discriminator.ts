import { fieldsOf, isObject, itemsOf } from '../../document/lenient.ts'
import { isReference } from '../../document/references.ts'
import { plainBase } from './circles.ts'
import type { Keywords } from './keywords.ts'

/** Marks the branch for values whose discriminator names no schema. They are accepted, but none is made up. */
export const otherwise = 'x-tally-otherwise'

/** Gives access to the other schemas of the document. */
export interface Surroundings {
  /** The target of a reference, or undefined. */
  target(ref: string): unknown
  /** References to the schemas that extend this one by `allOf`. */
  childrenOf(schema: object): readonly string[]
}

/**
 * Rewrites a schema so that its discriminator selects the branch. A branch of `oneOf` or `anyOf` accepts only the names that lead to it.
 * A base schema accepts a value only if the child that the value names accepts it too.
 *
 * @param written the schema as it is in the document
 */
export function discriminated(schema: Keywords, surroundings: Surroundings, written: object = schema): Keywords {
  const field = fieldOf(schema)
  if (field === undefined) return withPlainBases(schema, surroundings)
  const keyword = (['oneOf', 'anyOf'] as const).find((each) => Array.isArray(schema[each]))
  if (keyword === undefined) return withChildren(schema, surroundings.childrenOf(written), { field, surroundings })
  const branches = itemsOf(schema[keyword] as readonly unknown[])
  return { ...schema, [keyword]: branches.map((branch) => named(branch, field, namesOf(schema, branch, surroundings))) }
}

function fieldOf({ discriminator }: Keywords): string | undefined {
  const name = isObject(discriminator) ? discriminator['propertyName'] : undefined
  return typeof name === 'string' ? name : undefined
}

function mappingOf({ discriminator }: Keywords): [string, unknown][] {
  return isObject(discriminator) ? fieldsOf(discriminator['mapping'] as Record<string, unknown> | undefined) : []
}

function named(branch: unknown, field: string, names: readonly unknown[]): unknown {
  return names.length === 0 ? branch : { allOf: [branch, { required: [field], properties: { [field]: { enum: names } } }] }
}

/** The names that lead to a branch: those in the mapping, else the values that the branch itself allows, else the name of its schema. */
function namesOf(schema: Keywords, branch: unknown, surroundings: Surroundings): readonly unknown[] {
  if (!isReference(branch)) return []
  const mapped = mappingOf(schema).flatMap(([name, target]) => (asReference(target) === branch.$ref ? [name] : []))
  const own = ownValues(surroundings.target(branch.$ref), { field: fieldOf(schema) as string, surroundings })
  // If the branch allows none of the names of the mapping, no value would be valid.
  const isUsable = mapped.length > 0 && (!own || mapped.some((name) => own.includes(name)))
  return isUsable ? mapped : (own ?? [branch.$ref.split('/').at(-1)])
}

const deepest = 6

/** The values that a schema, or a part of its `allOf`, allows for a field by `enum` or `const`. */
function ownValues(schema: unknown, choice: Choice, depth = 0): readonly unknown[] | undefined {
  if (!isObject(schema) || depth > deepest) return undefined
  const { field, surroundings } = choice
  if (isReference(schema)) return ownValues(surroundings.target(schema.$ref), choice, depth + 1)
  const own = isObject(schema['properties']) ? schema['properties'][field] : undefined
  const resolved = isReference(own) ? surroundings.target(own.$ref) : own
  if (isObject(resolved) && Array.isArray(resolved['enum']) && resolved['enum'].length > 0) return resolved['enum']
  if (isObject(resolved) && resolved['const'] !== undefined) return [resolved['const']]
  for (const part of itemsOf(schema['allOf'] as readonly unknown[] | undefined)) {
    const values = ownValues(part, choice, depth + 1)
    if (values) return values
  }
  return undefined
}

interface Choice {
  readonly field: string
  readonly surroundings: Surroundings
}

/** A base schema as a choice: its children for their names, and itself for all other names. */
function withChildren(schema: Keywords, children: readonly string[], { field, surroundings }: Choice): Keywords {
  const plain = withPlainBases(schema, surroundings)
  const mapped = mappingOf(schema).map(([name, target]) => ({ ref: asReference(target), names: [name] as readonly unknown[] }))
  const extending = children
    .filter((ref) => !mapped.some((each) => each.ref === ref))
    .map((ref) => ({ ref, names: childNames(ref, field, surroundings) }))
  const all = [...mapped, ...extending].filter(({ ref, names }) => isObject(surroundings.target(ref)) && names.length > 0)
  if (all.length === 0) return plain
  const taken = all.flatMap(({ names }) => names)
  const itself = { [otherwise]: true, allOf: [withoutDiscriminator(plain), { properties: { [field]: { not: { enum: taken } } } }] }
  return { anyOf: [...all.map(({ ref, names }) => named({ $ref: ref }, field, names)), itself] }
}

function childNames(ref: string, field: string, surroundings: Surroundings): readonly unknown[] {
  const child = surroundings.target(ref)
  const parts = isObject(child) ? itemsOf(child['allOf'] as readonly unknown[] | undefined).filter((part) => !isReference(part)) : []
  const own = [child, ...parts].map((part) =>
    isObject(part) ? ownValues({ properties: part['properties'] }, { field, surroundings }) : undefined,
  )
  return own.find((values) => values !== undefined) ?? [ref.split('/').at(-1)]
}

/** The target of a mapping as a reference. It may also be written as the name of a schema. */
function asReference(target: unknown): string {
  const text = String(target)
  return text.includes('/') || text.startsWith('#') ? text : `#/components/schemas/${text}`
}

/** Replaces the bases in a child's `allOf` by copies without discriminator, which would lead back to the child. */
function withPlainBases(schema: Keywords, surroundings: Surroundings): Keywords {
  const parts = itemsOf(schema['allOf'] as readonly unknown[] | undefined)
  const bases = parts.map((part) => baseOf(part, surroundings))
  const discriminator = bases.find((base) => base !== undefined)?.['discriminator']
  if (discriminator === undefined) return schema
  return { discriminator, ...schema, allOf: parts.map((part, index) => (bases[index] ? withoutDiscriminator(bases[index]) : part)) }
}

function baseOf(part: unknown, surroundings: Surroundings): Keywords | undefined {
  if (isObject(part) && plainBase in part) return part
  const base = isReference(part) ? surroundings.target(part.$ref) : undefined
  if (!isObject(base) || fieldOf(base) === undefined || Array.isArray(base['oneOf']) || Array.isArray(base['anyOf'])) return undefined
  return base
}

function withoutDiscriminator({ discriminator: _discriminator, ...rest }: Keywords): Keywords {
  return rest
}
