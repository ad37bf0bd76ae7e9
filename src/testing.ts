/** Worlds for tests, wherever the mock runs. Needs no Node.js. */
export type { Control, TestWorld } from './testing/control.ts'
export { httpControl } from './testing/http.ts'
export { localControl } from './testing/local.ts'
export { pageControl, type PageLike } from './testing/page.ts'
export { ControlError } from './mock/controlError.ts'
