import { builtIn } from '../../mocks/builtIn.ts'
import type { Provider } from '../provider/provider.ts'

export const providerNames: readonly string[] = Object.keys(builtIn)

/** The built-in providers with these names. Only these are loaded: a mock of a spec needs none. No other file of `src` imports a provider. */
export function builtInProviders(names: readonly string[] = providerNames): Promise<readonly Provider[]> {
  return Promise.all(names.flatMap((name) => (Object.hasOwn(builtIn, name) ? [(builtIn[name] as () => Promise<Provider>)()] : [])))
}
