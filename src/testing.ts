/** Worlds for tests, wherever the mock runs. Needs no Node.js. */
export type { Control, TestWorld } from './control/testWorld.ts'
export { httpControl } from './control/http.ts'
export { localControl } from './control/local.ts'
export { pageControl, type PageLike } from './control/page.ts'
export { ControlError } from './control/controlError.ts'
