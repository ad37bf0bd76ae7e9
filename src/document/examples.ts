import type { ExampleObject, MediaTypeObject, OpenApiDocument, Schema } from './document.ts'
import { isReference, lookUp, tryFollow } from './references.ts'

/** A value that a document gives as an example, and its name if it has one. */
export interface Example {
  readonly name: string | undefined
  readonly value: unknown
}

/** The examples of a body: first those of its media type, then those of its schema. */
export function examplesOf(document: OpenApiDocument, { object }: { readonly object: MediaTypeObject }): Example[] {
  return [...namedExamples(document, object), ...schemaExamples(document, object.schema)]
}

/** The examples of a parameter, header or media type: its `examples` first, then its `example`. */
export function namedExamples(document: OpenApiDocument, owner: { readonly example?: unknown; readonly examples?: unknown }): Example[] {
  const named = Object.entries((owner.examples ?? {}) as Record<string, unknown>).map(([name, each]) => {
    const target = tryFollow(document, each) as ExampleObject | undefined
    return { name, value: target?.value }
  })
  return [...named, { name: undefined, value: owner.example }].filter(({ value }) => value !== undefined)
}

/** The examples inside a schema, in this order: `examples`, `example`, `default`. */
export function schemaExamples(document: OpenApiDocument, schema: Schema | undefined): Example[] {
  if (typeof schema !== 'object' || schema === null) return []
  const target = isReference(schema) ? { ...(lookUp(document, schema.$ref) as object | undefined), ...(schema as object) } : schema
  const { examples, example, default: standard } = target as { examples?: unknown; example?: unknown; default?: unknown }
  const values = [...(Array.isArray(examples) ? examples : []), example, standard]
  return values.filter((value) => value !== undefined).map((value: unknown) => ({ name: undefined, value }))
}
