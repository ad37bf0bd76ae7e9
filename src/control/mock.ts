import type { Mount } from '../engine/routes.ts'
import { createMock as createOpenMock, type AnsweringMock } from '../mock/mock.ts'
import type { MockOptions } from '../mock/mockOptions.ts'
import type { Audience } from '../mock/audience.ts'
import { BadWorldNameError } from '../world/worldErrors.ts'
import { worldName } from '../world/worldName.ts'
import { localControl } from './controls/localControl.ts'
import type { NewWorld } from './operations/makeWorlds.ts'
import { runOn, type Run } from './runOperation.ts'
import type { Inputs } from './controls/providerNames.ts'
import type { OwnWorldOf, WorldControlOf } from './controls/worldControl.ts'

/** A mock together with its worlds. */
export interface MockOf<I extends Inputs = Inputs> extends AnsweringMock {
  /** One world. It is created when it is first used. Throws for an invalid name. */
  world(name?: string): WorldControlOf<I>
  /** Makes a world: with a new name unless one is given. With `await using` it is deleted at the end of the block. */
  createWorld(options?: NewWorld): Promise<OwnWorldOf<I>>
  /** The names of all worlds. With a store that other processes share, use the operation: `await mock.run('worldNames', {})`. */
  worldNames(): string[]
  /** The listeners for recorded exchanges. */
  readonly audience: Audience
  /** Runs an operation of the admin API by name. The methods of worlds are more convenient. */
  readonly run: Run
}

/** A mock of providers that are not known. */
export type Mock = MockOf

/**
 * Joins providers and specs into a mock whose worlds can be read and changed. Nothing listens yet: pass it to an adapter.
 *
 * @throws SpecError if a document cannot be served
 * @example const mock = createMock({ providers: [fint], seed: 7 })
 */
export function createMock(options?: MockOptions, others: readonly Mount[] = []): Mock {
  const open = createOpenMock(options, others)
  const { mounts, prefix, handle, ready, close, worlds, audience } = open
  const run = runOn(open)
  const control = localControl({ run })
  return {
    mounts,
    prefix,
    handle,
    ready,
    close,
    audience,
    run,
    world: (name = 'default') => {
      if (!worldName.test(name)) throw new BadWorldNameError(`A world cannot be called ${JSON.stringify(name)}.`)
      return control.world(name)
    },
    createWorld: control.createWorld,
    worldNames: () => worlds.names(),
  }
}
