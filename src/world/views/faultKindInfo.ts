/** The part of JSON Schema that describes a setting of a fault. */
export type SettingSchema = {
  readonly description?: string
  readonly type?: 'integer' | 'number' | 'string'
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
  readonly examples?: readonly unknown[]
}

/** One set of settings that a kind may have. */
export interface FaultForm {
  readonly required: Readonly<Record<string, SettingSchema>>
  readonly optional: Readonly<Record<string, SettingSchema>>
}

export interface FaultKindInfo {
  /**
   * When the fault takes effect: at the gate, before credentials are checked; as the answer, in place of the handler; or in the delivery of
   * a reply that is already committed.
   */
  readonly place: 'gate' | 'answer' | 'delivery'
  /** What it does, for the guide and the OpenAPI document. */
  readonly summary: string
  /** Several where the kind can be described in several ways. */
  readonly forms: readonly FaultForm[]
  /** The ability that the transport must have. Undefined if any transport can do it. */
  readonly needs?: 'cut' | 'dribble' | 'reset' | 'hang'
  /** Whether it needs several calls, so that a call cannot ask for it alone. */
  readonly needsSeveralCalls?: true
}
