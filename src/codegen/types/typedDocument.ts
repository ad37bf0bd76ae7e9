import type { OpenApiDocument } from '../../document/document.ts'
import { fieldsOf, isObject, type JsonObject } from '../../document/lenient.ts'
import { isReference, lookUp } from '../../document/references.ts'
import { isReferencePart, partOf, partsOf, type Part } from '../../document/walk/walk.ts'
import type { Direction } from '../../schema/reading/normalise.ts'
import { SchemaCopier, type ReadSchemas } from './schemaCopier.ts'

/** The reference of a component by kind and name, such as `#/components/schemas/Pet`. */
const plainReference = /^#\/components\/[^/]+\/[^/]+$/

/**
 * A copy of a document to generate types from. Its schemas are as the mock reads them: one version for requests, without `readOnly` fields,
 * and one for replies, without `writeOnly` fields. If both versions of a component are used and differ, the one for requests is a component
 * of its own: `User` and `UserRequest`. All references lead to components, so that each has a named type.
 */
export function typedDocument(document: OpenApiDocument, schemas: ReadSchemas): OpenApiDocument {
  return new DocumentCopier(document, schemas).copied()
}

class DocumentCopier {
  readonly #document: OpenApiDocument
  readonly #schemas: SchemaCopier
  /** References that are being replaced. A path item may refer to itself in a callback. */
  readonly #unfinished = new Set<string>()

  constructor(document: OpenApiDocument, schemas: ReadSchemas) {
    this.#document = document
    this.#schemas = new SchemaCopier(document, schemas)
  }

  copied(): OpenApiDocument {
    const { components = {}, ...rest } = this.#document
    const { schemas: _, callbacks: _callbacks, ...others } = components as JsonObject
    const copy = this.#copy(partOf({ ...rest, components: others }), 'response') as JsonObject
    return {
      ...copy,
      components: { ...(copy['components'] as JsonObject), schemas: this.#schemas.components() },
    } as unknown as OpenApiDocument
  }

  /** Copies a part; `direction` is that of the schemas in it. */
  #copy(part: Part, direction: Direction): unknown {
    if (isSchema(part)) return this.#schemas.copy(part.value, direction)
    if (isReferencePart(part) && !plainReference.test(part.value.$ref)) return this.#replaced(part.value.$ref, part.kind, direction)
    const result = (Array.isArray(part.value) ? [...part.value] : { ...part.value }) as JsonObject
    if (part.kind === 'operation') delete result['callbacks']
    for (const each of partsOf(part)) if (each.name in result) result[each.name] = this.#copy(each, directionOf(each, direction))
    return part.kind === 'parameter' || part.kind === 'header' ? withSchema(result) : result
  }

  #replaced(ref: string, kind: Part['kind'], direction: Direction): unknown {
    const target = lookUp(this.#document, ref)
    if (!isObject(target) || this.#unfinished.has(ref)) return {}
    this.#unfinished.add(ref)
    const result = this.#copy(partOf(target, kind), direction)
    this.#unfinished.delete(ref)
    return result
  }
}

function isSchema({ kind, named, value }: Part): boolean {
  return kind === 'schema' && !named && !Array.isArray(value)
}

function directionOf({ kind }: Part, current: Direction): Direction {
  if (kind === 'requestBody' || kind === 'parameter') return 'request'
  return kind === 'response' || kind === 'header' ? 'response' : current
}

/** Gives a parameter or header with `content` the schema of that content. */
function withSchema(parameter: JsonObject): JsonObject {
  if (isReference(parameter) || parameter['schema'] !== undefined || !isObject(parameter['content'])) return parameter
  const { content, ...rest } = parameter
  const [media] = Object.values(Object.fromEntries(fieldsOf(content as Record<string, unknown>)))
  const schema = isObject(media) ? media['schema'] : undefined
  return { ...rest, schema: schema ?? {} }
}
