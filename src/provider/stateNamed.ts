import type { Provider, StateCall } from './provider.ts'

/** The state of a provider with this name, or that this sentence means, with the parameters in the sentence. Undefined if there is none. */
export function stateNamed({ states, stateMeant }: Pick<Provider, 'states' | 'stateMeant'>, name: string): StateCall | undefined {
  return Object.hasOwn(states, name) ? { state: name, params: {} } : stateMeant?.(name)
}
