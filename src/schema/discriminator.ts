import { fieldsOf, isObject } from '../document/lenient.ts'
import { isReference } from '../document/references.ts'
import type { Keywords } from './keywords.ts'

/**
 * A schema whose branches refuse the values that the discriminator assigns to other branches: schemas that differ in it alone would all
 * match, where `oneOf` wants exactly one. A name that is not in the mapping is left to the branches themselves.
 */
export function discriminated(schema: Keywords): Keywords {
  const { discriminator } = schema
  const field = isObject(discriminator) ? discriminator['propertyName'] : undefined
  const mapping = isObject(discriminator) ? fieldsOf(discriminator['mapping'] as Record<string, unknown> | undefined) : []
  const branches = schema['oneOf']
  if (typeof field !== 'string' || mapping.length === 0 || !Array.isArray(branches)) return schema
  const oneOf = branches.map((branch: unknown) => {
    const others = mapping.filter(([, target]) => !leadsTo(target, branch)).map(([name]) => name)
    const isMapped = others.length < mapping.length
    return isMapped && others.length > 0 ? { allOf: [branch, { properties: { [field]: { not: { enum: others } } } }] } : branch
  })
  return { ...schema, oneOf }
}

/** A mapping may name a schema or refer to it. */
function leadsTo(target: unknown, branch: unknown): boolean {
  return isReference(branch) && (branch.$ref === target || branch.$ref === `#/components/schemas/${String(target)}`)
}
