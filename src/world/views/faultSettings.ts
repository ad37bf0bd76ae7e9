import type { FaultKindInfo } from './faultKindInfo.ts'
import { kindInfo, type FaultKind, type faultKinds } from './faultKinds.ts'

type Flat<T> = { readonly [K in keyof T]: T[K] }
type ValueOf<S> = S extends { readonly enum: readonly (infer E)[] }
  ? E
  : S extends { readonly type: 'integer' | 'number' }
    ? number
    : S extends { readonly type: 'string' }
      ? string
      : unknown
type SettingsOf<F> = F extends { readonly required: infer R; readonly optional: infer O }
  ? { [K in keyof R]: ValueOf<R[K]> } & { [K in keyof O]?: ValueOf<O[K]> | undefined }
  : never
type OfKind<K extends FaultKind, F> = F extends unknown ? Flat<{ kind: K } & SettingsOf<F>> : never

/** A kind of fault with its settings. `kind` tells which settings there are. */
export type FaultSettings = { [K in FaultKind]: OfKind<K, (typeof faultKinds)[K]['forms'][number]> }[FaultKind]

/** What the transport has to be able to do for a fault. */
export function needOf(fault: FaultSettings): FaultKindInfo['needs'] {
  return fault.kind === 'commit-then-drop' && fault.how !== undefined ? fault.how : kindInfo(fault.kind).needs
}
