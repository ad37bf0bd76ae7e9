import type { Content, OpenApiDocument, ParameterObject, ResponseObject, SecurityRequirement } from '../../src/document/document.ts'
import { methods } from '../../src/document/document.ts'
import { fieldsOf, isObject, itemsOf } from '../../src/document/lenient.ts'
import { tryFollow } from '../../src/document/references.ts'

/** An operation read directly from the document, independent of the code that is judged. */
export interface DocumentOperation {
  readonly method: string
  readonly path: string
  readonly parameters: readonly ParameterObject[]
  readonly body: { readonly required: boolean; readonly content: Content } | undefined
  /** By status, range or `default`. */
  readonly responses: ReadonlyMap<string, ResponseObject>
  readonly security: readonly SecurityRequirement[]
}

export function operationsOf(document: OpenApiDocument): DocumentOperation[] {
  return fieldsOf(document.paths).flatMap(([path, written]) => {
    const item = tryFollow(document, written)
    if (!isObject(item)) return []
    return methods.flatMap((method) => {
      const operation = item[method]
      return isObject(operation) ? [operationOf(document, { method, path, item, operation })] : []
    })
  })
}

interface Place {
  readonly method: string
  readonly path: string
  readonly item: Readonly<Record<string, unknown>>
  readonly operation: Readonly<Record<string, unknown>>
}

function operationOf(document: OpenApiDocument, { method, path, item, operation }: Place): DocumentOperation {
  const body = tryFollow(document, operation['requestBody'])
  const responses = fieldsOf(operation['responses'] as Readonly<Record<string, unknown>>)
  return {
    method: method.toUpperCase(),
    path,
    parameters: parametersOf(document, [item['parameters'], operation['parameters']]),
    body: isObject(body) ? { required: body['required'] === true, content: (body['content'] ?? {}) as Content } : undefined,
    responses: new Map(responses.map(([status, each]) => [status.toUpperCase(), (tryFollow(document, each) ?? {}) as ResponseObject])),
    security: itemsOf((operation['security'] ?? document.security) as readonly SecurityRequirement[]),
  }
}

/** The parameters of an operation. They replace parameters of the path with the same place and name. */
function parametersOf(document: OpenApiDocument, lists: readonly unknown[]): ParameterObject[] {
  const found = new Map<string, ParameterObject>()
  for (const written of lists.flatMap((list) => itemsOf(list as readonly unknown[]))) {
    const parameter = tryFollow(document, written) as ParameterObject | undefined
    if (parameter !== undefined && typeof parameter.name === 'string') found.set(`${parameter.in} ${parameter.name}`, parameter)
  }
  return [...found.values()].filter(({ in: place, name }) => place !== 'header' || !described.has(name.toLowerCase()))
}

/** Headers that OpenAPI describes elsewhere, so they do not count as parameters. */
const described = new Set(['accept', 'content-type', 'authorization'])

/** The response that a document declares for a status: by its number, else its range, else `default`. */
export function responseFor({ responses }: DocumentOperation, status: number): ResponseObject | undefined {
  return responses.get(String(status)) ?? responses.get(`${String(status)[0]}XX`) ?? responses.get('DEFAULT')
}
