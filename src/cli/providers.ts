import type { Provider } from '../provider/provider.ts'

/** How to get each built-in provider, in the order in which commands and documents list them. No other file of `src` imports a provider. */
const table: Readonly<Record<string, () => Promise<Provider>>> = {
  fint: async () => (await import('../../mocks/fint/index.ts')).fint,
  interswitch: async () => (await import('../../mocks/interswitch/index.ts')).interswitch,
  etranzact: async () => (await import('../../mocks/etranzact/index.ts')).etranzact,
  advancly: async () => (await import('../../mocks/advancly/index.ts')).advancly,
  'lipa-later': async () => (await import('../../mocks/lipa-later/index.ts')).lipaLater,
}

export const providerNames: readonly string[] = Object.keys(table)

/** The built-in providers with these names. Only these are loaded: a mock of a spec needs none. */
export function builtInProviders(names: readonly string[] = providerNames): Promise<readonly Provider[]> {
  return Promise.all(names.flatMap((name) => (Object.hasOwn(table, name) ? [(table[name] as () => Promise<Provider>)()] : [])))
}
