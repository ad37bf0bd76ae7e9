import { isObject } from '../../document/lenient.ts'
import { getAt, type Data } from '../items/data.ts'
import type { InferencePlan } from '../plan.ts'
import { requestSchema } from '../resources/bodies.ts'
import { isObjectLike, type Structure, type Structures } from '../resources/fields.ts'
import { bare, wordSet } from '../words/names.ts'
import { kindOf, type AskedParameter } from './paging.ts'

/** A field of a body that has the meaning of a query parameter. */
export interface AskingField extends AskedParameter {
  readonly at: readonly string[]
}

/** Objects in a body that only group such fields, such as a page number. */
const holders = wordSet('page paging pagination paginator options query')
/** Fields that say who is calling. */
const credentials = wordSet('key apikey token apitoken accesstoken secret clientid clientsecret')

/** The fields that a list called by POST takes in its body, including those of its objects for paging. */
export function askingFields(structures: Structures, { operation, inferred }: InferencePlan): readonly AskingField[] {
  if (operation.method !== 'POST' || inferred.role !== 'list') return []
  return fieldsWithin(structures, structures.of(requestSchema(operation)), [])
}

const deepest = 2

function fieldsWithin(structures: Structures, { fields }: Structure, at: readonly string[]): AskingField[] {
  return [...fields].flatMap(([name, schema]): AskingField[] => {
    const structure = structures.of(schema)
    if (credentials.has(bare(name))) return []
    const isHolder = holders.has(bare(name)) && isObjectLike(structure) && at.length < deepest
    return isHolder ? fieldsWithin(structures, structure, [...at, name]) : [{ in: 'query', name, schema, at: [...at, name] }]
  })
}

/** The paging, sorting and filters that a body contains, in the form of a query. */
export function askedIn(body: unknown, fields: readonly AskingField[]): Data {
  const values: Data = {}
  for (const { name, at } of fields) {
    const value = getAt(body, at)
    if (value !== undefined) values[name] = kindOf(name) === 'sort' ? sortText(value) : value
  }
  return values
}

/** `{field: "name", order: "desc"}`, or a list of such → `-name` */
function sortText(value: unknown): unknown {
  const first: unknown = Array.isArray(value) ? value[0] : value
  if (!isObject(first)) return first
  const entries = Object.entries(first).filter((each): each is [string, string] => typeof each[1] === 'string')
  const direction = entries.find(([name, each]) => kindOf(name) === 'direction' || /^(?:asc|desc)/i.test(each))
  const field = entries.find((each) => each !== direction)?.[1]
  return field === undefined ? undefined : `${/^desc/i.test(direction?.[1] ?? '') ? '-' : ''}${field}`
}
