/** For tests that run in Playwright. */
export { worldFixtures, type WorldFixtures } from './control/worldFixtures.ts'
export type { Control, OwnWorld, TestWorld } from './control/controls/worldControl.ts'
