import { methods, type MethodName, type OpenApiDocument } from '../document/document.ts'
import { fieldsOf, isObject, itemsOf } from '../document/lenient.ts'
import { pathItemsOf, type PlacedPathItem } from '../document/pathItems.ts'
import { pointerPart, tryFollow } from '../document/references.ts'
import { finding, type Finding } from '../document/finding.ts'
import { meantField } from './fields.ts'
import { splitTemplate } from '../document/templateQuery.ts'

interface PlacedOperation extends PlacedPathItem {
  readonly method: MethodName
  readonly pointer: string
  readonly object: Readonly<Record<string, unknown>>
}

/** Finds conflicts between the operations of a document, and between an operation and its path. */
export function checkOperations(document: OpenApiDocument): Finding[] {
  const operations = pathItemsOf(document).flatMap((placed) =>
    methods.flatMap((method): PlacedOperation[] => {
      const object: unknown = placed.item[method]
      return isObject(object) ? [{ ...placed, method, pointer: `${placed.at}/${method}`, object }] : []
    }),
  )
  return [
    ...(operations.length === 0 ? [finding('no-operation', '/paths')] : []),
    ...badPaths(document),
    ...duplicates(operations),
    ...unknownSchemes(document, { pointer: '', object: document as unknown as PlacedOperation['object'] }),
    ...pathItemsOf(document).flatMap(colonsIn),
    ...operations.flatMap((each) => [
      ...checkParameters(document, each),
      ...checkResponses(document, each),
      ...unknownSchemes(document, each),
    ]),
  ]
}

function badPaths(document: OpenApiDocument): Finding[] {
  const found: Finding[] = []
  pathItemsOf(document, (each) => found.push(each))
  return found.filter(({ code }) => code === 'path-without-slash')
}

function duplicates(operations: readonly PlacedOperation[]): Finding[] {
  const places = new Map<string, string>()
  const ids = new Set<unknown>()
  return operations.flatMap(({ path, method, pointer, object }) => {
    const own = `${method.toUpperCase()} ${path}`
    const place = `${method} ${placeOf(path)}`
    const first = places.get(place)
    if (first === undefined) places.set(place, own)
    const id = object['operationId']
    const isTaken = typeof id === 'string' && ids.has(id)
    ids.add(id)
    return [
      ...(first === undefined ? [] : [finding('unreachable-operation', pointer, { first })]),
      ...(isTaken ? [finding('duplicate-operation-id', `${pointer}/operationId`, { id, own })] : []),
    ]
  })
}

/** The same for two paths that no request can tell apart. */
function placeOf(template: string): string {
  const { path, query } = splitTemplate(template)
  const form = path.replaceAll(/\{[^{}]*\}/g, '{}')
  if (query.length === 0) return form
  const tests = query.map(({ name, value }) => JSON.stringify([name, value])).toSorted()
  return `${form} ${tests.join()}`
}

function checkParameters(document: OpenApiDocument, { path, at, item, pointer, object }: PlacedOperation): Finding[] {
  const inPath = new Set([...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name as string))
  const listed = [
    ...itemsOf(item.parameters).map((each, index) => ({ each: each as unknown, place: `${at}/parameters/${index}` })),
    ...itemsOf(object['parameters'] as readonly unknown[]).map((each, index) => ({ each, place: `${pointer}/parameters/${index}` })),
  ]
  const found: Finding[] = []
  const declared = new Set<string>()
  const names = new Set<string>()
  for (const { each, place } of listed) {
    const parameter = tryFollow(document, each)
    if (!isObject(parameter)) continue
    const { name, in: location } = parameter
    if (typeof name !== 'string' || !['path', 'query', 'header', 'cookie'].includes(location as string))
      found.push(finding('unusable-parameter', place))
    else {
      // An operation may replace a parameter of its path.
      const key = `${place.startsWith(`${pointer}/`)} ${String(location)} ${name}`
      if (names.has(key)) found.push(finding('duplicate-parameter', place, { name, place: String(location) }))
      names.add(key)
      if (location !== 'path') continue
      declared.add(name)
      if (!inPath.has(name)) found.push(finding('unused-path-parameter', place, { name, path }))
    }
  }
  return [
    ...found,
    ...[...inPath].filter((name) => !declared.has(name)).map((name) => finding('undeclared-path-parameter', pointer, { name })),
  ]
}

/** OpenAPI 3.1 allows an operation without `responses`, but not an empty `responses`. */
function checkResponses({ openapi }: OpenApiDocument, { pointer, object }: PlacedOperation): Finding[] {
  const { responses } = object
  if (responses === undefined && openapi.startsWith('3.1')) return []
  if (responses !== undefined && !isObject(responses)) return []
  const statuses = Object.keys(responses ?? {}).filter((status) => !status.startsWith('x-'))
  if (statuses.length === 0) return [finding('missing-field', pointer, { kind: 'operation', name: 'responses' })]
  return statuses
    .filter((status) => !/^(?:[1-5](?:\d\d|XX|xx)|default)$/.test(status))
    .map((status) => finding('unknown-status', `${pointer}/responses/${pointerPart(status)}`, { status }))
}

/** Parameters that are written as in a router of Express: `/books/:id`. */
function colonsIn({ path, at }: PlacedPathItem): Finding[] {
  return path
    .split('/')
    .filter((part) => /^:[a-z_]\w*$/i.test(part))
    .map((part) => finding('colon-in-path', at, { part }))
}

/** The security schemes that an operation, or the whole document, names without declaring them. */
function unknownSchemes({ components }: OpenApiDocument, { pointer, object }: Pick<PlacedOperation, 'pointer' | 'object'>): Finding[] {
  const { securitySchemes } = components ?? {}
  const isKnown = (name: string): boolean => isObject(securitySchemes) && Object.hasOwn(securitySchemes, name)
  const required = itemsOf(object['security'] as readonly Record<string, unknown>[]).flatMap((each) => fieldsOf(each).map(([name]) => name))
  return [...new Set(required)]
    .filter((name) => !isKnown(name))
    .map((name) => {
      const meant = isObject(securitySchemes) ? meantField(name, Object.keys(securitySchemes)) : undefined
      return finding('unknown-security-scheme', `${pointer}/security`, { name, ...(meant !== undefined && { meant }) })
    })
}
