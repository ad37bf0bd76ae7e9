/** The name of an element or attribute, from a schema. */
export interface QualifiedName {
  readonly local: string
  readonly prefix: string | undefined
  readonly namespace: string | undefined
}

/** A name without a prefix that the parser accepts. It only knows letters of the basic multilingual plane. */
const letter =
  'A-Za-z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF'
const empty = '_x_'
const notInNames = new RegExp(`[^${letter}\\d.\\u00B7-]|^[^${letter}]|_(?=x[\\dA-Fa-f]{4}_)`, 'g')

/**
 * Encodes a name for XML. Characters that XML does not allow are written as `_x0020_`, as .NET and SQL databases do, so that names stay
 * different and can be decoded.
 *
 * @example encodeName('first name') // 'first_x0020_name'
 */
export function encodeName(name: string): string {
  if (name === '') return empty
  return name.replace(notInNames, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
}

export function decodeName(name: string): string {
  if (name === empty || !name.includes('_x')) return name === empty ? '' : name
  return name.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
