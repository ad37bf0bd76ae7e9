/** The properties of a text to make. */
export interface TextWish {
  /** The name of the field. */
  readonly name: string
  /** The name of the object that contains the field. */
  readonly owner: string
  /** The fields of that object, by name. */
  readonly beside: Readonly<Record<string, unknown>>
  /** Returns the currency of all amounts in the sample. */
  readonly currency: () => string
  /** What the document says about the field. It may list values. */
  readonly description: unknown
  readonly format: string | undefined
  readonly pattern: string | undefined
  readonly minLength: number
  readonly maxLength: number
}
