import type { Schema } from '../document/document.ts'
import type { Keywords } from '../schema/reading/keywords.ts'
import type { Shapes } from '../schema/reading/shape.ts'

/**
 * The names of the fields that an object of this schema has, whichever of several forms it takes; undefined where they are not
 * all known, or it may be something else than an object.
 */
export function fieldNames(shapes: Shapes, schema: Schema): readonly string[] | undefined {
  const shape = shapes.of(schema)
  const isKnown = [...shape.types].join() === 'object' && [...shape.nodes].every(isClosed)
  return isKnown && shape.fields.size > 0 ? [...shape.fieldNames] : undefined
}

/** Types of objects that take any field have an index signature, in which names are lost. */
function isClosed({ additionalProperties = false, patternProperties, enum: values, const: value }: Keywords): boolean {
  return additionalProperties === false && patternProperties === undefined && values === undefined && value === undefined
}
