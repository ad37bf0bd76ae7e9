import type { MethodCall, MockMethods, WorldMethods } from './operationMethods.ts'
import { operations, type OperationName } from '../operationTable.ts'

/** A world seen from outside. Each method is an operation of the admin API; the guide lists them. */
export interface WorldControl extends WorldMethods {
  readonly name: string
}

/** A world for tests: the same whether its mock runs in this process, in a server or in a page. */
export interface TestWorld extends WorldControl {
  /** Headers that send a request to this world. */
  readonly headers: { readonly 'x-mock-world': string }
}

/** The worlds of a mock that may run elsewhere, so every answer is a promise. */
export interface Control extends MockMethods {
  /** One world. It is created when it is first used. */
  world(name?: string): TestWorld
}

/**
 * A control with a method for each operation of the table.
 *
 * @param call carries out a method, wherever the mock runs; rejects with a ControlError if the mock refuses
 * @param standard the world that is used if none is named
 */
export function createControl(call: (wanted: MethodCall) => Promise<unknown>, standard: () => string = () => 'default'): Control {
  const methods = (where: { readonly world?: string }): object => {
    const names = (Object.keys(operations) as OperationName[]).filter((name) => 'world' in operations[name].input === 'world' in where)
    return Object.fromEntries(names.map((method) => [method, (...args: readonly unknown[]) => call({ ...where, method, args })]))
  }
  return {
    ...(methods({}) as MockMethods),
    world: (name = standard()) => ({ name, headers: { 'x-mock-world': name }, ...(methods({ world: name }) as WorldMethods) }),
  }
}
