import type { OpenApiDocument, Schema } from '../document/document.ts'
import { isObject } from '../document/lenient.ts'
import { follow } from '../document/references.ts'

/**
 * The names of all fields that an object of this schema can have. Undefined if the schema allows fields that it does not name, or
 * other values than objects.
 */
export function fieldNames(document: OpenApiDocument, schema: Schema): readonly string[] | undefined {
  const names = namesIn(document, schema, 0)
  return names && names.size > 0 ? [...names] : undefined
}

/** Bounds the work on recursive schemas. */
const deepest = 20

function namesIn(document: OpenApiDocument, schema: unknown, depth: number): Set<string> | undefined {
  if (depth > deepest) return undefined
  const node: unknown = follow<object>(document, schema as object, '')
  if (!isObject(node) || !isClosedObject(node)) return undefined
  const parts = [node['allOf'], node['oneOf'], node['anyOf']].flatMap((each) => (Array.isArray(each) ? (each as unknown[]) : []))
  const names = new Set(isObject(node['properties']) ? Object.keys(node['properties']) : [])
  for (const part of parts) {
    const found = namesIn(document, part, depth + 1)
    if (!found) return undefined
    for (const name of found) names.add(name)
  }
  return names
}

/** Whether a schema describes an object without further fields. With further fields, its type would have an index signature. */
function isClosedObject(node: Readonly<Record<string, unknown>>): boolean {
  const { type, additionalProperties = false, patternProperties, nullable, enum: values, const: value } = node
  const isObjectType =
    type === undefined ? hasFields(node) : type === 'object' || (Array.isArray(type) && type.length === 1 && type[0] === 'object')
  return (
    isObjectType && additionalProperties === false && !patternProperties && nullable !== true && values === undefined && value === undefined
  )
}

function hasFields(node: Readonly<Record<string, unknown>>): boolean {
  return ['properties', 'allOf', 'oneOf', 'anyOf', 'required'].some((keyword) => keyword in node)
}
