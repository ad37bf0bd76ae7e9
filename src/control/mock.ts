import { createMock as createOpenMock, type Mock as AnsweringMock, type MockOptions } from '../mock/mock.ts'
import { BadWorldNameError, worldName } from '../world/worlds.ts'
import { WorldControl } from './worldControl.ts'

/** A mock together with its worlds. */
export interface Mock extends AnsweringMock {
  /** One world. It is created when it is first used. Throws for an invalid name. */
  world(name?: string): WorldControl
  /** The names of all worlds. */
  worldNames(): string[]
}

/**
 * Joins providers and specs into a mock whose worlds can be read and changed. Nothing listens yet: pass it to an adapter.
 *
 * @throws SpecError where a document cannot be served
 * @example const mock = createMock({ providers: [fint], seed: 7 })
 */
export function createMock(options?: MockOptions): Mock {
  const open = createOpenMock(options)
  const { mounts, prefix, handle, close, worlds } = open
  return {
    mounts,
    prefix,
    handle,
    close,
    world: (name = 'default') => {
      if (!worldName.test(name)) throw new BadWorldNameError(`A world cannot be called ${JSON.stringify(name)}.`)
      return new WorldControl(name, open)
    },
    worldNames: () => worlds.list().map(({ name }) => name),
  }
}
