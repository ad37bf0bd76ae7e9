import { examplesOf as documentedExamples } from '../document/examples.ts'
import { isObject } from '../document/lenient.ts'
import type { AnyCall, HandlerReply, Operations, OperationType, Provider } from '../provider/provider.ts'
import { compile, type Api } from '../spec/api.ts'
import type { CollectionDefinition } from '../world/collection/definition.ts'
import { Structures } from './resources/fields.ts'
import { clientKeys, type ClientKeys } from './items/keys/clientKeys.ts'
import { holdingsOf } from './holdings.ts'
import { handles } from './handlers/handlers.ts'
import { getAt } from './items/data.ts'
import { Maker } from './items/making/maker.ts'
import { Listings } from './lists/lists.ts'
import { Echo } from './echo.ts'
import { overridden, type Overrides } from './overrides.ts'
import { XmlExamples } from './xmlExamples.ts'
import { Missing } from './missing.ts'
import { planOf, type InferencePlan } from './plan.ts'
import { definitionOf } from './items/records/record.ts'
import { recordCheck } from './items/records/recordCheck.ts'
import type { Inferred, InferredOperation, Resource } from './resources/model.ts'
import { withExampleSchemas } from './resources/exampleSchemas.ts'
import { inferResources } from './resources/resources.ts'
import type { Shared } from './handlers/task.ts'
import { Shelf } from './shelf/shelf.ts'
import { statesOf } from './states/states.ts'

export interface InferOptions<Ops extends Operations<Ops> = Readonly<Record<string, OperationType>>> {
  /** Prefix of its operations' paths: lower-case letters, digits and hyphens. The name that `loadSpec` gives by default. */
  readonly name?: string
  /** How many items each collection starts with; 3 by default. */
  readonly records?: number | undefined
  /** Answers every operation from the spec alone, without memory. */
  readonly stateless?: boolean | undefined
  /**
   * Whether calls below a parent that was neither created nor there from the start get 404, as the parent itself does; false by default.
   * Parents that were deleted get 404 in any case.
   */
  readonly strictParents?: boolean | undefined
  /** Handlers of your own, by operationId. They share the state of the inferred ones. */
  readonly handlers?: Overrides<Ops>
}

/** What a provider is inferred from: what `loadSpec` returns, a document, or a compiled one. */
export type InferSource = Api | { readonly name?: string; readonly document: object; readonly files?: readonly string[] } | object

type Handler = (call: AnyCall<unknown>) => HandlerReply

/**
 * Makes a provider for a document without handwritten behaviour: what clients create can be read, listed, changed and deleted. Operations
 * that are not understood are sampled: answered with an example of the spec, else with a value generated from its schema.
 *
 * @throws SpecError if the document cannot be served, or a handler is for no operation of it
 * @example infer<operations>(await loadSpec('./petstore.yaml'), { handlers: { getPet: (call, inferred) => inferred() } })
 */
export function infer<Ops extends Operations<Ops> = Readonly<Record<string, OperationType>>>(
  source: InferSource,
  { name: given, handlers: own = {}, ...options }: InferOptions<NoInfer<Ops>> = {},
): Provider {
  const { api, name = 'spec', files } = readSource(source)
  const provider = providerOf(api, { name: given ?? name, ...options })
  const whole = Object.keys(own).length === 0 ? provider : overridden(provider, own)
  return files ? { ...whole, files } : whole
}

function readSource(source: InferSource): {
  readonly api: Api
  readonly name?: string | undefined
  readonly files?: readonly string[] | undefined
} {
  if (isApi(source)) return { api: source }
  if (!isLoaded(source)) return { api: compile(source) }
  const { document, name, files } = source
  return { api: compile(document), name, files }
}

function isApi(source: InferSource): source is Api {
  return 'operations' in source && 'document' in source && 'schemas' in source
}

function isLoaded(
  source: InferSource,
): source is Exclude<InferSource, Api> & { readonly document: object; readonly name?: string; readonly files?: readonly string[] } {
  return 'document' in source && !('openapi' in source)
}

interface Inferring {
  readonly name: string
  readonly records?: number | undefined
  readonly stateless?: boolean | undefined
  readonly strictParents?: boolean | undefined
}

function providerOf(api: Api, { name, records = 3, stateless = false, strictParents }: Inferring): Provider {
  const { document, operations } = api
  if (stateless) return { name, document, collections: {}, states: {}, handlers: {}, sampled: operations.map(({ id }) => id) }
  const read = withExampleSchemas(api)
  const structures = new Structures(read)
  const found = inferResources(read, structures)
  const xmlExamples = new XmlExamples(found.operations.map(({ operation }) => operation))
  const shared = sharedOf(read, found, { structures, records, strictParents, xmlExamples })
  const handlers = handlersOf(found, shared)
  const sampled = operations.map(({ id }) => id).filter((id) => !Object.hasOwn(handlers, id))
  let states: ReturnType<typeof statesOf> | undefined
  // Few mocks are asked for states, and naming those of all resources takes a while.
  const told = (): ReturnType<typeof statesOf> => (states ??= statesOf(found.resources, shared))
  const roles = new Map(found.operations.map((each) => [each.operation.id, each]))
  const inferred: Provider['inferred'] = (id, handler) => (handler === handlers[id] ? roles.get(id) : undefined)
  return {
    name,
    document,
    collections: collectionsOf(found, api),
    get states() {
      return told().states
    },
    get stateMeant() {
      return told().stateMeant
    },
    handlers,
    inferredHandlers: handlers,
    sampled,
    echo: new Echo(read, shared.maker, roles).of,
    missing: new Missing(found.resources, roles, shared).of,
    inferred,
    holdings: holdingsOf(found.resources, shared, records),
    checkRecord: recordCheck(read.document, found.resources),
    ...(xmlExamples.areExpected && { ready: xmlExamples.ready }),
  }
}

function handlersOf({ resources }: Inferred, shared: Shared): Record<string, Handler> {
  const handlers: Record<string, Handler> = {}
  for (const resource of resources) {
    for (const each of resource.operations) {
      const { id } = each.operation
      if (handles[each.role] !== undefined && !Object.hasOwn(handlers, id)) handlers[id] = handlerOf(each, resource, shared)
    }
  }
  return handlers
}

function collectionsOf({ resources }: Inferred, { isSecret }: Api): Provider['collections'] {
  return Object.fromEntries(
    resources.map((resource) => [resource.name, definitionOf(resource, isSecret) as unknown as CollectionDefinition<object>]),
  )
}

interface Sharing {
  /** The structures that inference has read already. */
  readonly structures: Structures
  readonly records: number
  readonly strictParents: boolean | undefined
  readonly xmlExamples: XmlExamples
}

function sharedOf(api: Api, { resources }: Inferred, { structures, records, strictParents, xmlExamples }: Sharing): Shared {
  const maker = new Maker(api, structures)
  const examplesOf = (resource: Resource): readonly unknown[] => examplesFor(resource, structures, xmlExamples)
  const clientKeysOf = (resource: Resource): ClientKeys => clientKeys(resource, structures)
  const shelf = new Shelf({ resources, maker, records, strictParents, examplesOf, clientKeysOf })
  return { structures, maker, shelf, listings: new Listings(structures), isSecret: api.isSecret }
}

/** The plan of an operation is made when it is first called. */
function handlerOf(inferred: InferredOperation, resource: Resource, shared: Shared): Handler {
  let plan: InferencePlan | undefined
  const handle = handles[inferred.role] as NonNullable<(typeof handles)[InferredOperation['role']]>
  return (call) => handle({ ...shared, call, plan: (plan ??= planOf(inferred, resource, shared.structures)) })
}

/** An item of a map with its key, which stands before it there. */
function withKey(item: unknown, key: string, { key: { at } }: Resource): unknown {
  return isObject(item) && at?.length === 1 ? { [at[0] as string]: key, ...item } : item
}

/** The items in the examples of lists and reads. */
function examplesFor(resource: Resource, structures: Structures, xmlExamples: XmlExamples): readonly unknown[] {
  for (const role of ['list', 'read'] as const) {
    for (const inferred of resource.operations.filter((each) => each.role === role)) {
      const plan = planOf(inferred, resource, structures)
      const body = inferred.operation.response(plan.status)?.usual
      if (!body) continue
      const found = documentedExamples(inferred.operation.document, body).flatMap(({ value }) => {
        const inner = getAt(xmlExamples.valueOf(value, body, inferred.operation), (plan.list ?? plan.item)?.at ?? [])
        if (plan.list?.isMap && isObject(inner)) return Object.entries(inner).map(([key, each]) => withKey(each, key, resource))
        return Array.isArray(inner) ? inner : [inner]
      })
      if (found.some(isObject)) return found
    }
  }
  return []
}
