import type { Schema } from '../../../document/document.ts'
import type { Parameter } from '../../../spec/parameters/parameter.ts'
import type { Resource } from '../model.ts'

type Outlined = Pick<Resource, 'operations' | 'identity'>

/** The path parameter for the key, or for the key of a parent. With `called`, only a parameter with this name. */
export function keyParameter({ operations, identity }: Outlined, label = identity.at(-1), called?: string): Parameter | undefined {
  for (const { operation, params } of operations) {
    const name = params.find((each) => each.label === label && (called === undefined || each.name === called))?.name
    const parameter = name === undefined ? undefined : operation.parameters.find((each) => each.in === 'path' && each.name === name)
    if (parameter) return parameter
  }
  return undefined
}

/** The schema of such a parameter. */
export function paramSchema(outlined: Outlined, label?: string, called?: string): Schema | undefined {
  return keyParameter(outlined, label, called)?.schema
}
