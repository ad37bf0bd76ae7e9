import type { ProviderContext } from '../../../provider/provider.ts'

/** What items are made with: ids and random values of the world. */
export type MakingContext = Pick<ProviderContext<unknown>, 'newId' | 'random'>

/** What a value is made for. The same entity always gets the same value. Parts of `like` are used where they match the schema. */
export interface Wish {
  readonly entity: readonly (string | number)[]
  readonly like?: unknown
  /** The name of the field that the value is for. */
  readonly name?: string
  /** The noun of the item that the value belongs to. */
  readonly owner?: string
  /** Whether to add only required fields to `like`. */
  readonly sparse?: boolean
}
