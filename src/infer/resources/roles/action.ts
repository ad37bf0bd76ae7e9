import type { Operation } from '../../../spec/operation.ts'
import type { Effect } from './effects.ts'
import type { InferredOperation, KeyPlace, InferenceLevel } from '../model.ts'
import type { PlacedParam } from '../paths.ts'

/** What an action changes, and why. */
export type Changes = Required<Pick<InferredOperation, 'level' | 'effects' | 'reason'>>

/** An operation that acts on an item, such as `POST /orders/{id}/cancel`. What it changes is found when it is first asked for. */
export class InferredAction implements InferredOperation {
  readonly role = 'action'
  readonly operation: Operation
  readonly params: readonly PlacedParam[]
  readonly verb: string | undefined
  readonly keyPlace?: KeyPlace
  readonly #find: () => Changes
  #found: Changes | undefined

  constructor(known: Pick<InferredOperation, 'operation' | 'params' | 'verb' | 'keyPlace'>, find: () => Changes) {
    const { operation, params, verb, keyPlace } = known
    this.operation = operation
    this.params = params
    this.verb = verb
    if (keyPlace) this.keyPlace = keyPlace
    this.#find = find
  }

  get level(): InferenceLevel {
    return this.#changes().level
  }

  get effects(): readonly Effect[] {
    return this.#changes().effects
  }

  get reason(): string {
    return this.#changes().reason
  }

  withParams(params: readonly PlacedParam[]): InferredAction {
    const { operation, verb, keyPlace } = this
    return new InferredAction({ operation, params, verb, ...(keyPlace && { keyPlace }) }, () => this.#changes())
  }

  #changes(): Changes {
    return (this.#found ??= this.#find())
  }
}
