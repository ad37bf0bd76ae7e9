import type { Schema } from '../../../document/document.ts'
import type { Resource } from '../model.ts'

/** The schema of the path parameter for the key, or for the key of a parent. */
export function paramSchema({ operations, identity }: Resource, label = identity.at(-1)): Schema | undefined {
  for (const { operation, params } of operations) {
    const name = params.find((each) => each.label === label)?.name
    const parameter = name === undefined ? undefined : operation.parameters.find((each) => each.in === 'path' && each.name === name)
    if (parameter) return parameter.schema
  }
  return undefined
}
