import { pointerParts } from '../../document/references.ts'
import type { Violation } from '../../schema/violation.ts'
import type { Operation } from '../../spec/operation.ts'
import type { Interaction } from '../pact/pact.ts'
import { pactPointerOf } from '../pact/pactPointer.ts'
import type { VerifyFinding } from '../result/finding.ts'
import { rawRequest } from './rawRequest.ts'

/** Finds query parameters, headers and cookies that do not match the spec, read in the style that the spec gives each of them. */
export function wrongParameters(operation: Operation, interaction: Interaction): VerifyFinding[] {
  const { values, violations } = operation.decode(rawRequest(interaction))
  return [...violations, ...operation.checkParameters(values)].flatMap((each) => findingOf(each, operation, interaction))
}

function findingOf(violation: Violation, operation: Operation, { at: interaction }: Interaction): VerifyFinding[] {
  const [where, name = ''] = pointerParts(violation.at)
  // The path is compared when the operation is looked up.
  if (where === 'path') return []
  const isQuery = where === 'query'
  const at = { side: 'request', in: isQuery ? 'query' : 'header', name: where === 'cookie' ? 'Cookie' : name } as const
  const pointers = { pactPointer: pactPointerOf(interaction, at), specPointer: operation.pointer }
  return [{ code: isQuery ? 'request.query.incompatible' : 'request.header.incompatible', level: 'error', at, violation, ...pointers }]
}
