import { methods, SpecError, type OpenApiDocument } from '../document/document.ts'
import { finding, type Finding } from '../document/finding.ts'
import { isObject } from '../document/lenient.ts'
import { pathItemsOf } from '../document/pathItems.ts'
import { XmlSchemas } from '../xml/schemaOf.ts'
import { Operation, type OperationParts } from './operation.ts'
import { nameByPath } from '../document/operationName.ts'
import type { Asked } from '../document/templateQuery.ts'
import { Router, type Match } from './router.ts'
import { secretNames } from './secrets.ts'
import { basePaths } from '../document/servers.ts'
import { Validators } from '../schema/compiling/validators.ts'

export { basePaths }

/** A compiled OpenAPI document. The parts of an operation are compiled on first use. */
export interface Api {
  readonly document: OpenApiDocument
  readonly operations: readonly Operation[]
  /** The schemas of the document, for requests and for replies. */
  readonly schemas: Validators['schemas']
  /** The problems found so far, while operations were used. `lint` finds those of the whole document. */
  readonly findings: readonly Finding[]
  /** Whether a field, parameter or header with this name contains a secret. */
  readonly isSecret: (name: string) => boolean
  /** @param asked decides between operations whose paths differ only in their query or fragment */
  match(method: string, path: string, asked?: Asked): Match<Operation>
  /** The same for a server, to which a slash at the end of a path makes no difference, unless the document has both paths. */
  matchServed(method: string, path: string, asked?: Asked): Match<Operation>
  /** The operation with this operationId, or undefined. */
  operation(id: string): Operation | undefined
}

/**
 * Compiles a document. Its operations match at the base paths of `servers`, and without a base path too.
 *
 * @param compiled validators of this document, if some are compiled ahead of time
 * @throws SpecError if it is not an OpenAPI 3.0 or 3.1 document
 * @example compile(JSON.parse(text)).match('GET', '/pets/7')
 */
export function compile(source: object, compiled?: Validators): Api {
  refuseUnsupported(source)
  const document = source as OpenApiDocument
  const validators = compiled ?? new Validators(document)
  const operations = new Map<string, Operation>()
  const xml = new XmlSchemas(validators.shapes)
  for (const { path, at, item } of pathItemsOf(document, validators.report)) {
    for (const method of methods) {
      if (!isObject(item[method])) continue
      const id = idOf({ path, method, item }, operations, (values) =>
        validators.report(finding('duplicate-operation-id', `${at}/${method}/operationId`, values)),
      )
      operations.set(id, new Operation({ id, method, path, at, item, document, validators, xml }))
    }
  }
  let router: Router<Operation> | undefined
  const routed = (): Router<Operation> => (router ??= routerOf(operations.values()))
  let isSecret: ((name: string) => boolean) | undefined
  return {
    document,
    operations: [...operations.values()],
    schemas: validators.schemas,
    findings: validators.findings,
    isSecret: (name) => (isSecret ??= secretNames(document, validators.rarities))(name),
    match: (method, path, asked) => routed().match(method, path, asked),
    matchServed: (method, path, asked) => routed().matchAnySlash(method, path, asked),
    operation: (id) => operations.get(id),
  }
}

/** Made for the first call. Documents that are only read, such as the copy that inference makes of some, have none. */
function routerOf(operations: Iterable<Operation>): Router<Operation> {
  const router = new Router<Operation>()
  const places = new Map<string, ReturnType<typeof router.place>>()
  const basesOf = rememberedPaths()
  for (const operation of operations) {
    for (const base of basesOf(operation.servers)) {
      const template = `${base}${operation.path}`
      let place = places.get(template)
      if (!place) places.set(template, (place = router.place(template)))
      place(operation.method, operation)
    }
  }
  return router
}

/** The operationId. If it is missing or already taken, method and path. */
function idOf(
  { path, method, item }: Pick<OperationParts, 'path' | 'method' | 'item'>,
  taken: ReadonlyMap<string, Operation>,
  report: (values: Finding['values']) => void,
): string {
  const id: unknown = item[method]?.operationId
  const own = nameByPath(method, path)
  if (typeof id !== 'string' || id === '') return own
  if (!taken.has(id)) return id
  report({ id, own })
  return own
}

function refuseUnsupported(source: unknown): void {
  if (!isObject(source)) throw new SpecError('This is not an OpenAPI document: expected an object.')
  const { swagger, openapi, paths } = source
  if (swagger !== undefined)
    throw new SpecError(`Swagger ${String(swagger)} is not supported. Convert the document to OpenAPI 3 first.`, '/swagger')
  if (openapi === undefined) throw otherDocument(source)
  if (typeof openapi !== 'string') throw new SpecError('The "openapi" version must be a string: put it in quotes.', '/openapi')
  if (!/^3\.[01](?:\.|$)/.test(openapi))
    throw new SpecError(`OpenAPI ${openapi} is not supported. Supported versions are 3.0 and 3.1.`, '/openapi')
  if (paths === undefined) throw new SpecError('The document has no "paths", so there is nothing to serve.')
  if (!isObject(paths)) throw new SpecError('"paths" must be an object.', '/paths')
}

/** What a document without a version is instead. */
function otherDocument(source: Readonly<Record<string, unknown>>): SpecError {
  const named = Object.keys(source).find((name) => name.toLowerCase() === 'openapi')
  if (named !== undefined) return new SpecError(`The field "${named}" must be called "openapi".`, `/${named}`)
  const { asyncapi, info } = source
  if (asyncapi !== undefined) return new SpecError(`AsyncAPI ${String(asyncapi)} is not supported, only OpenAPI 3.0 and 3.1.`, '/asyncapi')
  if (isObject(info) && String(info['schema']).includes('getpostman'))
    return new SpecError('This is a Postman collection. Convert it to OpenAPI 3 first.')
  return new SpecError('This is not an OpenAPI document: the "openapi" version is missing.')
}

/** The base paths of servers. Most operations have the servers of their document. */
function rememberedPaths(): (servers: Operation['servers']) => readonly string[] {
  const known = new Map<Operation['servers'], readonly string[]>()
  return (servers) => {
    let paths = known.get(servers)
    if (!paths) known.set(servers, (paths = basePaths(servers)))
    return paths
  }
}
