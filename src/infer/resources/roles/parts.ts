import type { Schema } from '../../../document/document.ts'
import type { Operation } from '../../../spec/operation.ts'
import { requestSchema, successOf } from '../bodies.ts'
import { isChanged, type PathPlace } from '../draft.ts'
import { itemEnvelope } from '../envelope.ts'
import { isObjectLike, type Structures } from '../fields.ts'
import type { InferredOperation, ItemPart } from '../model.ts'
import { isParam } from '../paths.ts'

/** What each method does to a part of an item. */
const roles: Readonly<Record<string, 'read part' | 'change part'>> = {
  GET: 'read part',
  HEAD: 'read part',
  PUT: 'change part',
  PATCH: 'change part',
}

/**
 * The object in an item that a path below it is about: `/projects/{id}/settings` is the field `settings` of the project, if what is read
 * and changed there is what the item has in this field. Undefined if it is something else.
 */
export function partAt(structures: Structures, { shape, operations }: PathPlace, item: Schema | undefined): ItemPart | undefined {
  const [above, last] = shape.segments.slice(-2)
  if (shape.verb !== undefined || !isParam(above) || last === undefined || isParam(last)) return undefined
  const whole = structures.of(item)
  const field = structures.nameLike(whole, last.fixed)
  const schema = field === undefined ? undefined : whole.fields.get(field)
  if (field === undefined || schema === undefined) return undefined
  const structure = structures.of(schema)
  if (!isObjectLike(structure) || structure.fields.size === 0) return undefined
  const own = operations.filter(({ method }) => Object.hasOwn(roles, method))
  const part = { field, schema }
  return own.length > 0 && own.every((each) => isAbout(structures, each, part)) ? part : undefined
}

/** Whether an operation shows a part, or takes one. */
function isAbout(structures: Structures, operation: Operation, part: ItemPart): boolean {
  return roles[operation.method] === 'read part' ? shows(structures, operation, part) : takes(structures, operation, part)
}

function shows(structures: Structures, operation: Operation, { field, schema }: ItemPart): boolean {
  const found = itemEnvelope(structures, successOf(operation)?.schema, field)
  return found !== undefined && structures.agree(found.item, schema)
}

/** Whether a request is a part, or has fields of it alone. */
function takes(structures: Structures, operation: Operation, { field, schema }: ItemPart): boolean {
  const found = itemEnvelope(structures, requestSchema(operation), field)
  if (!found) return false
  const sent = structures.of(found.item)
  return (
    structures.agree(found.item, schema) || (sent.fields.size > 0 && structures.common(sent, structures.of(schema)) === sent.fields.size)
  )
}

/** The role of an operation on a part of an item. POST changes the part that it answers if nothing beside it does. */
export function partRole(
  structures: Structures,
  operation: Operation,
  { place, part }: { readonly place: PathPlace; readonly part: ItemPart },
): Pick<InferredOperation, 'role' | 'level' | 'reason' | 'part'> | undefined {
  const { method } = operation
  const merges = method === 'POST' && !isChanged(place) && shows(structures, operation, part) && takes(structures, operation, part)
  const role = Object.hasOwn(roles, method) ? roles[method] : merges ? 'change part' : undefined
  if (role === undefined) return undefined
  const does = role === 'read part' ? 'shows' : 'changes'
  const reason = `The last word of the path is the field ${part.field} of the item above it, with the same fields, so ${method} ${does} that field.`
  return { role, level: 'structural', reason, part }
}
