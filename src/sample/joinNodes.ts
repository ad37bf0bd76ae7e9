import { compareNumbers, isNumber } from '../numbers/exactNumber.ts'
import { isObject } from '../document/lenient.ts'
import { typesOf, type Keywords } from '../schema/reading/keywords.ts'
import { normalNode, type NormalNode } from '../schema/reading/normalise.ts'
import { list, mapIn } from './keywordValues.ts'

/** Joins two nodes, as `allOf` does. If a keyword cannot be joined, the second node's is kept. */
export function join(first: NormalNode, second: NormalNode): NormalNode {
  const joined: NormalNode & Record<string, unknown> = { ...first, ...second }
  for (const keyword of Object.keys(second)) {
    const joinAs = Object.hasOwn(joins, keyword) ? joins[keyword] : undefined
    if (joinAs && first[keyword] !== undefined) joined[keyword] = joinAs(first[keyword], second[keyword])
  }
  const closed = { ...outside(first, second), ...outside(second, first) }
  if (Object.keys(closed).length > 0) joined['properties'] = { ...mapIn(joined, 'properties'), ...closed }
  // No value is in both lists. This says that the value that is made is to be checked.
  if (haveNothingInCommon(first['enum'], second['enum'])) joined['not'] = {}
  return joined
}

type Join = (first: unknown, second: unknown) => unknown

const higher: Join = (first, second) => (isNumber(first) && isNumber(second) && compareNumbers(first, second) > 0 ? first : second)
const lower: Join = (first, second) => (isNumber(first) && isNumber(second) && compareNumbers(first, second) < 0 ? first : second)
const union: Join = (first, second) => [...new Set([...list(first), ...list(second)])]

const joins: Readonly<Record<string, Join>> = {
  type: joinTypes,
  enum: joinEnums,
  properties: joinFields,
  patternProperties: joinFields,
  required: union,
  items: both,
  additionalProperties: both,
  propertyNames: both,
  not: (first, second) => normalNode({ anyOf: [first, second] }),
  // The second node is more specific, so its examples come first.
  examples: (first, second) => [...list(second), ...list(first)],
  multipleOf: joinMultiples,
  minimum: higher,
  exclusiveMinimum: higher,
  minLength: higher,
  minItems: higher,
  minProperties: higher,
  maximum: lower,
  exclusiveMaximum: lower,
  maxLength: lower,
  maxItems: lower,
  maxProperties: lower,
}

function both(first: unknown, second: unknown): unknown {
  if (first === false || second === false) return false
  if (first === true || first === second) return second
  return second === true ? first : normalNode({ allOf: [first, second] })
}

function joinFields(first: unknown, second: unknown): unknown {
  if (!isObject(first) || !isObject(second)) return isObject(first) ? first : second
  const joined: Record<string, unknown> = { ...first }
  for (const [name, each] of Object.entries(second)) joined[name] = Object.hasOwn(first, name) ? both(first[name], each) : each
  return joined
}

/** If the types exclude each other, the first are kept. The value is then found to be invalid. */
function joinTypes(first: unknown, second: unknown): unknown {
  const [left, right] = [typesOf(first), typesOf(second)]
  if (left.length === 0 || right.length === 0) return left.length === 0 ? second : first
  const common = left.filter((type) => right.includes(type) || (type === 'integer' && right.includes('number')))
  const whole = right.includes('integer') && left.includes('number') && !common.includes('integer') ? ['integer'] : []
  return common.length + whole.length > 0 ? [...common, ...whole] : first
}

function joinEnums(first: unknown, second: unknown): unknown {
  const common = commonOf(first, second)
  return common.length > 0 ? common : second
}

function commonOf(first: unknown, second: unknown): readonly unknown[] {
  const known = new Set(list(first).map((each) => JSON.stringify(each)))
  return list(second).filter((each) => known.has(JSON.stringify(each)))
}

function haveNothingInCommon(first: unknown, second: unknown): boolean {
  return first !== undefined && second !== undefined && commonOf(first, second).length === 0
}

function joinMultiples(first: unknown, second: unknown): unknown {
  if (typeof first !== 'number' || typeof second !== 'number') return second
  if (first % second === 0) return first
  return second % first === 0 ? second : first * second
}

/** The fields of another node that a node does not declare, with its schema for such fields if it forbids or limits them. */
function outside(node: Keywords, other: Keywords): Record<string, unknown> {
  const rest = node['additionalProperties']
  if ((rest !== false && !isObject(rest)) || node['patternProperties']) return {}
  const known = mapIn(node, 'properties')
  const unknown = Object.entries(mapIn(other, 'properties')).filter(([name]) => !Object.hasOwn(known, name))
  return Object.fromEntries(unknown.map(([name, schema]) => [name, both(schema, rest)]))
}
