/** The one place of `src` that knows the providers which come built in. */
export { providers } from '../../mocks/index.ts'
