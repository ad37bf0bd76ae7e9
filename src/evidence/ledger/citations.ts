import type { Operation } from '../../spec/operation.ts'
import { pointerParts } from '../../document/references.ts'
import { valueOf, type Interaction } from '../../verify/pact/pact.ts'
import type { FindingPlace } from '../../verify/result/place.ts'
import { specBody } from '../../verify/spec/specBody.ts'
import { describedValues } from '../../verify/spec/valueSchemas.ts'
import { decisionsOf, evidenceIn } from '../statements/evidence.ts'

/** The decisions that a place of a reply depends on. */
export interface Citation {
  readonly decisions: readonly string[]
  /** Whether the place itself, or what surrounds it, cites them. Otherwise they are those of the whole reply. */
  readonly own: boolean
}

const nothing: Citation = { decisions: [], own: true }

/**
 * Finds the decisions that a place of a reply depends on: by the evidence of the place itself, else of what surrounds it. Evidence is
 * inherited in this way everywhere in a spec.
 */
export function citationOf(operation: Operation, interaction: Interaction, place: FindingPlace): Citation {
  const response = operation.response(interaction.response.status)
  if (!response) return nothing
  if (place.in === 'header') return headerCitation(response.headers, place.name)
  const own = place.in === 'body' ? bodyCitation(operation, interaction, pointerParts(place.pointer)) : undefined
  return own ?? { decisions: decisionsOf(evidenceIn(response.object) ?? evidenceIn(operation.object)), own: false }
}

function headerCitation(headers: readonly { readonly name: string; readonly object: unknown }[], name: string): Citation {
  const found = headers.find((each) => each.name.toLowerCase() === name.toLowerCase())
  return found ? { decisions: decisionsOf(evidenceIn(found.object)), own: true } : nothing
}

function bodyCitation(operation: Operation, interaction: Interaction, parts: readonly string[]): Citation | undefined {
  const body = specBody(operation, interaction, 'response')
  if (!body) return undefined
  const values = describedValues(operation.document, body.object.schema, valueOf(interaction.response.body))
  for (let length = parts.length; length >= 0; length -= 1) {
    const here = values.filter(({ path }) => matches(path, parts.slice(0, length)))
    const found = here.flatMap(({ schemas }) => schemas.flatMap(({ schema }) => evidenceIn(schema) ?? []))
    if (found.length > 0) return { decisions: [...new Set(found.flatMap(decisionsOf))], own: true }
  }
  const media = evidenceIn(body.object)
  return media && { decisions: decisionsOf(media), own: true }
}

/** Whether a path leads to a place; `*` in the place means every item of a list. */
function matches(path: readonly (string | number)[], parts: readonly string[]): boolean {
  return path.length === parts.length && parts.every((part, index) => part === '*' || part === String(path[index]))
}
