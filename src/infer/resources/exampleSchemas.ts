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
  const { paths, components } = api.document as unknown as Part
  if (!hasExampleAlone(paths, components)) return api
  const shown = { paths: eachIn(paths, (item) => eachIn(item, operationWith)), components: componentsWith(components) }
  return compile({ ...api.document, ...shown } as unknown as OpenApiDocument)
}

/** Whether there is a JSON body with an example and no schema. Most documents have none, so this looks without making copies. */
function hasExampleAlone(paths: unknown, components: unknown): boolean {
  for (const item of partsOf(paths))
    for (const operation of partsOf(item)) {
      if (!isObject(operation)) continue
      if (hasAlone(operation['requestBody']) || partsOf(operation['responses']).some(hasAlone)) return true
    }
  return isObject(components) && ['requestBodies', 'responses'].some((name) => partsOf(components[name]).some(hasAlone))
}

function hasAlone(body: unknown): boolean {
  return isObject(body) && isObject(body['content']) && Object.entries(body['content']).some(isExampleAlone)
}

function partsOf(part: unknown): unknown[] {
  return isObject(part) ? Object.values(part) : []
}

function isExampleAlone([type, media]: readonly [string, unknown]): boolean {
  return isJson(type) && isObject(media) && media['schema'] === undefined && (media['example'] ?? media['examples']) !== undefined
}

function operationWith(operation: unknown): unknown {
  if (!isObject(operation)) return operation
  const body = contentWith(operation['requestBody'])
  const responses = eachIn(operation['responses'], contentWith)
  const isSame = body === operation['requestBody'] && responses === operation['responses']
  return isSame ? operation : { ...operation, ...(body !== undefined && { requestBody: body }), responses }
}

function componentsWith(components: unknown): unknown {
  if (!isObject(components)) return components
  const responses = eachIn(components['responses'], contentWith)
  const requestBodies = eachIn(components['requestBodies'], contentWith)
  const isSame = responses === components['responses'] && requestBodies === components['requestBodies']
  return isSame
    ? components
    : { ...components, ...(responses !== undefined && { responses }), ...(requestBodies !== undefined && { requestBodies }) }
}

/** A request body or response. */
function contentWith(part: unknown): unknown {
  if (!isObject(part) || !isObject(part['content'])) return part
  const types = Object.entries(part['content'])
  const found = types.map(([type, media]) => [type, isJson(type) ? mediaWith(media) : media] as const)
  return found.every(([, media], index) => media === types[index]?.[1]) ? part : { ...part, content: Object.fromEntries(found) }
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

/** A copy of a map with other values; the same map if none changes. */
function eachIn(map: unknown, change: (value: unknown) => unknown): unknown {
  if (!isObject(map)) return map
  const entries = Object.entries(map)
  const changed = entries.map(([name, value]) => [name, change(value)] as const)
  return changed.every(([, value], index) => value === entries[index]?.[1]) ? map : Object.fromEntries(changed)
}
