import { methods, SpecError, type OpenApiDocument, type PathItemObject, type Warning } from '../document/document.ts'
import { isObject } from '../document/lenient.ts'
import { Operation } from './operation.ts'
import { follow, pointerPart } from '../document/references.ts'
import { Router, type Match } from './router.ts'
import { secretNames } from './secrets.ts'
import { basePaths } from '../document/servers.ts'
import { Validators } from '../schema/validators.ts'

export { basePaths }

/** An OpenAPI document, ready to be asked. Nothing of an operation is compiled before it is first used. */
export interface Api {
  readonly document: OpenApiDocument
  readonly operations: readonly Operation[]
  /** What is wrong with the document and was passed over; grows as operations are used. */
  readonly warnings: readonly Warning[]
  /** Whether a field, parameter or header of this name holds a secret. */
  readonly isSecret: (name: string) => boolean
  match(method: string, path: string): Match<Operation>
  /** The operation with this operationId, or undefined. */
  operation(id: string): Operation | undefined
}

/**
 * Compiles a document. Base paths of `servers` are honoured, and the bare paths work too.
 *
 * @param validators of this document, where they are not all to be made here
 * @throws SpecError where it is no OpenAPI 3.0 or 3.1 document
 * @example compile(JSON.parse(text)).match('GET', '/pets/7')
 */
export function compile(source: object, validators = new Validators(source as OpenApiDocument)): Api {
  refuseOthers(source)
  const document = source as OpenApiDocument
  const operations = new Map<string, Operation>()
  const router = new Router<Operation>()
  for (const [path, item] of itemsOf(document, validators)) {
    for (const method of methods) {
      if (!isObject(item[method])) continue
      const id = idOf(path, method, item, operations, validators)
      const operation = new Operation(id, method, path, item, document, validators)
      operations.set(id, operation)
      for (const base of basePaths(operation.servers)) {
        router.add(operation.method, `${base}${withoutSuffix(path)}`, operation)
      }
    }
  }
  let isSecret: ((name: string) => boolean) | undefined
  return {
    document,
    operations: [...operations.values()],
    warnings: validators.warnings,
    isSecret: (name) => (isSecret ??= secretNames(document))(name),
    match: (method, path) => router.match(method, path),
    operation: (id) => operations.get(id),
  }
}

function itemsOf(document: OpenApiDocument, validators: Validators): [string, PathItemObject][] {
  return Object.entries(document.paths ?? {}).flatMap(([path, declared]) => {
    if (path.startsWith('x-')) return []
    const pointer = `/paths/${pointerPart(path)}`
    const item: unknown = follow<PathItemObject>(document, declared, pointer)
    if (path.startsWith('/') && isObject(item)) return [[path, item as PathItemObject]]
    validators.warn(
      pointer,
      isObject(item) ? 'This path starts with no slash, so it is passed over.' : 'This is no object, so it is passed over.',
    )
    return []
  })
}

/** The operationId where there is one and no other operation has it, else method and path. */
function idOf(
  path: string,
  method: (typeof methods)[number],
  item: PathItemObject,
  taken: ReadonlyMap<string, Operation>,
  validators: Validators,
): string {
  const id: unknown = item[method]?.operationId
  const own = `${method.toUpperCase()} ${path}`
  if (typeof id !== 'string' || id === '') return own
  if (!taken.has(id)) return id
  validators.warn(`/paths/${pointerPart(path)}/${method}`, `The operationId "${id}" is used twice; this operation goes by "${own}".`)
  return own
}

function refuseOthers(source: unknown): void {
  if (!isObject(source)) throw new SpecError('This is not an OpenAPI document: it is no object.')
  const { swagger, openapi, paths } = source
  if (swagger !== undefined) throw new SpecError(`This is Swagger ${String(swagger)}; convert it to OpenAPI 3 first.`, '/swagger')
  if (openapi === undefined) throw new SpecError('This is not an OpenAPI document: it has no "openapi" version.')
  if (typeof openapi !== 'string') throw new SpecError('The "openapi" version must be a text: put it in quotes.', '/openapi')
  if (!/^3\.[01](?:\.|$)/.test(openapi)) throw new SpecError(`OpenAPI ${openapi} is not supported; 3.0 and 3.1 are.`, '/openapi')
  if (paths === undefined) throw new SpecError('This document has no "paths", so there is nothing to serve.')
  if (!isObject(paths)) throw new SpecError('"paths" must be an object.', '/paths')
}

/** Some documents tell operations on one path apart by a query or fragment, which no request path has. */
function withoutSuffix(path: string): string {
  return path.replace(/[?#].*$/, '') || '/'
}
