import { isSecretToken } from '../../../world/journal/placeholders.ts'
import type { ServedApi } from '../../../control/operations/apis.ts'
import type { Dashboard } from '../dashboard.ts'

export interface NamedState {
  /** With the name of its API: `fint: a customer is registered`. */
  readonly full: string
  readonly state: ServedApi['states'][number]
}

/** What is typed for each parameter. */
export type StateValues = Readonly<Record<string, string>>

export interface StatesOfApi {
  readonly name: string
  readonly states: readonly NamedState[]
}

/** The API of the last call in a world comes first. */
export function statesByApi({ apis, calls }: Dashboard, world: string): readonly StatesOfApi[] {
  const last = calls.kept.value.findLast((each) => each.world === world && each.provider !== undefined)?.provider
  return apis.value
    .filter(({ states }) => states.length > 0)
    .toSorted((a, b) => Number(b.name === last) - Number(a.name === last))
    .map(({ name, states }) => ({ name, states: states.map((state) => ({ full: `${name}: ${state.name}`, state })) }))
}

/** Values that the last call of this API in the world sent under the names of parameters. It is probably about the same customer. */
export function valuesFromLastCall({ calls }: Dashboard, world: string, chosen: NamedState): StateValues {
  const last = calls.kept.value.findLast((each) => each.world === world && chosen.full.startsWith(`${each.provider}: `))
  const sent = { ...(last?.request.query as object), ...(last?.request.body as object) } as Readonly<Record<string, unknown>>
  const names = Object.keys(chosen.state.params).filter((name) => Object.hasOwn(sent, name))
  return Object.fromEntries(names.flatMap((name) => (isPlain(sent[name]) ? [[name, String(sent[name])]] : [])))
}

function isPlain(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && !isSecretToken(value))
}

/** The values that were typed, each with the type of its parameter's default. */
export function paramsOf({ state }: NamedState, values: StateValues): Record<string, unknown> {
  const typed = Object.entries(values).filter(([, value]) => value !== '')
  return Object.fromEntries(
    typed.map(([name, value]) => {
      const standard = state.params[name]
      return [name, typeof standard === 'number' ? Number(value) : typeof standard === 'boolean' ? value === 'true' : value]
    }),
  )
}
