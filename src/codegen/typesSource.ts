import type { Api } from '../spec/api.ts'
import type { OpenApiDocument, PathItemObject } from '../document/document.ts'
import { withPlainReferences } from './plainReferences.ts'

type Module = typeof import('openapi-typescript')

/**
 * The types of a spec as source, operations by the ids that the mock has for them. Made by openapi-typescript, but without its
 * lint, which refuses what is merely unusual, such as a slash at the end of a path.
 */
export async function typesSource(api: Api): Promise<string> {
  const { default: _, ...library } = await import('openapi-typescript')
  const tokens = new Map<string, string>()
  const document = withPlainReferences(namedDocument(api, tokens)) as Parameters<Module['transformSchema']>[0]
  const source = library.astToString(library.transformSchema(document, contextOf(document, library)))
  return withIds(source, tokens)
}

/** The document with an operationId for each operation. Ids that would have to be quoted go by a token until the source is written. */
function namedDocument({ document, operations }: Api, tokens: Map<string, string>): OpenApiDocument {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const { id, method, path, object, item: declared } of operations) {
    const isPlain = /^[A-Za-z_]\w*$/.test(id)
    const token = `TallyOperation${tokens.size}_`
    if (!isPlain) tokens.set(token, id)
    const item = (paths[path] ??= declared.parameters ? { parameters: declared.parameters } : {})
    item[method.toLowerCase()] = { ...object, operationId: isPlain ? id : token }
  }
  const { webhooks: _, ...rest } = document as OpenApiDocument & { webhooks?: unknown }
  return { ...rest, paths: paths as Record<string, PathItemObject> }
}

function withIds(source: string, tokens: ReadonlyMap<string, string>): string {
  const quoted = (token: string): string => JSON.stringify(tokens.get(token) ?? token)
  return source
    .replace(/operations\["(TallyOperation\d+_)"\]/g, (_, token: string) => `operations[${quoted(token)}]`)
    .replace(/^( +)(TallyOperation\d+_): \{/gm, (_, indent: string, token: string) => `${indent}${quoted(token)}: {`)
}

function contextOf(
  document: Parameters<Module['transformSchema']>[0],
  library: Omit<Module, 'default'>,
): Parameters<Module['transformSchema']>[1] {
  const options = { silent: true } as Parameters<Module['scanDiscriminators']>[1]
  return {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    defaultNonNullable: true,
    discriminators: library.scanDiscriminators(document, options),
    emptyObjectsUnknown: false,
    enum: false,
    enumValues: false,
    conditionalEnums: false,
    dedupeEnums: false,
    excludeDeprecated: false,
    exportType: false,
    immutable: false,
    injectFooter: [],
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    rootTypes: false,
    rootTypesNoSchemaPrefix: false,
    rootTypesKeepCasing: false,
    // Only its lint would read this.
    redoc: undefined as never,
    silent: true,
    transform: undefined,
    transformProperty: undefined,
    resolve: (ref) => library.resolveRef(document, ref, { silent: true }),
    makePathsEnum: false,
    generatePathParams: false,
    readWriteMarkers: false,
  }
}
