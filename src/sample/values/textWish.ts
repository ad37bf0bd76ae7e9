/** What is known of a text that is to be made. */
export interface TextWish {
  readonly name: string
  /** What the object is called that has the text. */
  readonly owner: string
  /** The currency of all amounts. */
  readonly currency: () => string
  readonly format: string | undefined
  readonly pattern: string | undefined
  readonly minLength: number
  readonly maxLength: number
}
