import type { ProviderContext } from '../../provider/provider.ts'

/** What items are made with: ids and random values of the world. */
export type MakingContext = Pick<ProviderContext<unknown>, 'newId' | 'random'>

/** Whose value it is: the same entity gets the same value. `like`: a value whose parts are taken where they fit. */
export interface Wish {
  readonly entity: readonly (string | number)[]
  readonly like?: unknown
}
