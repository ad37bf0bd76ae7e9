/** Functions of `JSON` that TypeScript's types do not have yet. */
interface NumbersAsWritten {
  parse(text: string, revive: (name: string, value: unknown, context: { readonly source?: string }) => unknown): unknown
  rawJSON(text: string): object
}

const json = JSON as unknown as NumbersAsWritten

/**
 * Parses JSON so that it can be written again unchanged: `JSON.stringify` of the result writes every number as it was, such as `1.0`, or an
 * id with more digits than a number can hold. In the result, such numbers have no readable value.
 */
export function parseForWriting(text: string): unknown {
  return json.parse(text, (_name, value, { source }) =>
    typeof value === 'number' && source !== undefined && String(value) !== source ? json.rawJSON(source) : value,
  )
}
