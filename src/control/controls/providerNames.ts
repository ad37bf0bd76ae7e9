import type { Provider, ProviderNames } from '../../provider/provider.ts'
import type { CallShape } from '../journal/callShape.ts'
import type { FaultInput } from '../input/faultInput.ts'
import type { OverrideInput } from '../input/overrideInput.ts'
import type { JournalFilter } from '../journal/journalFilter.ts'
import type { Given } from '../operations/providerStates.ts'

/** Inputs that name a state or an operation: any. */
export interface Inputs {
  readonly given: Given
  readonly override: OverrideInput
  readonly fault: FaultInput
  readonly calls: CallShape
  readonly journal: JournalFilter
  readonly har: JournalFilter
}

/**
 * Inputs of operations that name a state or an operation, for a mock of these providers: editors complete the names, and a misspelt one is
 * a compile error. If the providers are not known, or one of them was inferred, any name is accepted.
 */
export type NamedInputs<P extends Provider> =
  IsKnown<P> extends true
    ? {
        readonly given: KnownGiven<NamesOf<P>>
        readonly override: WithOperation<OverrideInput, NamesOf<P>>
        readonly fault: WithOperation<FaultInput, NamesOf<P>>
        readonly calls: Of<CallShape, NamesOf<P>>
        readonly journal: Of<JournalFilter, NamesOf<P>>
        readonly har: Of<JournalFilter, NamesOf<P>>
      }
    : Inputs

/** Distributes over several providers. */
type NamesOf<P> = P extends Provider<infer N> ? N : never

/** Whether every provider has states and operations of known names. */
type IsKnown<P> = string extends StateName<NamesOf<P>> | OperationOf<NamesOf<P>> ? false : true
type StateName<N> = N extends ProviderNames ? keyof N['states'] & string : never
type OperationOf<N> = N extends ProviderNames ? N['operations'] : never

/** A state of one of the providers with its own parameters. */
type KnownGiven<N> = N extends ProviderNames
  ? {
      readonly [S in keyof N['states'] & string]: {
        readonly state: S | `${N['name']}: ${S}`
        readonly params?: Partial<N['states'][S]> | undefined
        readonly provider?: N['name'] | undefined
      }
    }[keyof N['states'] & string]
  : never

type WithOperation<I, N> = I extends { readonly operation?: unknown }
  ? Omit<I, 'operation' | 'provider'> & {
      readonly provider?: (N extends ProviderNames ? N['name'] : never) | undefined
    } & (undefined extends I['operation'] ? { readonly operation?: FullName<N> | undefined } : { readonly operation: FullName<N> })
  : never

/** Calls of any operation, or of one. */
type Of<I extends { readonly operation?: unknown }, N> = Omit<I, 'operation'> & { readonly operation?: FullName<N> | undefined }

type FullName<N> = N extends ProviderNames ? N['operations'] | `${N['name']}/${N['operations']}` : never
