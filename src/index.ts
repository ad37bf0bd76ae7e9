import { fetchHandler } from './adapters/fetch.ts'
import { createMock as create, type MockOf as ControlledMock } from './control/mock.ts'
import type { Inputs, NamedInputs } from './control/controls/providerNames.ts'
import type { MockOptions as ProviderOptions } from './mock/mockOptions.ts'
import type { Provider } from './provider/provider.ts'
import { specMount, type SpecInput } from './mock/specMount.ts'

export interface MockOptions<P extends Provider = Provider> extends ProviderOptions<P> {
  /** Documents without a provider: their behaviour is inferred. */
  readonly specs?: readonly SpecInput[]
}

/** A mock with every way to call it that needs no server. */
export interface MockOf<I extends Inputs = Inputs> extends ControlledMock<I> {
  /** Answers a Fetch request: `await mock.fetch(new Request('http://mock/petstore/pets/1'))`. */
  fetch(request: Request): Promise<Response>
}

/** A mock of certain providers: names of their states and operations are completed and checked. */
export type Mock<P extends Provider = Provider> = MockOf<NamedInputs<P>>

/**
 * Joins providers and specs into a mock. Nothing listens yet: use `mock.fetch`, `listen` of `tallystick/node`, or
 * `expressHandler` of `tallystick/express`.
 *
 * @throws SpecError where a document cannot be served
 * @example const mock = createMock({ providers: [fint], seed: 7 })
 */
export function createMock<P extends Provider>(
  options: MockOptions<P> & { readonly providers: readonly P[]; readonly specs?: undefined },
): Mock<P>
export function createMock(options?: MockOptions): Mock
export function createMock({ specs = [], ...options }: MockOptions = {}): Mock {
  const mock = create(options, specs.map(specMount))
  return { ...mock, fetch: fetchHandler(mock.handle) }
}

export * from './provider/index.ts'
export { infer, type InferOptions } from './infer/infer.ts'
export type { ItemRecord } from './infer/items/records/record.ts'
export type { Overrides, OwnHandler } from './infer/overrides.ts'
export type { Call, Handle, Reply } from './engine/call.ts'
export type { Problem } from './engine/refusals/problems.ts'
export { ControlError } from './control/controlError.ts'
export type { Given } from './control/operations/providerStates.ts'
export type { WorldState } from './control/operations/wholeWorld.ts'
export type { ClockState, DueRecord } from './control/operations/clock.ts'
export type { FaultInput } from './control/input/faultInput.ts'
export type { FaultState } from './control/operations/faults.ts'
export type { OverrideInput } from './control/input/overrideInput.ts'
export type { OverrideState } from './control/operations/overrides.ts'
export type { WorldControl } from './control/controls/worldControl.ts'
export type { SpecInput }
export { SpecError } from './document/document.ts'
export type { Change } from './world/collection/change.ts'
export type { Recorded } from './world/journal/journal.ts'
export type { JournalEntry } from './world/journal/journalEntry.ts'
export { IdentityError, NothingAppendedError, SnapshotMovedError } from './world/log.ts'
export type { Batch, Identity, Log, LoggedStep, Position, Snapshot, SnapshotRow, StoredWorld, Tail } from './world/log.ts'
