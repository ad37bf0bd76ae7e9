import { asControlError } from './controlError.ts'
import type { Mock } from './mock.ts'
import { testWorld, type Control, type Invoke } from './testWorld.ts'

/**
 * The control of a mock that runs here.
 *
 * @param standard the world that is meant where none is named
 * @example await localControl(mock).world('test-1').advance('P30D')
 */
export function localControl(mock: Mock, standard: () => string = () => 'default'): Control {
  const invoke: Invoke = async (world, method, args) => {
    try {
      return await (mock.world(world)[method] as (...args: readonly unknown[]) => Promise<unknown>)(...args)
    } catch (error) {
      throw asControlError(error)
    }
  }
  return {
    world: (name = standard()) => testWorld(name, invoke),
    worldNames: async () => mock.worldNames(),
  }
}
