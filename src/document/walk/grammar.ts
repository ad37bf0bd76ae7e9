/** The kind of a part of a document. */
export type PartKind =
  | 'document'
  | 'components'
  | 'pathItem'
  | 'callback'
  | 'operation'
  | 'parameter'
  | 'requestBody'
  | 'response'
  | 'header'
  | 'mediaType'
  | 'encoding'
  | 'example'
  | 'link'
  | 'server'
  | 'securityScheme'
  | 'schema'
  /** Any other part, such as `info`, and fields that the specification does not define. */
  | 'other'

/** The parts that a field contains. */
export interface Held {
  readonly kind: PartKind
  /** False: the field contains one part or a list of parts. True: an object whose keys are names that the author chose. */
  readonly named: boolean
}

/** `data` is a value such as an example, a default or an enum. Its fields have no meaning in OpenAPI, whatever their names. */
type Fields = ReadonlyMap<string, Held | 'data'>

const document = fields({ components: 'components', servers: 'server' }, { paths: 'pathItem', webhooks: 'pathItem' })

const components = fields(
  {},
  {
    schemas: 'schema',
    responses: 'response',
    parameters: 'parameter',
    examples: 'example',
    requestBodies: 'requestBody',
    headers: 'header',
    securitySchemes: 'securityScheme',
    links: 'link',
    callbacks: 'callback',
    pathItems: 'pathItem',
  },
)

const methods = 'get put post delete options head patch trace'.split(' ')
const pathItem = fields({
  ...Object.fromEntries(methods.map((method) => [method, 'operation' as const])),
  parameters: 'parameter',
  servers: 'server',
})

const operation = fields(
  { parameters: 'parameter', requestBody: 'requestBody', servers: 'server' },
  { responses: 'response', callbacks: 'callback' },
)

/** A parameter or a header. */
const parameter = fields({ schema: 'schema', example: 'data' }, { content: 'mediaType', examples: 'example' })

const mediaType = fields({ schema: 'schema', itemSchema: 'schema', example: 'data' }, { examples: 'example', encoding: 'encoding' })

const schema = fields(
  {
    ...Object.fromEntries(
      `allOf anyOf oneOf not if then else items additionalItems prefixItems contains unevaluatedItems additionalProperties
      propertyNames unevaluatedProperties contentSchema`
        .split(/\s+/)
        .map((keyword) => [keyword, 'schema' as const]),
    ),
    const: 'data',
    default: 'data',
    enum: 'data',
    example: 'data',
    examples: 'data',
    required: 'data',
    type: 'data',
  },
  { properties: 'schema', patternProperties: 'schema', dependentSchemas: 'schema', $defs: 'schema', definitions: 'schema' },
)

const none: Fields = new Map()

const grammar: Readonly<Record<PartKind, Fields>> = {
  document,
  components,
  pathItem,
  callback: none,
  operation,
  parameter,
  requestBody: fields({}, { content: 'mediaType' }),
  response: fields({}, { headers: 'header', content: 'mediaType', links: 'link' }),
  header: parameter,
  mediaType,
  encoding: fields({}, { headers: 'header' }),
  example: fields({ value: 'data', dataValue: 'data' }),
  link: fields({ server: 'server', parameters: 'data', requestBody: 'data' }),
  server: fields({}, { variables: 'other' }),
  securityScheme: none,
  schema,
  other: none,
}

type Plain = Readonly<Record<string, PartKind | 'data'>>

function fields(plain: Plain, named: Readonly<Record<string, PartKind>> = {}): Fields {
  return new Map([
    ...Object.entries(plain).map(([name, kind]) => [name, kind === 'data' ? kind : { kind, named: false }] as const),
    ...Object.entries(named).map(([name, kind]) => [name, { kind, named: true }] as const),
  ])
}

/** A `Held` that is not `named`, for each kind. */
const single = Object.fromEntries(Object.keys(grammar).map((kind) => [kind, { kind, named: false }])) as Readonly<Record<PartKind, Held>>

/** In objects of these, a name that starts with `x-` is an extension, since the specification restricts the names. */
const withExtensions: ReadonlySet<PartKind> = new Set(['pathItem', 'response'])

/** What the field `name` of a part contains. Undefined for data and extensions (`x-…`), which are not parts of the document. */
export function heldBy({ kind, named }: Held, name: string): Held | undefined {
  if (named) return name.startsWith('x-') && withExtensions.has(kind) ? undefined : single[kind]
  const held = grammar[kind].get(name)
  if (held) return held === 'data' ? undefined : held
  if (name.startsWith('x-')) return undefined
  // The keys of a callback are runtime expressions.
  return kind === 'callback' ? single.pathItem : single.other
}
