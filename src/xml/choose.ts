import type { XmlSchema } from './xmlSchema.ts'

/** What is known of a value before it is read, or of a value that is to be written. */
export interface Candidate {
  /** Whether it has a field. */
  has(field: string, choice: XmlSchema): boolean
  /** The text of a field that holds no others; undefined if it has none. */
  text(field: string, choice: XmlSchema): string | undefined
}

/** The first alternative that fits a value: it has the required fields, and one of the values that a field is limited to. */
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
