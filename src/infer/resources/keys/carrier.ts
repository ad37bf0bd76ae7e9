import type { Schema } from '../../../document/document.ts'
import type { Resource } from '../model.ts'

/** The schema of the path parameter for the key, or for the key of a parent. With `called`, only of a parameter with this name. */
export function paramSchema(
  { operations, identity }: Pick<Resource, 'operations' | 'identity'>,
  label = identity.at(-1),
  called?: string,
): Schema | undefined {
  for (const { operation, params } of operations) {
    const name = params.find((each) => each.label === label && (called === undefined || each.name === called))?.name
    const parameter = name === undefined ? undefined : operation.parameters.find((each) => each.in === 'path' && each.name === name)
    if (parameter) return parameter.schema
  }
  return undefined
}
