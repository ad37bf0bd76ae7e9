/** What a part of a document is. */
export type Kind =
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
  /** Anything else that the specification describes, such as `info`, or does not know. */
  | 'other'

/** What a field holds: one part or a list of them, or, `named`, such parts by names that the author chose. */
export interface Held {
  readonly kind: Kind
  readonly named: boolean
}

/** `data`: a value of the author's, such as an example, a default or the members of an enum. Names mean nothing in it. */
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

const mediaType = fields({ schema: 'schema', example: 'data' }, { examples: 'example', encoding: 'encoding' })

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

const grammar: Readonly<Record<Kind, Fields>> = {
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

type Plain = Readonly<Record<string, Kind | 'data'>>

function fields(plain: Plain, named: Readonly<Record<string, Kind>> = {}): Fields {
  return new Map([
    ...Object.entries(plain).map(([name, kind]) => [name, kind === 'data' ? kind : { kind, named: false }] as const),
    ...Object.entries(named).map(([name, kind]) => [name, { kind, named: true }] as const),
  ])
}

/** One part of each kind. */
const single = Object.fromEntries(Object.keys(grammar).map((kind) => [kind, { kind, named: false }])) as Readonly<Record<Kind, Held>>

/** Maps whose names the specification restricts, so that `x-…` is an extension there too. */
const withExtensions: ReadonlySet<Kind> = new Set(['pathItem', 'response'])

/** What the field `name` of a part holds; undefined for data and for extensions (`x-…`), which are not parts of the document. */
export function heldBy({ kind, named }: Held, name: string): Held | undefined {
  if (named) return name.startsWith('x-') && withExtensions.has(kind) ? undefined : single[kind]
  const held = grammar[kind].get(name)
  if (held) return held === 'data' ? undefined : held
  if (name.startsWith('x-')) return undefined
  // The fields of a callback are expressions.
  return kind === 'callback' ? single.pathItem : single.other
}
