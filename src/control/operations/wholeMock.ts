import { list, object, text } from '../input/fields.ts'
import { mockOperation } from '../operation.ts'

export const wholeMockOperations = {
  /** Says that the mock is running, and what it mocks. */
  health: mockOperation({
    method: 'GET',
    path: '/health',
    summary: 'Says that the mock is up and what it mocks',
    output: object({ status: text({ examples: ['up'] }), mocks: list(text({ examples: ['fint'] })) }),
    run: ({ mounts }) => ({ status: 'up', mocks: mounts.map(({ name }) => name) }),
  }),
  /** The names of all worlds. */
  worldNames: mockOperation({
    method: 'GET',
    path: '/worlds',
    summary: 'Returns the names of all worlds',
    output: object({ worlds: list(text()) }),
    returns: 'worlds',
    run: ({ worlds }) => ({ worlds: worlds.names() }),
  }),
}
