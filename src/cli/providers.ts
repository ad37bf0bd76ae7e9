/** The built-in providers. No other file of `src` imports a provider. */
export { providers } from '../../mocks/index.ts'
