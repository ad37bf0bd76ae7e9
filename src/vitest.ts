/** For tests that run in Vitest. */
export { currentWorld, worldTest } from './testing/vitest.ts'
export type { Control, TestWorld } from './testing/control.ts'
