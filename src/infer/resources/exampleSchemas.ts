import type { OpenApiDocument } from '../../document/document.ts'
import { isObject } from '../../document/lenient.ts'
import { isJson } from '../../document/mediaTypes.ts'
import { compile, type Api } from '../../spec/api.ts'

type Part = Readonly<Record<string, unknown>>

/** Marks a schema that was made from an example, and has that example. */
export const fromExample = 'x-from-example'
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
  return eachIn(body, (part, name) =>
    name === 'content' ? eachIn(part, (media, type) => (isJson(type) ? mediaWith(media) : media)) : part,
  )
}

function mediaWith(media: unknown): unknown {
  if (!isObject(media) || media['schema'] !== undefined) return media
  const [first] = isObject(media['examples']) ? Object.values(media['examples']) : []
  const example = media['example'] ?? (isObject(first) ? first['value'] : undefined)
  return typeof example === 'object' && example !== null ? { ...media, schema: { ...schemaOf(example, 0), [fromExample]: example } } : media
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
  const changed = new Map<string, unknown>()
  for (const [name, value] of Object.entries(map)) {
    const other = change(value, name)
    if (other !== value) changed.set(name, other)
  }
  if (changed.size === 0) return map
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, changed.has(name) ? changed.get(name) : value]))
}
