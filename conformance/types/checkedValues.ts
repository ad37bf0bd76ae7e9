import { createMock } from '../../src/index.ts'
import { essence, isJson } from '../../src/document/mediaTypes.ts'
import { exampleCall, type ExampleCall } from '../../src/sample/exampleCall.ts'
import { compile } from '../../src/spec/api.ts'
import type { Operation } from '../../src/spec/operation.ts'

/** Values with the types that they should have, as source code. */
export interface CheckedValues {
  readonly source: string
  readonly count: number
}

/** An example request for each operation, and the reply of its mock, each with its type from the spec. */
export async function checkedValues(document: object): Promise<CheckedValues> {
  const mock = createMock({ specs: [{ name: 'api', document }] })
  const lines: string[] = []
  for (const operation of compile(document).operations.filter(({ method }) => method !== 'TRACE')) {
    const call = exampleCall(operation)
    const id = `operations[${JSON.stringify(operation.id)}]`
    const sent = sentIn(operation, call)
    if (sent) lines.push(constant(lines.length, `NonNullable<${id}['requestBody']>['content'][${JSON.stringify(sent.type)}]`, sent.json))
    const reply = await mock.fetch(requestOf(call))
    const got = await gotIn(operation, reply)
    if (got) lines.push(constant(lines.length, `${id}['responses'][${got.status}]['content'][${JSON.stringify(got.type)}]`, got.json))
  }
  return { source: lines.join('\n'), count: lines.length }
}

function constant(index: number, type: string, json: string): string {
  return `export const value${index}: ${type} = ${json}`
}

function sentIn({ bodies }: Operation, { headers, body }: ExampleCall): { readonly type: string; readonly json: string } | undefined {
  const type = headers['content-type']
  if (body === undefined || type === undefined || !isJson(type) || !bodies.some(({ mediaType }) => mediaType === type)) return undefined
  return { type, json: body }
}

async function gotIn(
  operation: Operation,
  reply: Response,
): Promise<{ readonly status: string; readonly type: string; readonly json: string } | undefined> {
  const json = await reply.text()
  const response = operation.response(reply.status)
  const sent = essence(reply.headers.get('content-type') ?? '')
  const type = response?.bodies.map(({ mediaType }) => mediaType).find((each) => essence(each) === sent)
  if (!response || type === undefined || !isJson(type) || json === '' || reply.headers.has('x-mock-violations')) return undefined
  return { status: /^\d+$/.test(response.status) ? response.status : JSON.stringify(response.status), type, json }
}

function requestOf({ method, path, headers, body }: ExampleCall): Request {
  const hasBody = body !== undefined && method !== 'GET' && method !== 'HEAD'
  return new Request(`http://mock/api${path}`, { method, headers, ...(hasBody && { body }) })
}
