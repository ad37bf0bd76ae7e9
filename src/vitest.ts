/** For tests that run in Vitest. */
export { currentWorld, worldTest } from './control/worldTest.ts'
export type { Control, TestWorld } from './control/controls/worldControl.ts'
