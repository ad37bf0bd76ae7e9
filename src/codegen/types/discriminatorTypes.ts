import type { Reference } from '../../document/document.ts'
import { isObject, itemsOf } from '../../document/lenient.ts'
import { isReference } from '../../document/references.ts'
import type { Keywords } from '../../schema/reading/keywords.ts'

interface NamedBranch {
  readonly reference: Reference
  readonly field: string
  readonly names: unknown
}

/** Reads a reference that is joined with the names that a discriminator gives it. */
export function namedBranch({ allOf, ...rest }: Keywords): NamedBranch | undefined {
  const [reference, naming] = itemsOf(allOf as readonly unknown[] | undefined)
  if (Object.keys(rest).length > 0 || !isReference(reference) || !isObject(naming) || !isObject(naming['properties'])) return undefined
  const [[field, names] = []] = Object.entries(naming['properties'])
  const isNaming = Object.keys(naming).join() === 'required,properties' && isObject(names) && Object.keys(names).join() === 'enum'
  return field !== undefined && isNaming ? { reference, field, names: names['enum'] } : undefined
}

/**
 * Leaves only the children of a base schema with a discriminator. The mock reads such a schema as a choice between its children and, for
 * other names, itself. In types the latter is left out, so that a name tells the child.
 */
export function withChildrenOnly(node: Keywords, written: unknown): Keywords {
  const isBase = isObject(written) && isObject(written['discriminator']) && written['anyOf'] === undefined && written['oneOf'] === undefined
  const branches = itemsOf(node['anyOf'] as readonly unknown[] | undefined)
  return isBase && branches.length > 1 ? { ...node, anyOf: branches.slice(0, -1) } : node
}
