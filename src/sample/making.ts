import type { Effort, SampleContext, SamplePlace } from './context.ts'
import type { Fitter } from './fit/fits.ts'
import type { Heights } from './values/schemaHeights.ts'

/** The state of a sample while it is made. */
export interface Making extends SampleContext {
  readonly fitter: Fitter
  readonly heights: Heights
  /** Counts all values, to bound wide and deep schemas, and those that do not match their schema. */
  readonly made: { values: number; misfits: number }
  readonly effort: Effort
  /** The currency of all amounts in the sample. */
  readonly currency: () => string
  make(schema: unknown, place: SamplePlace): unknown
}
