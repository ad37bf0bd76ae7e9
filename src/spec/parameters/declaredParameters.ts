import type { OpenApiDocument, OperationObject, ParameterObject, PathItemObject } from '../../document/document.ts'
import type { Finding, FindingCode } from '../../document/finding.ts'
import { itemsOf } from '../../document/lenient.ts'
import { isReference, tryFollow } from '../../document/references.ts'
import type { Shapes } from '../../schema/reading/shape.ts'
import { isParameter } from './decode.ts'
import { parameter, type Parameter } from './parameter.ts'

/** OpenAPI ignores parameters with these names: other parts of a document describe them. */
const ignoredHeaders = new Set(['accept', 'content-type', 'authorization'])

interface Declaring {
  readonly path: string
  readonly item: PathItemObject
  readonly object: OperationObject
  readonly document: OpenApiDocument
  /** The shapes of request schemas. */
  readonly shapes: Shapes
}

/**
 * The parameters of an operation and of its path item. The operation's own replace those of the path item. Placeholders of the path that no
 * parameter declares are parameters with any value.
 */
export function declaredParameters(
  { path, item, object: operation, document, shapes }: Declaring,
  report: (code: FindingCode, values?: Finding['values']) => void,
): readonly Parameter[] {
  const found = new Map<string, Parameter>()
  for (const each of [...itemsOf(item.parameters), ...itemsOf(operation.parameters)]) {
    const object = tryFollow(document, each)
    if (object === undefined && isReference(each)) report('dangling-reference', { ref: each.$ref, kind: 'parameter' })
    else if (!isParameter(object)) report('unusable-parameter')
    else if (object.in === 'path' && !path.includes(`{${object.name}}`)) report('unused-path-parameter', { name: object.name, path })
    else if (object.in !== 'header' || !ignoredHeaders.has(object.name.toLowerCase())) {
      const placed = placedIn(path, object)
      found.set(`${placed.in} ${placed.name}`, parameter(placed, shapes))
    }
  }
  for (const [, name = ''] of path.replace(/[?#].*$/, '').matchAll(/\{([^{}]+)\}/g))
    if (!found.has(`path ${name}`)) found.set(`path ${name}`, parameter({ name, ...undeclared }, shapes))
  return [...found.values()]
}

/** What a placeholder stands for that no parameter declares. */
const undeclared = { in: 'path', required: true, schema: {}, example: '1' } as const

/** If the placeholder of a parameter is in the query of the path (`/search?q={q}`), it is an optional query parameter. */
function placedIn(path: string, object: ParameterObject): ParameterObject {
  const isInQuery = object.in === 'path' && !path.replace(/\?.*$/, '').includes(`{${object.name}}`)
  return isInQuery ? { ...object, in: 'query', required: false } : object
}
