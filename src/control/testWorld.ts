import type { WorldControl } from './worldControl.ts'

/** What can be done to a world: everything that `mock.world()` can do. */
export type WorldMethods = {
  readonly [K in keyof WorldControl as WorldControl[K] extends (...args: never[]) => Promise<unknown> ? K : never]: WorldControl[K]
}
export type WorldMethod = keyof WorldMethods

/** Carries out a method on a world, wherever its mock runs. Rejects with a ControlError where the mock refuses. */
export type Invoke = (world: string, method: WorldMethod, args: readonly unknown[]) => Promise<unknown>

/** A world as tests have it: the same whether its mock runs beside them, in a server, or in a page. */
export interface TestWorld extends WorldMethods {
  readonly name: string
  /** What a request needs to be answered in this world. */
  readonly headers: { readonly 'x-mock-world': string }
}

/** The worlds of a mock that may run elsewhere, so that nothing is known at once. */
export interface Control {
  /** One world. It comes into being when first used. */
  world(name?: string): TestWorld
  /** Names of the worlds there are. */
  worldNames(): Promise<readonly string[]>
}

export function testWorld(name: string, invoke: Invoke): TestWorld {
  const method = <M extends WorldMethod>(each: M): WorldMethods[M] =>
    ((...args: readonly unknown[]) => invoke(name, each, args)) as unknown as WorldMethods[M]
  return {
    name,
    headers: { 'x-mock-world': name },
    state: method('state'),
    journal: method('journal'),
    clearJournal: method('clearJournal'),
    clock: method('clock'),
    setClock: method('setClock'),
    advance: method('advance'),
    setStrict: method('setStrict'),
    given: method('given'),
    reset: method('reset'),
    delete: method('delete'),
  }
}
