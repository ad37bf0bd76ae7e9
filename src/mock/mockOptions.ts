import type { Provider } from '../provider/provider.ts'
import type { Recorded } from '../world/journal/journal.ts'
import type { Log } from '../world/log.ts'
import type { FindEvidence } from './apiEvidence.ts'
import type { Audience } from './audience.ts'

export interface MockOptions<P extends Provider = Provider> {
  readonly providers?: readonly P[]
  /** The number from which all generated values follow; 1 by default. */
  readonly seed?: number
  /** Returns the real time in epoch milliseconds; `Date.now` by default. With a fixed time, the same calls get the same bytes. */
  readonly now?: () => number
  /**
   * Stores worlds so that they outlive the process: `openStore('worlds.db')` of `tallystick/node`. Without it, worlds are kept in memory.
   * `close()` closes it.
   */
  readonly store?: Log | undefined
  /** A path prefix for all providers, such as `/api`. */
  readonly prefix?: string
  /** Whether to refuse requests that break the spec; true by default. */
  readonly validateRequest?: boolean
  /** Whether pages of any origin may call the mock (CORS); true by default. */
  readonly cors?: boolean
  /** Whether to generate replies from the schemas of a spec, without its examples and defaults; false by default. */
  readonly dynamic?: boolean
  /** Whether a reply made from a spec becomes a 500 with the violations if it breaks the spec; false by default. */
  readonly errors?: boolean
  /** Milliseconds to wait before each reply; 0 by default. */
  readonly delay?: number
  /**
   * The most exchanges in the journal of each world (1,000 by default), and the most bytes of memory for all journals together
   * (64,000,000 by default). If they need more, the oldest exchanges of the largest journal are dropped.
   */
  readonly journal?: { readonly entries?: number; readonly bytes?: number }
  /** The largest number of records in a world; 1,000,000 by default. A step that exceeds it is undone, and the reply is a 507. */
  readonly mostRecords?: number
  /** Called for each recorded exchange, before the reply is sent. It must return at once and must not throw. */
  readonly onExchange?: ((recorded: Recorded) => void) | undefined
  /** Listeners that outlive this mock. `onExchange` is added to them. */
  readonly audience?: Audience | undefined
  /** The largest number of worlds; 1,000 by default. */
  readonly mostWorlds?: number
  /** Finds what is known about an API besides its spec, such as its pacts. The dashboard shows it. */
  readonly findEvidence?: FindEvidence | undefined
}
