import type { PartKind } from '../document/walk/grammar.ts'

/** A field of an object of OpenAPI 3.0 or 3.1. */
export interface KnownField {
  readonly isRequired: boolean
  /** The kind of value, or undefined if another check looks at it. */
  readonly wanted: 'string' | 'boolean' | 'map' | 'any list' | undefined
  /** The values it may have, if they are few. */
  readonly allowed: readonly string[] | undefined
}

/** `name!:kind` for each field; `!` if it is required. The kind is string, boolean, map, list or a choice such as `a|b`. */
const written: Readonly<Partial<Record<PartKind | 'info', string>>> = {
  document: 'openapi! info!:map jsonSchemaDialect:string servers paths webhooks components security:list tags:list externalDocs:map',
  info: 'title!:string summary:string description:string termsOfService:string contact:map license:map version!:string',
  components: 'schemas responses parameters examples requestBodies headers securitySchemes links callbacks pathItems mediaTypes',
  pathItem:
    '$ref:string summary:string description:string get put post delete options head patch trace query additionalOperations servers parameters',
  operation:
    'tags:list summary:string description:string externalDocs:map operationId:string parameters requestBody responses callbacks:map deprecated:boolean security:list servers',
  parameter:
    'name in description:string required:boolean deprecated:boolean allowEmptyValue:boolean style:matrix|label|form|simple|spaceDelimited|pipeDelimited|deepObject|cookie explode:boolean allowReserved:boolean schema example examples content',
  header:
    'description:string required:boolean deprecated:boolean allowEmptyValue:boolean style:simple explode:boolean allowReserved:boolean schema example examples content',
  requestBody: 'description:string content! required:boolean',
  response: 'summary:string description!:string headers content links',
  mediaType: 'description:string schema itemSchema example examples encoding prefixEncoding itemEncoding',
  encoding:
    'contentType:string headers style:form|spaceDelimited|pipeDelimited|deepObject explode:boolean allowReserved:boolean encoding prefixEncoding itemEncoding',
  example: 'summary:string description:string value dataValue serializedValue:string externalValue:string',
  link: 'operationRef:string operationId:string parameters requestBody description:string server',
  server: 'url!:string name:string description:string variables:map',
  securityScheme:
    'type!:apiKey|http|mutualTLS|oauth2|openIdConnect description:string name:string in:query|header|cookie scheme:string bearerFormat:string flows:map openIdConnectUrl:string oauth2MetadataUrl:string deprecated:boolean',
}

const kinds: Readonly<Record<string, KnownField['wanted']>> = { string: 'string', boolean: 'boolean', map: 'map', list: 'any list' }

/** The fields of the objects of OpenAPI 3.0 and 3.1, and those of 3.2 that appear in older documents. */
export const fieldTable: ReadonlyMap<PartKind | 'info', ReadonlyMap<string, KnownField>> = new Map(
  Object.entries(written).map(([kind, fields]) => [kind as PartKind | 'info', new Map(fields.split(' ').map(readField))]),
)

function readField(text: string): [string, KnownField] {
  const [name = '', kind] = text.split(':')
  const allowed = kind?.includes('|') || kind === 'simple' ? kind.split('|') : undefined
  return [name.replace('!', ''), { isRequired: name.endsWith('!'), wanted: allowed ? 'string' : kinds[kind ?? ''], allowed }]
}

/** The fields that these objects must have. */
export const requiredFields: ReadonlyMap<PartKind | 'info', readonly string[]> = new Map(
  [...fieldTable].map(([kind, fields]) => [kind, [...fields].filter(([, { isRequired }]) => isRequired).map(([name]) => name)]),
)
