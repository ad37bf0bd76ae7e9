import { fieldsOf, isObject } from '../document/lenient.ts'
import { isReference } from '../document/references.ts'

type Keywords = Readonly<Record<string, unknown>>

/**
 * A schema whose branches let no value through that the discriminator gives to another one: schemas told apart by it alone
 * would else all match, where `oneOf` wants one. Names that the mapping does not know are left to the branches themselves.
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
