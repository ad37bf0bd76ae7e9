import { isNumeric, isObjectLike, isScalar, type Structure, type Structures } from '../../resources/fields.ts'
import { bare, wordSet } from '../../words/names.ts'
import { isTimeField } from './moments.ts'
import { equalTo, operatorCalled, type Operator } from './operators.ts'

/** The field that a name in a query means, and how it is compared. */
export interface FilterField {
  /** The name of the field; dotted if it is in an object, as `attributes.title` is. */
  readonly field: string
  readonly structure: Structure
  readonly operator: Operator
  /** Whether a text may have several values, with commas between them. */
  readonly isList?: boolean
  /** Whether a value can be compared with the field. Others filter nothing. */
  readonly accepts?: (asked: unknown) => boolean
}

/** A parameter may say name where the item says title, and the other way round. */
const synonyms: Readonly<Record<string, string>> = { name: 'title', title: 'name' }

export function fieldFor(structures: Structures, item: Structure, name: string): FilterField | undefined {
  const found = fieldCalled(structures, item, name)
  if (found || structures.nameLike(item, name) !== undefined) return found
  const begun = beginningOf(structures, item, name)
  if (begun) return begun
  const synonym = Object.hasOwn(synonyms, bare(name)) ? synonyms[bare(name)] : undefined
  return (synonym === undefined ? undefined : fieldCalled(structures, item, synonym)) ?? fieldWithin(structures, item, name)
}

/** `name_prefix=ab`, and `prefix=ab` of items with a name: the field begins with the value. */
function beginningOf(structures: Structures, item: Structure, name: string): FilterField | undefined {
  const [, meant] = /^(.*?)[-_.]?prefix$/i.exec(name) ?? []
  const field = meant === undefined ? undefined : structures.nameLike(item, meant === '' ? 'name' : meant)
  const structure = field === undefined ? undefined : structures.field(item, field)
  const operator = operatorCalled('startswith')
  return field !== undefined && structure?.types.has('string') && operator ? { field, structure, operator } : undefined
}

/** Objects that contain the fields of an item. */
const holders = wordSet('attributes fields properties')

/** A field in an object of the item: `name.givenName` by its dotted name, and `title` for `attributes.title`. */
function fieldWithin(structures: Structures, { fields }: Structure, name: string): FilterField | undefined {
  for (const [holder, schema] of fields) {
    const start = `${holder}.`.toLowerCase()
    const isDotted = name.toLowerCase().startsWith(start)
    if (!isDotted && !holders.has(bare(holder))) continue
    const inner = structures.of(schema)
    if (!isObjectLike(inner)) continue
    const rest = isDotted ? name.slice(start.length) : name
    const found = fieldCalled(structures, inner, rest) ?? (isDotted ? fieldWithin(structures, inner, rest) : undefined)
    if (found) return { ...found, field: `${holder}.${found.field}` }
  }
  return undefined
}

/** An object with one number is compared by it: `price` by `price.amount`, if it is an amount and a currency. */
export function onlyNumberIn(structures: Structures, item: Structure, field: string): string {
  const structure = structures.field(item, field)
  if (!structure || !isObjectLike(structure)) return field
  const [only, ...others] = [...structure.fields].filter(([, schema]) => isNumeric(structures.of(schema)))
  return only && others.length === 0 ? `${field}.${only[0]}` : field
}

/** A field with one value that an item can be filtered by. */
export type ScalarField = Pick<FilterField, 'field' | 'structure'>

/** The name of a field in its own object: `attributes.title` → `title` */
export function ownName(field: string): string {
  return field.slice(field.lastIndexOf('.') + 1)
}

/** All fields with one value, those in objects such as `attributes` included. */
export function scalarFields(structures: Structures, { fields }: Structure): readonly ScalarField[] {
  return [...fields].flatMap(([field, schema]) => {
    const structure = structures.of(schema)
    if (isScalar(structure)) return [{ field, structure }]
    if (!holders.has(bare(field)) || !isObjectLike(structure)) return []
    const inner = [...structure.fields].map(([name, each]) => ({ field: `${field}.${name}`, structure: structures.of(each) }))
    return inner.filter((each) => isScalar(each.structure))
  })
}

/** `filter[title]` → `title`, `filter[age][gte]` → `age__gte`, and any other name as it is. */
export function filteredName(name: string): string {
  const [, field, operator] = /^filters?\[([^\]]+)\](?:\[([^\]]+)\])?$/i.exec(name) ?? []
  return field === undefined ? name : operator === undefined ? field : `${field}__${operator}`
}

function fieldCalled(structures: Structures, item: Structure, name: string): FilterField | undefined {
  const plain = bare(name)
  for (const [field, schema] of item.fields) {
    const structure = structures.of(schema)
    if (!isScalar(structure)) continue
    if (bare(field) === plain) return { field, structure, operator: equalTo }
    const [, base, suffix] = /^(.+?)(?:__|\[|[._-])([a-z]+)\]?$/i.exec(name) ?? []
    const operator = suffix === undefined ? undefined : operatorFor(suffix, field, structure)
    if (base !== undefined && operator && bare(base) === bare(field))
      return { field, structure, operator, isList: /^in$/i.test(suffix ?? '') }
    const [, prefix, rest] = /^(min|max|from|to|since|until|after|before)[-_]?(.+)$/i.exec(name) ?? []
    const ranged = prefix === undefined ? undefined : operatorFor(prefix, field, structure)
    if (rest !== undefined && ranged && bare(rest) === bare(field)) return { field, structure, operator: ranged }
  }
  return undefined
}

/** An operator; `from` and `to` only for numbers and times, because `to_address` means something else. */
function operatorFor(word: string, field: string, structure: Structure): Operator | undefined {
  const mayLimit = !/^(?:from|to)$/i.test(word) || isNumeric(structure) || isTimeField(field, structure)
  return mayLimit ? operatorCalled(word) : undefined
}
