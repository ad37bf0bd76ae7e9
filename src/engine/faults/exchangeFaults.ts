import type { FaultRecord } from '../../world/views/faults.ts'
import type { FaultKind, FaultKindInfo } from '../../world/views/faultKinds.ts'

/** A fault that took effect on a call. */
export interface FiredFault {
  readonly id: string
  readonly kind: FaultKind
  readonly place: FaultKindInfo['place']
}

/** What faults do to one exchange. */
export interface ExchangeFaults {
  /** The faults whose conditions the call meets. Their counts are in the world. */
  readonly armed: readonly FaultRecord[]
  /** Those that took effect, in order. */
  readonly fired: FiredFault[]
  /** Milliseconds before the reply leaves. */
  delay: number
}
