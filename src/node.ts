/** For servers on Node.js. */
export { nodeListener } from './adapters/node.ts'
export { listen, type Listening, type ListenOptions } from './adapters/listen.ts'
