import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { nodeListener } from '../../adapters/node.ts'
import { ControlError } from '../../control/controlError.ts'
import type { Mock } from '../../control/mock.ts'
import { valuesOfState } from '../../control/operations/providerStates.ts'
import { inject } from '../pact/injectValues.ts'
import type { StateUse } from '../pact/pact.ts'
import { NotVerified, StateFailure, type Target } from './target.ts'
import { send } from './wire.ts'

const patience = 10_000

/** A mock that listens on a free local port while it is verified. */
export interface ListeningMock {
  readonly url: string
  close(): Promise<void>
}

export async function serveMock(mock: Mock): Promise<ListeningMock> {
  const server = createServer(nodeListener(mock.handle))
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', () => resolve()))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The target for one provider of a mock. Every interaction has a fresh world, which is deleted afterwards. */
export function mockTarget(mock: Mock, { url }: ListeningMock, provider: string): Target {
  const base = new URL(`${url}${mock.prefix}/${provider}`)
  const world = (key: string): string => `verify-${provider}-${key}`.slice(-64).replace(/^[^a-z]+/, '')
  return {
    against: { target: 'mock' },
    patience,
    ask: async () => {},
    plan: ({ interaction }) => ({ interaction: inject(interaction, [], valuesOf(mock, provider, interaction.states)) }),
    setUp: async (key, { interaction }) => {
      const control = mock.world(world(key))
      for (const { name, params } of interaction.states) {
        await control.given({ provider, state: name, params }).catch((error: unknown) => {
          throw stateProblem(error)
        })
      }
      return valuesOf(mock, provider, interaction.states)
    },
    exchange: (key, _case, request) =>
      send(base, { ...request, headers: { ...request.headers, 'x-mock-world': world(key) } }, { patience }),
    tearDown: async (key) => {
      if (mock.worldNames().includes(world(key))) await mock.world(world(key)).delete()
    },
  }
}

/**
 * The error for a state that could not be set up. If the mock does not have the state, the interaction is not verified, but has not
 * failed.
 */
function stateProblem(error: unknown): StateFailure | NotVerified {
  const said = error instanceof Error ? error.message : String(error)
  if (!(error instanceof ControlError)) return new StateFailure({ code: 'state.failed', said })
  if (error.problem.type.endsWith(':no-such-state')) return new NotVerified({ code: 'no-such-state', said })
  return new StateFailure({ code: 'state.params', said })
}

/** The parameters that the states were set up with, including defaults. */
function valuesOf(mock: Mock, provider: string, states: readonly StateUse[]): Readonly<Record<string, unknown>> {
  const known = mock.mounts.find(({ name }) => name === provider)?.provider
  return Object.assign({}, ...states.map(({ name, params }) => ({ ...(known && valuesOfState(known, name)), ...params }))) as Record<
    string,
    unknown
  >
}
