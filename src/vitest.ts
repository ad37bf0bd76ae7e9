/** For tests that run in Vitest. */
export { currentWorld, worldTest } from './control/vitest.ts'
export type { Control, TestWorld } from './control/testWorld.ts'
