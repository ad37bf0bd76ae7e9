/** Worlds for tests, wherever the mock runs. Needs no Node.js. */
export type { Control, OwnWorld, TestWorld } from './control/controls/worldControl.ts'
export { httpControl } from './control/controls/httpControl.ts'
export { localControl } from './control/controls/localControl.ts'
export { pageControl, type PageLike } from './control/controls/pageControl.ts'
export { ControlError } from './control/controlError.ts'
