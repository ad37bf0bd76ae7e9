import type { Mount } from '../../engine/routes.ts'
import type { OpenMock } from '../../mock/mock.ts'
import { exampleCall } from '../../sample/exampleCall.ts'
import { anyObject, list, object, optional, record, text, type Field, type Values } from '../input/fields.ts'
import { findOperation } from '../input/mockedOperation.ts'
import { mockOperation } from '../controlOperation.ts'
import type { Provider, StateParams } from '../../provider/provider.ts'

const operation = object({
  id: text({ examples: ['disburseLoan'] }),
  method: text({ examples: ['POST'] }),
  path: text({ description: 'Its template in the spec.', examples: ['/v1/power/disburseLoan'] }),
  summary: optional(text()),
  answeredBy: text({ description: '`handler`, the inferred role such as `create`, or `sampled` if it is answered from the spec alone.' }),
  reason: optional(text({ description: 'Why it has this role, if that was inferred.' })),
})

const state = object({
  name: text({ examples: ['a customer has a meter'] }),
  description: text(),
  params: anyObject({ description: 'Its parameters with their defaults.' }) as Field<StateParams>,
})

const api = object({
  name: text({ examples: ['fint'] }),
  title: text(),
  path: text({ description: 'Where the mock serves it.', examples: ['/fint'] }),
  operations: list(operation),
  states: list(state),
  due: list(text(), { description: 'Full names of the collections whose records fall due by the clock, such as `etranzact/mandates`.' }),
})

const example = object({
  method: text(),
  path: text({ description: 'Where the mock serves it, with the query.' }),
  headers: record(text()),
  body: optional(text()),
})

/** An API that a mock serves: its operations and provider states. */
export type ServedApi = Values<{ readonly api: typeof api }>['api']

export const apiOperations = {
  /** The APIs that the mock serves, with their operations and provider states. */
  apis: mockOperation({
    method: 'GET',
    path: '/apis',
    summary: 'Returns the APIs that the mock serves, with their operations and provider states',
    output: object({ apis: list(api) }),
    returns: 'apis',
    run: (mock) => ({ apis: mock.mounts.map((mount) => shown(mock, mount)) }),
  }),
  /** A call that an operation should accept, made from the examples of the spec. */
  exampleCall: mockOperation({
    method: 'GET',
    path: '/apis/{provider}/operations/{operation}/example',
    summary: 'Returns a call that an operation should accept',
    input: {
      provider: text({ description: 'The name of an API.', examples: ['fint'] }),
      operation: text({ description: 'The id of one of its operations.', examples: ['disburseLoan'] }),
    },
    output: example,
    problems: ['no-such-operation'],
    run: exampleOf,
  }),
}

function shown(mock: OpenMock, { name, prefix, api: { document, operations }, provider }: Mount): ServedApi {
  return {
    name,
    title: String(document.info?.title ?? name),
    path: mock.prefix + prefix,
    operations: operations.map(({ id, method, path, object: { summary } }) => ({
      id,
      method,
      path,
      ...(typeof summary === 'string' && { summary }),
      ...answererOf(provider, id),
    })),
    states: Object.entries(provider.states).map(([each, { description, params }]) => ({ name: each, description, params })),
    due: Object.keys(provider.due ?? {}).map((each) => `${name}/${each}`),
  }
}

function answererOf({ handlers, inferred }: Provider, id: string): { readonly answeredBy: string; readonly reason?: string } {
  const handler = Object.hasOwn(handlers, id) ? handlers[id] : undefined
  const role = inferred?.(id, handler)
  if (role) return { answeredBy: role.role, reason: role.reason }
  return { answeredBy: handler ? 'handler' : 'sampled' }
}

function exampleOf(
  mock: OpenMock,
  input: { readonly provider: string; readonly operation: string },
): Values<{ example: typeof example }>['example'] {
  const found = findOperation(mock.mounts, input, 'no-such-operation')
  const { method, path, headers, body } = exampleCall(found.operation)
  return { method, path: mock.prefix + found.mount.prefix + path, headers, ...(body !== undefined && { body }) }
}
