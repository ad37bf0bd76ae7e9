import type { OpenApiDocument } from '../../document/document.ts'
import { lookUp } from '../../document/references.ts'
import type { Operation } from '../../spec/operation.ts'
import { headerOf, valueOf, type Interaction } from '../../verify/pact/pact.ts'
import type { Side } from '../../verify/result/place.ts'
import { specBody } from '../../verify/spec/specBody.ts'
import { describedValues } from '../../verify/spec/valueSchemas.ts'
import type { Case } from '../../verify/pact/cases.ts'
import { decisionsOf, type Statement } from '../statements/evidence.ts'
import { readEvidence } from '../statements/statements.ts'

/**
 * Returns a function that finds the decisions that an exchange depends on: those of its operation, parameters and response, and of the
 * fields in it. Each document is read once.
 */
export function decisionFinder(): (each: Case) => readonly string[] {
  const known = new Map<OpenApiDocument, readonly CitingPart[]>()
  return ({ operation, interaction }) => {
    if (!operation) return []
    const { document } = operation
    const citing = known.get(document) ?? citingParts(document)
    known.set(document, citing)
    return citedIn(operation, interaction, citing)
  }
}

/** A statement that cites decisions, with the objects of the document at its place and along the way. */
interface CitingPart {
  readonly object: unknown
  readonly parts: readonly unknown[]
  readonly statement: Statement
}

function citingParts(document: OpenApiDocument): CitingPart[] {
  const at = (pointer: string): unknown => lookUp(document, `#${pointer}`)
  return readEvidence(document)
    .filter(({ evidence }) => decisionsOf(evidence).length > 0)
    .map((statement) => ({ object: at(statement.at), parts: statement.parts.map(at), statement }))
}

function citedIn(operation: Operation, interaction: Interaction, citing: readonly CitingPart[]): string[] {
  const response = operation.response(interaction.response.status)?.object
  const parts = new Set<unknown>([operation.object, operation.requestBody, response, ...sentParameters(operation, interaction)])
  const bodies = (['request', 'response'] as const).flatMap((side) => bodyParts(operation, interaction, side))
  const touched = new Set([...parts, ...bodies])
  const own = citing
    .filter(({ statement }) => statement.operation === operation.id)
    .filter((each) => touched.has(each.object) && each.parts.some((part) => parts.has(part)))
  return [...new Set(own.flatMap(({ statement }) => decisionsOf(statement.evidence)))].toSorted()
}

/** The media type sent or expected, and the schemas of each value. */
function bodyParts(operation: Operation, interaction: Interaction, side: Side): unknown[] {
  const body = specBody(operation, interaction, side)
  if (!body) return []
  const values = describedValues(operation.document, body.object.schema, valueOf(interaction[side].body))
  return [body.object, ...values.flatMap(({ schemas }) => schemas.map(({ schema }) => schema))]
}

function sentParameters(operation: Operation, { request }: Interaction): object[] {
  return operation.parameters
    .filter(({ name, in: place }) => {
      if (place === 'query') return Object.hasOwn(request.query ?? {}, name)
      return place === 'header' ? headerOf(request.headers, name) !== undefined : place === 'path'
    })
    .map(({ object }) => object)
}
