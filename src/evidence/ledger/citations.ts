import { decisionsOf } from '../statements/evidence.ts'
import { evidenceIn } from '../statements/evidence.ts'
import type { Operation } from '../../spec/operation.ts'
import { pointerOf } from '../../verify/pact/jsonPath.ts'
import { valueOf, type Interaction } from '../../verify/pact/pact.ts'
import { placesOf } from '../../verify/spec/valueSchemas.ts'
import { specBody } from '../../verify/subject.ts'

/** The decisions that a place of a reply rests on. */
export interface Citation {
  readonly decisions: readonly string[]
  /** Whether the place itself cites them: a field or what holds it. Otherwise they are those of the whole reply. */
  readonly own: boolean
}

const nothing: Citation = { decisions: [], own: true }

/**
 * Finds what a place of a reply rests on, as findings name places (`status`, `header X-Limit`, `body /data/0/id`): the
 * evidence of the place itself, else of what holds it, as everywhere in a spec.
 */
export function citationOf(operation: Operation, interaction: Interaction, place: string): Citation {
  const response = operation.response(interaction.response.status)
  if (!response) return nothing
  const [kind, where = ''] = place.split(/ (.*)/s)
  const whole = { decisions: decisionsOf(evidenceIn(response.object) ?? evidenceIn(operation.object)), own: false }
  if (kind === 'status') return whole
  if (kind === 'header') return headerCitation(response.headers, where)
  const own = bodyCitation(operation, interaction, where)
  return own ?? whole
}

function headerCitation(headers: readonly { readonly name: string; readonly object: unknown }[], name: string): Citation {
  const found = headers.find((each) => each.name.toLowerCase() === name.toLowerCase())
  return found ? { decisions: decisionsOf(evidenceIn(found.object)), own: true } : nothing
}

function bodyCitation(operation: Operation, interaction: Interaction, pointer: string): Citation | undefined {
  const body = specBody(operation, interaction, 'response')
  if (!body) return undefined
  const places = placesOf(operation.document, body.object.schema, valueOf(interaction.response.body))
  for (let at = pointer.split('/'); at.length > 0; at = at.slice(0, -1)) {
    const here = places.filter(({ path }) => lies(pointerOf(path).split('/'), at))
    const found = here.flatMap(({ entries }) => entries.flatMap(({ schema }) => evidenceIn(schema) ?? []))
    if (found.length > 0) return { decisions: [...new Set(found.flatMap(decisionsOf))], own: true }
  }
  const media = evidenceIn(body.object)
  return media && { decisions: decisionsOf(media), own: true }
}

/** Pact names a place in every item of a list by a star. */
function lies(path: readonly string[], at: readonly string[]): boolean {
  return path.length === at.length && at.every((part, index) => part === '*' || part === path[index])
}
