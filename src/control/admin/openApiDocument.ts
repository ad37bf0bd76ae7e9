import { problems, type ProblemName } from '../../engine/refusals/problems.ts'
import { mayBeLeftOut, list, object, objectSchema, optional, text, integer, anyObject, type Field } from '../input/fields.ts'
import { adminPath, type ControlOperation } from '../controlOperation.ts'
import { fieldsIn } from '../input/inputPlaces.ts'

type Json = Readonly<Record<string, unknown>>
type Named = readonly [name: string, operation: ControlOperation]

const problem: Field<unknown> = object({
  type: text({ description: 'Begins with `urn:tallystick:problem:`.', examples: ['urn:tallystick:problem:no-such-world'] }),
  title: text(),
  status: integer(),
  detail: optional(text()),
  violations: optional(list(anyObject())),
})

/** The OpenAPI document of the admin API. */
export function openApiDocument(operations: Readonly<Record<string, ControlOperation>>): Json {
  const named = Object.entries(operations)
  const paths = new Set(named.map(([, { path }]) => path))
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tallystick admin API',
      version: '1.0.0',
      description: 'Reads and changes the worlds of a mock. A world is created when it is first used.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: adminPath }],
    security: [{}, { adminToken: [] }],
    paths: Object.fromEntries([...paths].map((path) => [path, pathItem(named.filter(([, operation]) => operation.path === path))])),
    components: {
      securitySchemes: {
        adminToken: { type: 'http', scheme: 'bearer', description: 'Required if other machines can reach the server.' },
      },
      schemas: { Problem: problem.schema },
    },
  }
}

function pathItem(operations: readonly Named[]): Json {
  return Object.fromEntries(operations.map((named) => [named[1].method.toLowerCase(), operationObject(named)]))
}

function operationObject([operationId, operation]: Named): Json {
  const { summary, description } = operation
  const parameters = [...parametersIn(operation, 'path'), ...parametersIn(operation, 'query')]
  const body = fieldsIn(operation, 'body')
  const bodySchema = operation.wholeBody === undefined ? objectSchema(body) : body[operation.wholeBody]?.schema
  return {
    operationId,
    summary,
    ...(description !== undefined && { description }),
    ...(parameters.length > 0 && { parameters }),
    ...(Object.keys(body).length > 0 && { requestBody: { required: !mayBeLeftOut(body), content: json(bodySchema) } }),
    responses: { ...success(operation), ...refusals(operation) },
  }
}

function parametersIn(operation: ControlOperation, place: 'path' | 'query'): Json[] {
  return Object.entries(fieldsIn(operation, place)).map(([name, { schema, isOptional }]) => {
    const { description, ...rest } = schema
    // An object is sent as JSON.
    const how = schema['type'] === 'object' ? { content: json(rest) } : { schema: rest }
    return { name, in: place, required: !isOptional, ...(description !== undefined && { description }), ...how }
  })
}

function success({ output, textType }: ControlOperation): Json {
  const content = output && (textType === undefined ? json(output.schema) : { [textType.replace(/;.*/, '')]: { schema: output.schema } })
  return content ? { 200: { description: 'Done.', content } } : { 204: { description: 'Done.' } }
}

/** Problems by status, because several may have the same one. */
function refusals(operation: ControlOperation): Json {
  const byStatus = Map.groupBy(problemsOf(operation), (name) => problems[name].status)
  const responses = [...byStatus].map(([status, names]) => [
    status,
    {
      description: names.map((name) => `\`${name}\`: ${problems[name].title}.`).join(' '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ])
  return Object.fromEntries(responses) as Json
}

/** The problems that an operation may answer with: those that follow from its place and input, and those that it declares. */
function problemsOf(operation: ControlOperation): readonly ProblemName[] {
  const { input, problems: own = [], mustExist } = operation
  const hasBody = Object.keys(fieldsIn(operation, 'body')).length > 0
  const names: ProblemName[] = [
    ...(hasBody ? (['bad-syntax', 'too-large', 'unsupported-media-type'] as const) : []),
    ...('world' in input ? (['bad-syntax', 'bad-world', 'too-many-worlds', 'not-durable', 'outcome-unknown'] as const) : []),
    ...(mustExist ? (['no-such-world'] as const) : []),
    ...(Object.keys(input).length > 0 ? (['invalid-request'] as const) : []),
    ...own,
    'unauthorized',
    'forbidden',
    'broken-handler',
  ]
  return [...new Set(names)]
}

function json(schema: unknown): Json {
  return { 'application/json': { schema } }
}
