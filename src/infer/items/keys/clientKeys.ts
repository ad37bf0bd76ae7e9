import { examplesOf } from '../../../document/examples.ts'
import { exampleCall } from '../../../sample/exampleCall.ts'
import { parseExactJson } from '../../../numbers/exactJson.ts'
import type { Operation } from '../../../spec/operation.ts'
import { planOf } from '../../plan.ts'
import type { Structures } from '../../resources/fields.ts'
import { placeIn, schemaAt } from '../../resources/keys/keys.ts'
import type { Resource } from '../../resources/model.ts'
import { sentItems } from '../sentItems.ts'
import { getAt } from '../data.ts'

/** The keys that clients probably send. A collection does not start with them, because a create with a key that is taken is refused. */
export interface ClientKeys {
  /** Whether requests of a create have the key among their fields. */
  readonly areSent: boolean
  /** The keys in the document's own examples of a create. */
  readonly examples: ReadonlySet<string>
}

export const noClientKeys: ClientKeys = { areSent: false, examples: new Set() }

export function clientKeys(resource: Resource, structures: Structures): ClientKeys {
  const { at: shownAt } = resource.key
  const examples = new Set<string>()
  let areSent = false
  for (const inferred of shownAt === undefined ? [] : resource.operations.filter(({ role }) => role === 'create')) {
    const plan = planOf(inferred, resource, structures)
    const schema = (plan.request ?? plan.requestList)?.item
    const at = placeIn(structures, schema, shownAt as readonly string[])
    const field = at && structures.of(schemaAt(structures, schema, at))
    if (!at || !field || field.types.size === 0 || field.isReadOnly) continue
    areSent = true
    for (const body of requestExamples(inferred.operation)) for (const item of sentItems(plan, body)) examples.add(String(getAt(item, at)))
  }
  return { areSent, examples }
}

function requestExamples(operation: Operation): unknown[] {
  const examples = operation.bodies.flatMap((body) => examplesOf(operation.document, body).map(({ value }) => value))
  try {
    const { body = 'null' } = exampleCall(operation)
    return [...examples, parseExactJson(body)]
  } catch {
    // Bodies that are not JSON.
    return examples
  }
}
