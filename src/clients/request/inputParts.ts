import type { OperationDescription, RequestPart } from '../description.ts'

export type InputValues = Readonly<Record<string, unknown>>

/** The fields of an input, by the part of the request they belong to. */
export type InputParts = Readonly<Record<RequestPart, InputValues>>

/**
 * Sorts the fields of an input by the part of the request they belong to.
 *
 * @param supplied values of the client's own, used where the input has none
 * @throws TypeError for a field that the operation does not have
 */
export function inputParts(operation: OperationDescription, input: InputValues, supplied: InputValues): InputParts {
  const parts: Record<RequestPart, Record<string, unknown>> = { path: {}, query: {}, header: {}, cookie: {}, body: {} }
  const rest = new Map(Object.entries(input))
  for (const [part, names] of Object.entries(operation.in) as [RequestPart, readonly string[]][]) {
    for (const name of names) {
      const key = operation.clashes?.includes(name) ? `${part}.${name}` : name
      const given = rest.get(key)
      const value = given === undefined && Object.hasOwn(supplied, key) ? supplied[key] : given
      rest.delete(key)
      if (value !== undefined) setOwn(parts[part], name, value)
    }
  }
  // The body consists of fields, so it may have fields that the spec does not name.
  const isOpen = operation.body !== undefined && !operation.whole
  for (const [key, value] of rest) {
    if (value === undefined) continue
    if (!isOpen)
      throw new TypeError(`The operation has no input "${key}". It has: ${Object.values(operation.in).flat().join(', ') || 'none'}.`)
    setOwn(parts.body, key, value)
  }
  return parts
}

/** Sets an own property. Assigning to `__proto__` would set the prototype. */
function setOwn(values: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__') Object.defineProperty(values, name, { value, enumerable: true })
  else values[name] = value
}
