import type { HttpHandler } from 'msw/http'
import { mswHandlers, type MswOptions } from './adapters/msw.ts'
import type { Provider } from './provider/provider.ts'
import { createMock, type Mock, type MockOf } from './control/mock.ts'
import type { MockOptions } from './mock/mockOptions.ts'
import type { Inputs, NamedInputs } from './control/controls/providerNames.ts'
import type { ControlOf } from './control/controls/worldControl.ts'
import { localControl } from './control/controls/localControl.ts'

export interface HandlersOptions extends MswOptions, Omit<MockOptions, 'providers' | 'prefix'> {}

/** Handlers for MSW's `setupServer` and `setupWorker`, and control over the worlds behind them. */
export type Handlers<I extends Inputs = Inputs> = HttpHandler[] & { readonly control: ControlOf<I> }

/**
 * Handlers that answer the operations of providers as their mock does, at the servers of their specs or at base URLs of your own.
 * Requests that are for no operation are left to your other handlers, or to MSW's `onUnhandledFrame`.
 *
 * @param mocked providers, or a mock that exists already: one with specs of your own, or one that also listens
 * @throws AddressError for an invalid base URL, for one of an unknown provider, and for a provider without any address
 * @throws SpecError if a document cannot be served
 * @example
 * const mocked = handlers([fint])
 * const server = setupServer(...mocked)
 * await mocked.control.world().given({ state: 'a customer is registered' })
 */
export function handlers<P extends Provider>(mocked: readonly P[], options?: HandlersOptions): Handlers<NamedInputs<P>>
export function handlers<I extends Inputs>(mocked: MockOf<I>, options?: MswOptions): Handlers<I>
export function handlers(mocked: readonly Provider[] | Mock, { world, baseUrls, ...options }: HandlersOptions = {}): Handlers {
  const mock = 'handle' in mocked ? mocked : createMock({ ...options, providers: mocked })
  const made = mswHandlers(mock, { ...(world !== undefined && { world }), ...(baseUrls && { baseUrls }) })
  return Object.assign(made, { control: localControl(mock, () => (typeof world === 'function' ? world() : world) ?? 'default') })
}

export type { MswOptions }
export { AddressError, type BaseUrls } from './adapters/addresses.ts'
export { ControlError } from './control/controlError.ts'
export type { Control, OwnWorld, TestWorld } from './control/controls/worldControl.ts'
