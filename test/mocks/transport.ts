import { inject, onTestFinished } from 'vitest'
import { createControl } from '../../src/control/controls/worldControl.ts'
import type { TestWorld } from '../../src/testing.ts'
import { limits, startMock, type Running, type Setup, type TestCall, type TestReply, type TransportName } from '../transports/transports.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Over which the tests of a provider run; each project of the configuration has another one. */
    transport: TransportName
  }
}

/** The transport that this run of a test file is about. */
export const over = inject('transport')

/** Whether the transport can do what a row of the table names; where not, a test that needs it is left out. */
export function can(row: keyof typeof limits): boolean {
  return !(limits[row] as readonly TransportName[]).includes(over)
}

/** Whether this is the one run for tests that take their time and that no transport makes a difference to. */
export const isFirst = over === 'direct'

/** The same for bodies too large to be taken, which not every transport measures; the tests of FINT try all that do. */
export const isFirstThatCounts = over === 'fetch'

/** A mock behind the transport, for the length of a test. */
export interface TestMock {
  call(call: TestCall): Promise<TestReply>
  world(name?: string): TestWorld
}

type Act = (...args: readonly unknown[]) => Promise<unknown>

/** Starts a mock when it is first used, and stops it when the test has ended. */
export function mockFor(setup: Setup): TestMock {
  let running: Promise<Running> | undefined
  const start = (): Promise<Running> => (running ??= startMock(over, setup))
  onTestFinished(async () => (await running)?.close())
  const control = createControl(async ({ world, method, args }) => {
    const started = (await start()).control
    const target = (world === undefined ? started : started.world(world)) as unknown as Record<string, Act>
    return target[method]?.(...args)
  })
  return {
    call: async (call) => (await start()).call(call),
    world: control.world,
  }
}
