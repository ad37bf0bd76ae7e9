import { ControlError } from '../controlError.ts'
import { list, object, text } from '../input/fields.ts'
import { mockOperation } from '../controlOperation.ts'
import { prometheusText, prometheusType } from '../prometheus.ts'

export const wholeMockOperations = {
  /** Says that the mock is running, and what it mocks. */
  health: mockOperation({
    method: 'GET',
    path: '/health',
    summary: 'Says that the mock is up and what it mocks',
    output: object({ status: text({ examples: ['up'] }), mocks: list(text({ examples: ['fint'] })) }),
    run: ({ mounts }) => ({ status: 'up', mocks: mounts.map(({ name }) => name) }),
  }),
  /** Says that the mock can answer calls and, with a store, that the store works. Rejects if not. */
  ready: mockOperation({
    method: 'GET',
    path: '/ready',
    summary: 'Says whether the mock and its store, if it has one, are ready',
    output: object({ status: text({ examples: ['ready'] }) }),
    problems: ['not-ready'],
    run: async ({ worlds }) => {
      await worlds.checkLog().catch((error: unknown) => {
        throw new ControlError('not-ready', `The store failed: ${error instanceof Error ? error.message : String(error)}`)
      })
      return { status: 'ready' }
    },
  }),
  /** What the mock has counted, and how large it is, in the text format of Prometheus. */
  metrics: mockOperation({
    method: 'GET',
    path: '/metrics',
    summary: 'Returns calls, durations, worlds, records, memory of journals and load of the event loop, in the text format of Prometheus',
    output: text(),
    textType: prometheusType,
    run: prometheusText,
  }),
  /** The names of all worlds. */
  worldNames: mockOperation({
    method: 'GET',
    path: '/worlds',
    summary: 'Returns the names of all worlds',
    output: object({ worlds: list(text()) }),
    returns: 'worlds',
    problems: ['not-durable'],
    run: async ({ worlds }) => {
      await worlds.refresh()
      return { worlds: worlds.names() }
    },
  }),
}
