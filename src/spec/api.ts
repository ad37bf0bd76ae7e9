import { methods, SpecError, type OpenApiDocument, type PathItemObject, type ServerObject, type Warning } from './document.ts'
import { Operation } from './operation.ts'
import { follow, pointerPart } from './references.ts'
import { Router, type Match } from './router.ts'
import { secretNames } from './secrets.ts'
import { Validators } from './validators.ts'

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
 * @throws SpecError where it is no OpenAPI 3.0 or 3.1 document
 * @example compile(JSON.parse(text)).match('GET', '/pets/7')
 */
export function compile(source: object): Api {
  refuseOthers(source)
  const document = source as OpenApiDocument
  const validators = new Validators(document)
  const operations = new Map<string, Operation>()
  const router = new Router<Operation>()
  for (const [path, declared] of Object.entries(document.paths ?? {})) {
    if (!path.startsWith('/')) continue
    const item = follow<PathItemObject>(document, declared, `/paths/${pointerPart(path)}`)
    for (const operation of operationsOf(path, item, document, validators)) {
      if (operations.has(operation.id))
        validators.warnings.push({ at: operation.pointer, message: `The operationId "${operation.id}" is used twice.` })
      operations.set(operations.has(operation.id) ? `${operation.method} ${path}` : operation.id, operation)
      for (const base of basePaths(operation.object.servers ?? item.servers ?? document.servers)) {
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

function operationsOf(path: string, item: PathItemObject, document: OpenApiDocument, validators: Validators): Operation[] {
  const declared = methods.filter((method) => typeof item[method] === 'object' && item[method] !== null)
  return declared.map((method) => {
    const id = item[method]?.operationId ?? `${method.toUpperCase()} ${path}`
    return new Operation(id, method, path, item, document, validators)
  })
}

function refuseOthers(source: object): void {
  const document = source as Partial<OpenApiDocument> | null
  if (typeof document !== 'object' || document === null) throw new SpecError('This is not an OpenAPI document: it is no object.')
  const swagger = (document as { swagger?: unknown }).swagger
  if (swagger !== undefined) throw new SpecError(`This is Swagger ${String(swagger)}; convert it to OpenAPI 3 first.`, '/swagger')
  const version: unknown = document.openapi
  if (typeof version !== 'string') throw new SpecError('This is not an OpenAPI document: it has no "openapi" version.')
  if (!/^3\.[01]\.|^3\.[01]$/.test(version)) throw new SpecError(`OpenAPI ${version} is not supported; 3.0 and 3.1 are.`, '/openapi')
  if (document.paths !== undefined && (typeof document.paths !== 'object' || document.paths === null))
    throw new SpecError('"paths" must be an object.', '/paths')
}

/** Where an operation can be reached: below each server's path, and at its bare path. */
export function basePaths(servers: readonly ServerObject[] | undefined): string[] {
  return [...new Set([...(servers ?? []).map(basePath), ''])]
}

/** The path of a server's URL, variables filled in with their defaults, without a slash at its end. */
export function basePath(server: ServerObject): string {
  const url = String(server.url ?? '').replace(/\{([^{}]*)\}/g, (_, name: string) => String(server.variables?.[name]?.default ?? name))
  const path = url
    .replace(/^[a-z][a-z0-9+.-]*:/i, '')
    .replace(/^\/\/[^/?#]*/, '')
    .replace(/[?#].*$/, '')
  const rooted = path.startsWith('/') || path === '' ? path : `/${path}`
  return rooted.replace(/\/+$/, '')
}

/** Some documents tell operations on one path apart by a query or fragment, which no request path has. */
function withoutSuffix(path: string): string {
  return path.replace(/[?#].*$/, '') || '/'
}
