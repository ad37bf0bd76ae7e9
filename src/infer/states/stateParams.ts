import type { Schema } from '../../document/document.ts'
import type { Structure } from '../resources/fields.ts'
import { parentKeyField } from '../resources/keys/keys.ts'
import { bare } from '../words/names.ts'
import { keyFrom } from '../items/keys/keyNumbers.ts'
import { isCarried, isKey } from '../items/keys/newKey.ts'
import { paramSchema } from '../resources/keys/carrier.ts'
import { parentLabels, type Parents } from '../items/records/record.ts'
import type { Resource } from '../resources/model.ts'
import type { Shared } from '../handlers/task.ts'

/** A field of an item, and the value that it should have. */
export interface WantedField {
  readonly at: readonly string[]
  readonly value: unknown
}

/** The item that the parameters of a state describe. */
export interface Wanted {
  readonly key: string | number | undefined
  readonly parents: Parents
  readonly fields: readonly WantedField[]
}

/** What a parameter of a state names. */
type Meaning =
  | { readonly kind: 'key' }
  | { readonly kind: 'parent'; readonly label: string }
  | { readonly kind: 'field'; readonly at: readonly string[]; readonly schema: Schema | undefined }

/**
 * The meaning of a parameter: the key; a parent, by its path parameter, by the item's field for it or by its noun in the path; or a field
 * of the item, by its dotted name. In `/projects/{id}/issues/{issue_id}`, `id` is the key of an issue and `projects` the parent.
 */
function meaningOf(resource: Resource, { structures }: Pick<Shared, 'structures'>, name: string): Meaning | undefined {
  const { key, params, item, identity, isSingleton } = resource
  const field = fieldAt(structures.of(item), name, (schema) => structures.of(schema))
  const namesKey = name === key.param || name === key.at?.join('.') || (name === 'key' && !field)
  if (namesKey && !isSingleton) return { kind: 'key' }
  const own = identity.at(-1)
  const others = params.filter(({ label }) => label !== own)
  const parent =
    others.find((each) => bare(each.name) === bare(name)) ??
    others.find((each) => parentKeyField(structures, item, each) === name) ??
    others.find(({ label }) => label === name)
  if (parent && parentLabels(resource).includes(parent.label)) return { kind: 'parent', label: parent.label }
  return field && { kind: 'field', ...field }
}

/** A field by its dotted name. An object without declared fields accepts every name. */
function fieldAt(
  item: Structure,
  name: string,
  structureOf: (schema: Schema) => Structure,
): { readonly at: readonly string[]; readonly schema: Schema | undefined } | undefined {
  if (item.fields.has(name)) return { at: [name], schema: item.fields.get(name) }
  const at = name.split('.')
  let structure = item
  let schema: Schema | undefined
  for (const part of at) {
    schema = structure.fields.get(part) ?? structure.others
    if (schema === undefined)
      return structure.fields.size === 0 && structure.items === undefined && part !== '' ? { at, schema } : undefined
    structure = structureOf(schema)
  }
  return { at, schema }
}

/** What is wrong with a parameter of a state, as the end of a sentence; undefined if it is accepted. */
export function paramProblem(
  resource: Resource,
  shared: Shared,
  { name, value, isAbsent = false }: { readonly name: string; readonly value: unknown; readonly isAbsent?: boolean },
): string | undefined {
  const meaning = meaningOf(resource, shared, name)
  if (!meaning) return `is not known. It takes ${acceptedNames(resource, shared)}.`
  if (meaning.kind === 'field') return valueProblem(shared, meaning.schema, value)
  const key = keyFrom(value)
  if (!isKey(key)) return 'must be a string or a number.'
  const carrier = paramSchema(resource, meaning.kind === 'parent' ? meaning.label : undefined)
  const problem = carriedProblem(shared, carrier, key)
  // An item that does not exist may have a key that no item can have.
  if (problem !== undefined || meaning.kind === 'parent' || isAbsent || resource.key.schema === undefined) return problem
  return valueProblem(shared, resource.key.schema, shared.maker.keys.written(resource, key))
}

/** What is wrong with a value for a path parameter. In a path every value is text, so 7 and "7" are the same. */
function carriedProblem(shared: Shared, schema: Schema | undefined, value: string | number): string | undefined {
  const isFit = schema === undefined || isCarried(shared.maker, value, schema)
  return isFit ? undefined : valueProblem(shared, schema, value)
}

const mostShown = 12

function acceptedNames({ params, item, identity, key, isSingleton }: Resource, { structures }: Shared): string {
  const isOwn = (name: string): boolean => name === key.param || name === key.at?.join('.')
  const parents = params.filter(({ label }) => label !== identity.at(-1)).map(({ name, label }) => (isOwn(name) ? label : name))
  const fields = [...structures.of(item).fields.keys()]
  const shown = [...fields.slice(0, mostShown), ...(fields.length > mostShown ? ['…'] : [])].join(', ')
  const ofItem = fields.length > 0 ? [`a field of the item by its dotted name (${shown})`] : []
  const named = [...(isSingleton ? [] : ['key']), ...parents].join(', ')
  return [...(named === '' ? [] : [named]), ...ofItem].join(' or ') || 'no parameters'
}

function valueProblem({ structures, maker }: Shared, schema: Schema | undefined, value: unknown): string | undefined {
  if (schema === undefined || maker.fits(value, schema)) return undefined
  const { values, types } = structures.of(schema)
  if (values) return `must be one of ${values.map((each) => JSON.stringify(each)).join(', ')}.`
  const [type, ...others] = types
  const fits = [...types].some((each) => maker.fits(value, { type: each }))
  if (type === undefined || fits || others.length > 0) return 'does not match the schema of the field.'
  return `must be ${/^[aio]/.test(type) ? 'an' : 'a'} ${type}.`
}

/** Reads parameters that were accepted. */
export function wantedOf(resource: Resource, shared: Shared, given: Readonly<Record<string, unknown>>): Wanted {
  let key: Wanted['key']
  const parents: Record<string, string> = {}
  const fields: WantedField[] = []
  for (const [name, value] of Object.entries(given)) {
    const meaning = meaningOf(resource, shared, name)
    if (meaning?.kind === 'key') key = keyFrom(value) as string | number
    else if (meaning?.kind === 'parent') parents[meaning.label] = String(value)
    else if (meaning) fields.push({ at: meaning.at, value })
  }
  return { key, parents, fields }
}
