/** For express applications. */
export { expressHandler, type ExpressRequest } from './adapters/express.ts'
