import { danglingReferences } from '../../document/walk/dangling.ts'
import { partOf } from '../../document/walk/walk.ts'
import type { Violation } from '../../schema/violation.ts'
import { Validators } from '../../schema/compiling/validators.ts'
import type { Operation } from '../../spec/operation.ts'
import type { VerifyFinding } from '../result/finding.ts'
import { pointerOf } from '../pact/rules/jsonPath.ts'
import type { Interaction } from '../pact/pact.ts'
import { pactPointerOf } from '../pact/pactPointer.ts'
import type { Side } from '../result/place.ts'
import { wrongExactNumbers } from './exactNumbers.ts'
import { rawRequest } from './rawRequest.ts'
import type { DeclaredReplyBody } from './declaredReplyBody.ts'
import type { DeclaredRequestBody } from './declaredRequestBody.ts'
import { describedValues, type DescribedValue } from './valueSchemas.ts'

/** Finds references of an operation that lead nowhere. Without this, nothing could be wrong at such a place. */
export function danglingRefs({ id, document, object, parameters, pointer }: Operation, { at }: Interaction): VerifyFinding[] {
  const from = [partOf(object, 'operation', pointer), ...parameters.map((each) => partOf(each.object, 'parameter', pointer))]
  const refs = new Set(danglingReferences(document, from).map(({ ref }) => ref))
  return [...refs].map((ref) => ({
    code: 'spec.reference',
    level: 'error',
    operation: id,
    ref,
    pactPointer: at,
    specPointer: pointer,
  }))
}

export function missingCredentials(operation: Operation, interaction: Interaction): VerifyFinding[] {
  const [violation] = operation.missingSecurity(rawRequest(interaction))
  if (!violation) return []
  const pointers = { pactPointer: `${interaction.at}/request`, specPointer: operation.pointer }
  return [{ code: 'request.authorization.missing', level: 'error', violation, ...pointers }]
}

/** Finds what does not match its schema in the body of a request. */
export function wrongRequestBody(operation: Operation, interaction: Interaction, body: DeclaredRequestBody): VerifyFinding[] {
  const { declared, value, violations } = body
  const where = { interaction, side: 'request', specPointer: declared?.pointer ?? operation.pointer } as const
  if (violations.length > 0) {
    return violations.map((each) => bodyViolation({ ...each, at: each.at.replace(/^\/body/, '') }, where))
  }
  if (!declared || value === undefined || value instanceof Uint8Array) return []
  return declared.check(value, '').map((violation) => bodyViolation(violation, where))
}

/** Finds what does not match its schema in XML and sequences of a reply. */
export function wrongReadReply(interaction: Interaction, { declared, violations }: DeclaredReplyBody): VerifyFinding[] {
  if (!declared) return []
  const where = { interaction, side: 'response', specPointer: declared.pointer } as const
  return violations.map((each) => bodyViolation({ ...each, at: each.at.replace(/^\/body/, '') }, where))
}

/** Finds fields that only the other side may send, and tuples and long numbers that do not match. */
export function wrongReplyFields(operation: Operation, interaction: Interaction, { declared, value }: DeclaredReplyBody): VerifyFinding[] {
  if (!declared) return []
  const where = { interaction, side: 'response', specPointer: declared.pointer } as const
  const described = describedValues(operation.document, declared.object.schema, value)
  return [
    ...described.flatMap((each) => [...wrongDirection(each, where), ...wrongTuple(operation, each, interaction)]),
    ...wrongExactNumbers(operation, interaction).map((each) => bodyViolation(each, where)),
  ]
}

/** Finds fields of a request that only the provider may send. */
export function wrongRequestFields(
  { document }: Operation,
  interaction: Interaction,
  { declared, value }: DeclaredRequestBody,
): VerifyFinding[] {
  if (!declared) return []
  const where = { interaction, side: 'request', specPointer: declared.pointer } as const
  return describedValues(document, declared.object.schema, value).flatMap((each) => wrongDirection(each, where))
}

/** The body that is checked. */
interface BodyAt {
  readonly interaction: Interaction
  readonly side: Side
  readonly specPointer: string
}

function wrongDirection({ path, schemas }: DescribedValue, { interaction, side, specPointer }: BodyAt): VerifyFinding[] {
  const keyword = side === 'request' ? 'readOnly' : 'writeOnly'
  if (path.length === 0 || !schemas.some(({ schema, sure }) => sure && schema[keyword] === true)) return []
  const code = side === 'request' ? 'request.body.read-only' : 'response.body.write-only'
  const at = { side, in: 'body', pointer: pointerOf(path) } as const
  return [{ code, level: 'error', at, pactPointer: pactPointerOf(interaction.at, at), specPointer }]
}

/** Checks items that `prefixItems` describes one by one. A consumer need not expect every field of a reply. */
function wrongTuple({ document, pointer }: Operation, { path, value, schemas }: DescribedValue, interaction: Interaction): VerifyFinding[] {
  const described = schemas.find(({ schema, sure }) => sure && Array.isArray(schema['prefixItems']))?.schema
  if (!described || !Array.isArray(value)) return []
  const check = new Validators(document).check({ prefixItems: described['prefixItems'] }, pointer, 'response')
  return check(value, pointerOf(path))
    .filter(({ code }) => code !== 'required')
    .map((violation) => bodyViolation(violation, { interaction, side: 'response', specPointer: pointer }))
}

function bodyViolation(violation: Violation, { interaction, side, specPointer }: BodyAt): VerifyFinding {
  const at = { side, in: 'body', pointer: violation.at } as const
  const code = side === 'request' ? 'request.body.incompatible' : 'response.body.incompatible'
  return { code, level: 'error', at, violation, pactPointer: pactPointerOf(interaction.at, at), specPointer }
}
