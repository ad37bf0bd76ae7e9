import type { Schema } from '../../document/document.ts'
import { itemsOf } from '../../document/lenient.ts'
import type { Keywords } from '../../schema/reading/keywords.ts'
import type { NormalNode } from '../../schema/reading/normalise.ts'
import type { Shapes } from '../../schema/reading/shape.ts'

/**
 * The names of the fields in an object of this schema, in all of its forms; undefined if not all of them are known, or if the value need
 * not be an object.
 */
export function fieldNames(shapes: Shapes, schema: Schema): readonly string[] | undefined {
  const shape = shapes.of(schema)
  const nodes = [...shape.nodes]
  // Types leave out parts of an `allOf` that say nothing.
  const parts = new Set(nodes.flatMap(({ allOf }) => itemsOf(allOf as readonly unknown[]).map((part) => shapes.schemas.read(part))))
  const isKnown =
    [...shape.types].join() === 'object' && nodes.every((node) => isClosed(node) || (isBare(node) && parts.has(node as NormalNode)))
  return isKnown && shape.fields.size > 0 ? [...shape.fieldNames].filter((name) => !shape.field(name)?.isReadOnly) : undefined
}

/** Whether an object of this schema has one of several forms, so that its type is a union. */
export function hasChoice(shapes: Shapes, schema: Schema): boolean {
  return [...shapes.of(schema).nodes].some(({ oneOf, anyOf }) => oneOf !== undefined || anyOf !== undefined)
}

/** Whether an object has only named fields. Otherwise its type has an index signature, which loses the names. */
function isClosed(node: Keywords): boolean {
  const { additionalProperties, patternProperties, enum: values, const: value } = node
  if (patternProperties !== undefined || values !== undefined || value !== undefined) return false
  return additionalProperties === false || (additionalProperties === undefined && !isBare(node))
}

/** Whether a schema says nothing about its object. */
function isBare(node: Keywords): boolean {
  return node['type'] === 'object' && !['properties', 'required', '$ref', 'allOf', 'oneOf', 'anyOf'].some((keyword) => keyword in node)
}
