import { isNumber } from '../../numbers/exactNumber.ts'
import type { Schema } from '../../document/document.ts'
import { isObject } from '../../document/lenient.ts'
import { isObjectLike, isScalar, type Structure, type Structures } from '../resources/fields.ts'
import { ownValues, sentValues, type Data } from '../items/data.ts'
import { bare } from '../words/names.ts'

/** Data that is nested deeper is shown as it is. */
const deepest = 12
/** Fields by which one object refers to another, the most common first. */
const referring = ['id', 'key', 'code', 'name', 'slug', 'login', 'username', 'value']

/**
 * The part of an item's data that a schema shows: the fields that it declares, by names without case and separators, and never those that
 * are `writeOnly`. Fields that the data lacks are left out; if they are required, they are added later.
 */
export function project(structures: Structures, schema: Schema | undefined, data: unknown): unknown {
  return shownAt({ structures, depth: 0 }, schema, data)
}

interface Level {
  readonly structures: Structures
  readonly depth: number
}

function shownAt(level: Level, schema: Schema | undefined, data: unknown): unknown {
  const { structures, depth } = level
  const structure = structures.of(schema)
  if (depth > deepest) return data
  if (Array.isArray(data) && structure.items === undefined) return data
  if (isScalar(structure) && isObject(data)) return referenceIn(structure, data)
  const deeper = { structures, depth: depth + 1 }
  if (Array.isArray(data)) return data.map((each) => shownAt(deeper, structure.items, each))
  if (!isObjectLike(structure) || structure.fields.size === 0) return data
  if (!isObject(data)) return referredTo(structures, structure, data)
  const own = structures.shownFields(structure)
  if (own.isWhole(data)) return { ...data }
  const shown: Data = {}
  const valueOf = own.areExactly(data) ? ownValues(data) : sentValues(data)
  for (const [name, each] of structure.fields) {
    const value = valueOf(name)
    if (value === undefined) continue
    const field = structures.of(each)
    if (!field.isWriteOnly) shown[name] = isShownAsItIs(field, value) ? value : shownAt(deeper, each, value)
  }
  for (const name of structures.undeclared(structure)) {
    const value = valueOf(name)
    if (value !== undefined) shown[name] = value
  }
  if (structure.others !== undefined || structure.isOpen) addOthers(structures, { shown, data, schema })
  return shown
}

function isShownAsItIs(field: Structure, value: unknown): boolean {
  return (typeof value !== 'object' || value === null) && (!isObjectLike(field) || field.fields.size === 0)
}

/** The id or name of an object that stands for it elsewhere: `{id: 7, name: "Shoes"}` → `7`. */
function referenceIn({ types }: Structure, data: Data): unknown {
  const isOfType = (value: unknown): boolean => types.has(typeof value) || (types.has('integer') && isNumber(value))
  const name = referring.find((each) => isOfType(data[each]))
  return name === undefined ? data : data[name]
}

/** The object for a value that was sent as an id or name: `"EUR"` → `{code: "EUR"}`. */
function referredTo(structures: Structures, structure: Structure, value: unknown): unknown {
  const type = isNumber(value) ? 'integer' : typeof value
  const name = referring.find((each) => structures.field(structure, each)?.types.has(type))
  return name === undefined ? value : { [name]: value }
}

function addOthers(
  structures: Structures,
  { shown, data, schema }: { readonly shown: Data; readonly data: Data; readonly schema: Schema | undefined },
): void {
  const known = structures.namesOf(structures.of(schema))
  for (const [name, value] of Object.entries(data)) if (!known.has(bare(name))) shown[name] = value
}
