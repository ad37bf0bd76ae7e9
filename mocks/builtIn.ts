import type { Provider } from '../src/provider/index.ts'

/** How to load each built-in provider, in the order in which commands and documents list them. */
export const builtIn: Readonly<Record<string, () => Promise<Provider>>> = {
  fint: async () => (await import('./fint/index.ts')).fint,
  interswitch: async () => (await import('./interswitch/index.ts')).interswitch,
  etranzact: async () => (await import('./etranzact/index.ts')).etranzact,
  advancly: async () => (await import('./advancly/index.ts')).advancly,
  'lipa-later': async () => (await import('./lipa-later/index.ts')).lipaLater,
}
