import type { Effort, SampleContext, Place } from './context.ts'
import type { Fitter } from './fit/fits.ts'
import type { Heights } from './values/height.ts'

/** One sample that is being made. */
export interface Making extends SampleContext {
  readonly fitter: Fitter
  readonly heights: Heights
  /** Counts values, so that a wide and deep schema does not grow without end, and those that do not fit their schema. */
  readonly made: { values: number; misfits: number }
  readonly effort: Effort
  /** The currency of all amounts in the sample. */
  readonly currency: () => string
  make(schema: unknown, place: Place): unknown
}
