import { requestSchema, successOf } from '../bodies.ts'
import { newDraft, type Draft, type PathPlace } from '../draft.ts'
import { itemEnvelope, listEnvelope } from '../envelope.ts'
import type { Structure, Structures } from '../fields.ts'
import { isParam, paramsOf } from '../paths.ts'
import { isVerb } from '../roles/subPaths.ts'

/** Words that begin with a verb, such as `updatelabels`. They are not plurals. */
const commanding = /^(?:create|delete|disable|enable|remove|update|upgrade|upload|validate)\w{2,}(?<!ers)$/i

/**
 * The kind of thing that `POST /orders/{id}/notes` creates if nothing reads or lists it: the last segment is a plural, and the reply is not
 * a list.
 */
export function createdBelow(structures: Structures, { form, shape, operations }: PathPlace): Draft | undefined {
  const last = shape.segments.at(-1)
  const [create, ...others] = operations
  if (
    shape.verb !== undefined ||
    !last ||
    isParam(last) ||
    isVerb(last.fixed) ||
    commanding.test(last.fixed) ||
    create?.method !== 'POST' ||
    others.length > 0
  )
    return undefined
  const [sent, success] = [requestSchema(create), successOf(create)]
  const item = itemEnvelope(structures, success?.schema ?? sent, last.fixed)?.item
  const listed = listEnvelope(structures, success?.schema, last.fixed)
  const isList = listed !== undefined && !hasKey(structures.of(success?.schema))
  if (sent === undefined || item === undefined || isList || success?.isEventStream) return undefined
  const label = last.fixed.toLowerCase()
  const labels = [...paramsOf(shape.segments).map((each) => each.label), label]
  return newDraft({ noun: label, labels, item, listPlaces: [{ form, shape, operations }] })
}

/** Whether a body has a field that is usually a key. A list in such a body is a part of an item. */
function hasKey({ fields }: Structure): boolean {
  return [...fields.keys()].some((name) => /^(?:_?id|uuid|key|name)$/i.test(name))
}
