import type { Delivery } from '../call.ts'
import { longestDelay } from '../../world/views/faultKinds.ts'
import type { FaultRecord, FiredFault } from '../../world/views/faults.ts'

/** The faults of one exchange, and their effects. */
export interface ExchangeFaults {
  /** The faults that apply to the call. Their counts are in the world. */
  readonly armed: readonly FaultRecord[]
  /** Those that took effect, in order. */
  readonly fired: FiredFault[]
  /** Why faults of the delivery could not have an effect, by id. */
  impossible: Map<string, string> | undefined
  /** Milliseconds to wait before the reply is sent. */
  delay: number
  /** How the reply is spoilt, if it is. */
  spoiling: Spoiling | undefined
}

/** The change that a fault makes to a final reply. The journal shows the checked reply, and from this also what was sent. */
export interface Spoiling {
  readonly delay?: number
  /** Another body, made of the checked one. */
  readonly body?: (body: unknown) => unknown
  /** Another text, made of that of the body. */
  readonly text?: (text: string) => string
  readonly contentType?: string
  /** After how many bytes of the body the connection breaks. */
  readonly cut?: number | 'half'
  readonly delivery?: Delivery
}

/** Several faults may delay a reply, but together no longer than one. */
export function addDelay(faults: ExchangeFaults, milliseconds = 0): void {
  faults.delay = Math.min(longestDelay, faults.delay + milliseconds)
}
