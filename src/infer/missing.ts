import type { AnyCall, HandlerReply } from '../provider/provider.ts'
import { notFound } from './handlers/refusals.ts'
import { valuesOf, type Shared } from './handlers/task.ts'
import { parentsOf } from './items/records/record.ts'
import { planOf, type InferencePlan } from './plan.ts'
import type { InferredOperation, Resource } from './resources/model.ts'

/** Refuses calls of sampled operations below items that were deleted, such as `GET /files/{id}/content`. */
export class Missing {
  readonly #resources: readonly Resource[]
  readonly #roles: ReadonlyMap<string, InferredOperation>
  readonly #shared: Shared
  /** The plans of operations by id; null if the path has no item of a known resource. */
  readonly #plans = new Map<string, InferencePlan | null>()

  /** @param roles what was inferred about each operation, by id */
  constructor(resources: readonly Resource[], roles: ReadonlyMap<string, InferredOperation>, shared: Shared) {
    this.#resources = resources
    this.#roles = roles
    this.#shared = shared
  }

  readonly of = (call: AnyCall<unknown>): HandlerReply | undefined => {
    const inferred = this.#roles.get(call.operation)
    const plan = inferred?.role === 'sampled' && inferred.params.length > 0 ? this.#planFor(inferred) : undefined
    if (!plan) return undefined
    const { shelf, isSecret } = this.#shared
    const { resource } = plan
    const values = valuesOf({ call, plan, shelf })
    const key = values[resource.identity.at(-1) as string] ?? ''
    const siblings = { resource, context: call, parents: parentsOf(values, plan.parentLabels) }
    return shelf.lacks(siblings, key) ? notFound({ call, plan, isSecret }, key) : undefined
  }

  #planFor(inferred: InferredOperation): InferencePlan | undefined {
    const { id } = inferred.operation
    let plan = this.#plans.get(id)
    if (plan === undefined) {
      const owner = this.#ownerOf(inferred)
      this.#plans.set(id, (plan = owner ? planOf(inferred, owner, this.#shared.structures) : null))
    }
    return plan ?? undefined
  }

  /** The innermost item that the path of an operation goes through. */
  #ownerOf({ params }: InferredOperation): Resource | undefined {
    const labels = new Set(params.map(({ label }) => label))
    const owners = this.#resources.filter(({ identity, isSingleton }) => !isSingleton && identity.every((each) => labels.has(each)))
    return owners.toSorted((a, b) => b.identity.length - a.identity.length)[0]
  }
}
