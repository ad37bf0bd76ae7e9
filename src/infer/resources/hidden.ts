import type { Schema } from '../../document/document.ts'
import { bare } from '../words/names.ts'
import { requestSchema } from './bodies.ts'
import { itemEnvelope } from './envelope.ts'
import type { Structure, Structures } from './fields.ts'
import type { Resource } from './model.ts'

/**
 * The schema of an item in a reply, with the fields that replies may not show. A schema that allows any other fields would show all that
 * was sent, those that requests declare as `writeOnly` too.
 */
export function withHidden(structures: Structures, schema: Schema, resource: Pick<Resource, 'noun' | 'operations'>): Schema {
  const shown = structures.of(schema)
  if (!shown.isOpen) return schema
  const sent = resource.operations.flatMap(({ role, operation }) =>
    /^(?:create|replace|update|merge|change singleton)$/.test(role) ? [requestSchema(operation)] : [],
  )
  const hidden = sent.flatMap((each) => hiddenIn(structures, structures.of(itemEnvelope(structures, each, resource.noun)?.item)))
  const others = hidden.filter((name) => structures.nameLike(shown, name) === undefined)
  if (others.length === 0) return schema
  return { allOf: [schema], properties: Object.fromEntries(others.map((name) => [name, { writeOnly: true }])) } as Schema
}

function hiddenIn(structures: Structures, { fields }: Structure): readonly string[] {
  return [...fields].flatMap(([name, schema]) => {
    const { isWriteOnly, format } = structures.of(schema)
    return isWriteOnly || format === 'password' || bare(name).endsWith('password') ? [name] : []
  })
}
