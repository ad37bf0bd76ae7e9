import type { Provider } from '../../provider/provider.ts'
import type { MethodCall, MockMethods, WorldMethods } from './operationMethods.ts'
import type { Inputs, NamedInputs } from './providerNames.ts'
import { ControlError } from '../controlError.ts'
import type { NewWorld } from '../operations/makeWorlds.ts'
import { operations, type OperationName } from '../operationTable.ts'

/** A world seen from outside. Each method is an operation of the admin API; the guide lists them. */
export interface WorldControlOf<I extends Inputs> extends WorldMethods<I> {
  readonly name: string
}

/** A world for tests: the same whether its mock runs in this process, in a server or in a page. */
export interface TestWorldOf<I extends Inputs> extends WorldControlOf<I> {
  /** Headers that send a request to this world. */
  readonly headers: { readonly 'x-mock-world': string }
}

/** A world that is deleted at the end of the block in which it was declared with `await using`. */
export interface OwnWorldOf<I extends Inputs> extends TestWorldOf<I>, AsyncDisposable {}

/** The worlds of a mock that may run elsewhere, so every answer is a promise. */
export interface ControlOf<I extends Inputs> extends MockMethods {
  /** One world. It is created when it is first used. */
  world(name?: string): TestWorldOf<I>
  /**
   * Makes a world: with a new name unless one is given, empty or as a copy of a template. With `await using` it is deleted at the end of
   * the block.
   *
   * @example await using world = await control.createWorld()
   */
  createWorld(options?: NewWorld): Promise<OwnWorldOf<I>>
}

/** The same for a mock of certain providers: names of their states and operations are completed and checked. */
export type WorldControl<P extends Provider = Provider> = WorldControlOf<NamedInputs<P>>
export type TestWorld<P extends Provider = Provider> = TestWorldOf<NamedInputs<P>>
export type OwnWorld<P extends Provider = Provider> = OwnWorldOf<NamedInputs<P>>
export type Control<P extends Provider = Provider> = ControlOf<NamedInputs<P>>

/**
 * A control with a method for each operation of the table.
 *
 * @param call carries out a method, wherever the mock runs; rejects with a ControlError if the mock refuses
 * @param standard the world that is used if none is named
 */
export function createControl<I extends Inputs>(
  call: (wanted: MethodCall) => Promise<unknown>,
  standard: () => string = () => 'default',
): ControlOf<I> {
  const methods = (where: { readonly world?: string }): object => {
    const names = (Object.keys(operations) as OperationName[]).filter((name) => 'world' in operations[name].input === 'world' in where)
    return Object.fromEntries(names.map((method) => [method, (...args: readonly unknown[]) => call({ ...where, method, args })]))
  }
  const world = (name: string): TestWorldOf<I> => ({
    name,
    headers: { 'x-mock-world': name },
    ...(methods({ world: name }) as WorldMethods<I>),
  })
  return {
    ...(methods({}) as MockMethods),
    world: (name = standard()) => world(name),
    createWorld: async (options = {}) => {
      const { name } = (await call({ method: 'createWorld', args: [options] })) as { readonly name: string }
      const made = world(name)
      return { ...made, [Symbol.asyncDispose]: () => deleteIfThere(made) }
    },
  }
}

/** A test may have deleted its world. */
async function deleteIfThere(world: Pick<TestWorld, 'delete'>): Promise<void> {
  await world.delete().catch((error: unknown) => {
    if (!(error instanceof ControlError && error.problem.type.endsWith(':no-such-world'))) throw error
  })
}
