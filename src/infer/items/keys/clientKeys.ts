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

/**
 * The keys in the document's own examples of a create. A collection does not start with them, so that sending such an example creates an
 * item.
 */
export function clientKeys(resource: Resource, structures: Structures): ReadonlySet<string> {
  const { at: shownAt } = resource.key
  const found = new Set<string>()
  for (const inferred of shownAt === undefined ? [] : resource.operations.filter(({ role }) => role === 'create')) {
    const plan = planOf(inferred, resource, structures)
    const schema = (plan.request ?? plan.requestList)?.item
    const at = placeIn(structures, schema, shownAt as readonly string[])
    const field = at && structures.of(schemaAt(structures, schema, at))
    if (!at || !field || field.types.size === 0 || field.isReadOnly) continue
    for (const body of requestExamples(inferred.operation)) for (const item of sentItems(plan, body)) found.add(String(getAt(item, at)))
  }
  return found
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
