import { StateError, type Provider, type StateCall } from '../../provider/provider.ts'
import { stateNamed } from '../../provider/stateNamed.ts'
import type { OpenMock } from '../../mock/mock.ts'
import { ControlError } from '../controlError.ts'
import { didYouMean } from '../input/didYouMean.ts'
import { anyObject, optional, text, type Values } from '../input/fields.ts'
import { worldOperation } from '../controlOperation.ts'
import { checkParams } from '../input/stateParams.ts'
import type { WorldAccess } from '../worldAccess.ts'

const given = {
  state: text({ description: 'Its name, or its full name such as `fint: a customer has a meter`.', examples: ['a customer has a meter'] }),
  params: optional(
    anyObject({ description: 'Values for its parameters. All of them have defaults.', examples: [{ phone: '08111111111' }] }),
  ),
  provider: optional(text({ description: 'Needed only if several providers have the state.', examples: ['fint'] })),
}

/** A provider state to be set up. */
export type Given = Values<typeof given>

export const stateOperations = {
  /** Sets up a provider state: `given({ state: 'a customer has a meter', params: { phone: '08111111111' } })`. */
  given: worldOperation({
    method: 'POST',
    path: '/states',
    summary: 'Sets up a provider state',
    input: given,
    problems: ['no-such-state', 'bad-state-params'],
    run: setUp,
  }),
}

/** Most states to list. Inferred providers have two for each resource, which can be hundreds. */
const mostListed = 30

async function setUp(access: WorldAccess, { params = {}, ...asked }: Given): Promise<void> {
  const { provider: name, state } = withoutProviderName(access.mock, asked)
  const provider = providerOf(access.mock, state, name)
  const meant = stateNamed(provider, state) as StateCall
  const found = provider.states[meant.state] as Provider['states'][string]
  const values = checkParams(meant.state, found, { ...meant.params, ...params })
  return access.change((world, now) => {
    try {
      found.run({ ...found.params, ...values }, access.mock.contextOf(world, provider, now), values)
    } catch (error) {
      throw error instanceof StateError ? new ControlError('bad-state-params', error.message) : error
    }
  })
}

/** The values that a state has for its parameters if no others are given: its defaults, and those in the sentence. */
export function valuesOfState(provider: Provider, name: string): Readonly<Record<string, unknown>> {
  const meant = stateNamed(provider, name)
  return { ...(meant && provider.states[meant.state]?.params), ...meant?.params }
}

/** `fint: a customer is registered` is the full name of a state. */
function withoutProviderName({ mounts }: OpenMock, asked: Omit<Given, 'params'>): Omit<Given, 'params'> {
  const provider = mounts.find(({ name }) => asked.state.startsWith(`${name}: `))?.provider
  if (!provider || (asked.provider ?? provider.name) !== provider.name) return asked
  const state = asked.state.slice(`${provider.name}: `.length)
  return stateNamed(provider, state) ? { provider: provider.name, state } : asked
}

function providerOf({ mounts }: OpenMock, state: string, name: string | undefined): Provider {
  const providers = mounts.map(({ provider }) => provider).filter(({ states }) => Object.keys(states).length > 0)
  const candidates = providers.filter((provider) => name === undefined || provider.name === name)
  const named = candidates.filter(({ states }) => Object.hasOwn(states, state))
  const [found, ...others] = named.length > 0 ? named : candidates.filter((provider) => stateNamed(provider, state))
  if (found && others.length === 0) return found
  throw new ControlError('no-such-state', found ? ambiguous(state, [found, ...others]) : unknown(state, name, { providers, candidates }))
}

function ambiguous(state: string, found: readonly Provider[]): string {
  return `Several providers have the state "${state}"; name one: ${namesOf(found)}.`
}

function unknown(
  state: string,
  name: string | undefined,
  { providers, candidates }: Readonly<Record<'providers' | 'candidates', readonly Provider[]>>,
): string {
  if (candidates.length === 0)
    return name === undefined
      ? `There is no state "${state}"; no provider has states.`
      : `There is no provider "${name}" with states. Providers: ${namesOf(providers) || 'none'}.`
  const meant = didYouMean(
    state,
    candidates.flatMap(({ states }) => Object.keys(states)),
  )
  const listed = candidates.flatMap(({ name: provider, states }) => Object.keys(states).map((each) => `"${provider}: ${each}"`))
  const rest = listed.length - mostListed
  return `There is no state "${state}".${meant} States: ${listed.slice(0, mostListed).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`
}

function namesOf(providers: readonly Provider[]): string {
  return providers.map(({ name }) => name).join(', ')
}
