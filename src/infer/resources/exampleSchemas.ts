import type { OpenApiDocument } from '../../document/document.ts'
import { isObject } from '../../document/lenient.ts'
import { isJson } from '../../document/mediaTypes.ts'
import { compile, type Api } from '../../spec/api.ts'

type Part = Readonly<Record<string, unknown>>

/** Marks a schema that was made from an example, and has that example. */
export const fromExample = 'x-from-example'
/** Keywords of schemas that declare no field. */
const open = new Set(['type', 'items', 'title', 'description', 'example', 'nullable'])
/** Examples are read to this depth. */
const deepest = 12

/**
 * The same document for inference only: where it declares JSON with an example and no schema, the example says which fields there are. The
 * requests and replies of calls are still checked against the document as it is.
 */
export function withExampleSchemas(api: Api): Api {
  const { document } = api
  const shown = eachIn(document, (part, name) => {
    if (name === 'paths') return eachIn(part, (item) => eachIn(item, operationWith))
    return name === 'components' ? componentsWith(part) : part
  })
  return shown === document ? api : compile(shown as OpenApiDocument)
}

function operationWith(operation: unknown): unknown {
  return eachIn(operation, (part, name) => {
    if (name === 'responses') return eachIn(part, contentWith)
    return name === 'requestBody' ? contentWith(part) : part
  })
}

function componentsWith(components: unknown): unknown {
  return eachIn(components, (part, name) => (name === 'responses' || name === 'requestBodies' ? eachIn(part, contentWith) : part))
}

/** A request body or response. */
function contentWith(body: unknown): unknown {
  return eachIn(body, (part, name) => (name === 'content' ? eachIn(part, mediaWith) : part))
}

function mediaWith(media: unknown, type: string): unknown {
  const example = exampleAlone(media)
  return example && isJson(type) ? { ...(media as object), schema: { ...schemaOf(example, 0), [fromExample]: example } } : media
}

/** The example of a media type that has no schema, or one that declares no fields, if it is an object or a list. */
function exampleAlone(media: unknown): object | undefined {
  if (!isObject(media) || !declaresNothing(media['schema'])) return undefined
  const { examples } = media
  const [first] = isObject(examples) ? Object.values(examples) : []
  const example = media['example'] ?? (isObject(first) ? first['value'] : exampleIn(media['schema']))
  return typeof example === 'object' && example !== null && Object.keys(example).length > 0 ? example : undefined
}

/** Whether a schema declares no field: `{}`, an object that may have any, and a list of these. */
function declaresNothing(schema: unknown): boolean {
  if (schema === undefined) return true
  if (!isObject(schema)) return false
  for (const keyword in schema) if (!open.has(keyword)) return false
  const { type, items } = schema
  return type === 'array' ? items !== undefined && declaresNothing(items) : type === undefined || type === 'object'
}

function exampleIn(schema: unknown): unknown {
  return isObject(schema) ? schema['example'] : undefined
}

/** The schema that the values like an example have. All fields are optional. */
function schemaOf(example: unknown, depth: number): Part {
  if (depth > deepest || example === null || example === undefined) return {}
  if (Array.isArray(example)) return { type: 'array', items: schemaOf(example[0], depth + 1) }
  if (!isObject(example)) return { type: Number.isInteger(example) ? 'integer' : typeof example, example }
  const fields = Object.entries(example).map(([name, value]) => [name, schemaOf(value, depth + 1)])
  return { type: 'object', properties: Object.fromEntries(fields) as Part }
}

/** A copy of a map with other values; the same map if none changes, as in most documents. */
function eachIn(map: unknown, change: (value: unknown, name: string) => unknown): unknown {
  if (!isObject(map)) return map
  let copy: Record<string, unknown> | undefined
  for (const name in map) {
    const other = change(map[name], name)
    if (other !== map[name]) (copy ??= { ...map })[name] = other
  }
  return copy ?? map
}
