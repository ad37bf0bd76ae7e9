/** The functions that redact the values in a text. */
export interface ValueRedactor {
  readonly isSecret: (name: string) => boolean
  value(value: unknown): unknown
  named(name: string, value: unknown): unknown
  text(text: string): string
  token(value: unknown): string
}
