/** Worlds for tests, wherever the mock runs. Needs no Node.js. */
export type { Control, TestWorld } from './control/worldControl.ts'
export { httpControl } from './control/httpControl.ts'
export { localControl } from './control/localControl.ts'
export { pageControl, type PageLike } from './control/pageControl.ts'
export { ControlError } from './control/controlError.ts'
