import type { Structure } from '../../resources/fields.ts'
import { isErrorField, isSuccessFlag } from './knownFields.ts'

/**
 * The value of a field beside the items of a successful reply: a success flag is true, there are no errors, and other fields are null if
 * the schema allows it. Undefined if the field is left out, or made from the schema.
 */
export function outcomeOf(name: string, { types }: Structure, isRequired: boolean): true | null | [] | undefined {
  if (isSuccessFlag(name) && types.has('boolean')) return true
  if (types.has('null')) return null
  return isErrorField(name) && isRequired && types.has('array') ? [] : undefined
}
