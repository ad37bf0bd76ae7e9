import type { Api } from '../spec/api.ts'
import { Listings } from './lists/lists.ts'
import type { UsedParameters } from './lists/usedParameters.ts'
import { planOf } from './plan.ts'
import { handles } from './handlers/handlers.ts'
import type { InferredOperation, InferenceLevel, Resource, Role } from './resources/model.ts'
import { withExampleSchemas } from './resources/exampleSchemas.ts'
import { Structures } from './resources/fields.ts'
import { inferResources } from './resources/resources.ts'
import { stateNames } from './states/stateNames.ts'

/** What a mock makes of a document, and why: plain data for people and programs. */
export interface Explanation {
  readonly title: string
  readonly summary: Summary
  readonly resources: readonly ExplainedResource[]
  /** Operations that are answered from the spec alone. */
  readonly sampled: readonly ExplainedOperation[]
}

export interface Summary {
  readonly operations: number
  /** How many of them have state. */
  readonly stateful: number
  readonly sampled: number
  readonly resources: number
  /** How many of the stateful operations have each level. */
  readonly levels: Readonly<Partial<Record<InferenceLevel, number>>>
}

export interface ExplainedResource {
  readonly name: string
  readonly noun: string
  /** What identifies an item: a noun for each path parameter, the outermost first. */
  readonly identity: readonly string[]
  /** Parents that only some of its paths name. */
  readonly scope: readonly string[]
  readonly key: {
    /** Dotted name of the item's field; undefined if the item does not contain its key. */
    readonly field: string | undefined
    /** The path parameter that carries it. */
    readonly parameter: string | undefined
    readonly reason: string
  }
  readonly exists: 'closed' | 'open' | 'always'
  readonly existsReason: string
  /** Its provider states. */
  readonly states: readonly string[]
  readonly operations: readonly ExplainedOperation[]
}

export interface ExplainedOperation {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly role: Role
  readonly level: InferenceLevel
  readonly reason: string
  /** Of a list: what its parameters do. */
  readonly parameters?: UsedParameters
}

/** Explains what `infer` makes of a document. */
export function explain(api: Api): Explanation {
  const read = withExampleSchemas(api)
  const structures = new Structures(read)
  const { resources, operations } = inferResources(read, structures)
  const explained = (each: InferredOperation, resource: Resource): ExplainedOperation =>
    operationOf(each, usedBy(each, resource, structures))
  const stateful = operations.filter(({ role }) => handles[role] !== undefined)
  const names = stateNames(resources)
  const levels: Partial<Record<InferenceLevel, number>> = {}
  for (const { level } of stateful) levels[level] = (levels[level] ?? 0) + 1
  const sampled = operations.filter(({ role }) => handles[role] === undefined)
  return {
    title: String(api.document.info?.title ?? ''),
    summary: {
      operations: operations.length,
      stateful: stateful.length,
      sampled: sampled.length,
      resources: resources.length,
      levels,
    },
    resources: resources.map((resource) => {
      const own = new Set(resource.operations)
      return resourceOf(
        resource,
        stateful.filter((each) => own.has(each)).map((each) => explained(each, resource)),
        Object.values(names.get(resource) ?? {}),
      )
    }),
    sampled: sampled.map((each) => operationOf(each)),
  }
}

function resourceOf(resource: Resource, operations: readonly ExplainedOperation[], states: readonly string[]): ExplainedResource {
  const { name, noun, identity, scope, key, isClosed, isSingleton, existence } = resource
  return {
    name,
    noun,
    identity,
    scope,
    key: { field: key.at?.join('.'), parameter: key.param, reason: key.reason },
    exists: isSingleton ? 'always' : isClosed ? 'closed' : 'open',
    existsReason: existence,
    states,
    operations,
  }
}

function operationOf(
  { operation: { id, method, path }, role, level, reason }: InferredOperation,
  parameters?: UsedParameters,
): ExplainedOperation {
  return { id, method, path, role, level, reason, ...(parameters && { parameters }) }
}

function usedBy(inferred: InferredOperation, resource: Resource, structures: Structures): UsedParameters | undefined {
  return inferred.role === 'list' ? new Listings(structures).of(planOf(inferred, resource, structures)).used() : undefined
}
