import type { XmlSchema } from './xmlSchema.ts'

/** The facts about a value before it is read, or written. */
export interface Candidate {
  /** Whether it has a field. */
  has(field: string, choice: XmlSchema): boolean
  /** The text of a field. Undefined if the field has no text, or contains other fields. */
  text(field: string, choice: XmlSchema): string | undefined
}

/** The first alternative that matches a value: by its required fields, and by the allowed values of fields. */
export function chooseFor(choices: readonly XmlSchema[], candidate: Candidate): XmlSchema | undefined {
  return choices.find((choice) => choice.types.has('object') && fits(choice, candidate))
}

function fits(choice: XmlSchema, candidate: Candidate): boolean {
  if (![...choice.required].every((field) => candidate.has(field, choice))) return false
  return choice.fieldNames.every((field) => {
    const values = choice.field(field)?.values
    const text = values && candidate.text(field, choice)
    return text === undefined || values?.some((each) => String(each) === text)
  })
}
