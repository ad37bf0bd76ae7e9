import { closestMatch } from 'leven'
import { finding, type Finding } from '../document/finding.ts'
import type { PartKind } from '../document/walk/grammar.ts'
import { isObject } from '../document/lenient.ts'
import { pointerPart } from '../document/references.ts'
import { isReferencePart, type Part } from '../document/walk/walk.ts'
import { usableValue } from '../schema/reading/keywords.ts'
import { fieldTable, requiredFields, type KnownField } from './fieldTable.ts'

/** Finds fields that an object of OpenAPI lacks, fields it cannot have, and fields of the wrong type. Schemas have a check of their own. */
export function checkFields(part: Part): Finding[] {
  const { at, kind, named, value } = part
  // A list that is written as an object.
  if (part.name === 'parameters' || part.name === 'servers') return []
  const name = at === '/info' ? 'info' : kind
  const fields = fieldTable.get(name)
  if (!fields || named || !isObject(value) || (isReferencePart(part) && kind !== 'pathItem')) return []
  const found: Finding[] = []
  for (const field of requiredFields.get(name) ?? [])
    if ((value[field] ?? undefined) === undefined) found.push(finding('missing-field', at, { kind: name, name: field }))
  found.push(...checkTogether(kind, value, at))
  for (const field of Object.keys(value)) {
    const wrong = checkField(fields.get(field), { field, each: value[field], at, kind: name })
    if (wrong) found.push(wrong)
  }
  return found
}

/** The rules between the fields of one object. */
function checkTogether(kind: string, value: Record<string, unknown>, at: string): Finding[] {
  const lacks = (name: string): Finding[] => (typeof value[name] === 'string' ? [] : [finding('missing-field', at, { kind, name })])
  if (kind === 'securityScheme' && value['type'] === 'http') return lacks('scheme')
  if (kind === 'securityScheme' && value['type'] === 'mutualTLS') return [finding('unseen-certificate', at)]
  if (kind === 'securityScheme' && value['type'] === 'apiKey') return [...lacks('name'), ...lacks('in')]
  if (kind === 'header' || (kind === 'parameter' && typeof value['name'] === 'string')) return checkParameter(kind, value, at)
  return []
}

function checkParameter(kind: string, { name, in: place, required, schema, content }: Record<string, unknown>, at: string): Finding[] {
  const isDescribed = schema !== undefined || content !== undefined
  return [
    ...(isDescribed ? [] : [finding('missing-field', at, { kind, name: 'schema' })]),
    ...(place === 'path' && required !== true ? [finding('optional-path-parameter', at, { name: String(name) })] : []),
  ]
}

interface PlacedField {
  readonly field: string
  readonly each: unknown
  readonly at: string
  readonly kind: PartKind | 'info'
}

function checkField(known: KnownField | undefined, { field, each, at, kind }: PlacedField): Finding | undefined {
  const place = (): string => `${at}/${pointerPart(field)}`
  if (!known)
    return field.startsWith('x-') || kind === 'components'
      ? undefined
      : unknownField(place(), { kind, field, known: [...(fieldTable.get(kind)?.keys() ?? [])] })
  // Another check looks at fields without a type here. An empty field of YAML is null.
  if (known.wanted === undefined || each === null) return undefined
  if (!hasKind(known.wanted, each)) return finding('wrong-keyword', place(), { keyword: field, wanted: known.wanted })
  return known.allowed === undefined || known.allowed.includes(each as string)
    ? undefined
    : finding('wrong-value', place(), { name: field, value: String(each), allowed: known.allowed.join(', ') })
}

function hasKind(kind: NonNullable<KnownField['wanted']>, value: unknown): boolean {
  return kind === 'any list' ? Array.isArray(value) : usableValue(kind, value) !== undefined
}

/** A field that the specification does not define, and the one that was probably meant. */
export function unknownField(
  place: string,
  { kind, field, known }: { readonly kind: string; readonly field: string; readonly known: readonly string[] },
): Finding {
  const meant = meantField(field, known)
  return finding('unknown-field', place, { kind, name: field, ...(meant !== undefined && { meant }) })
}

/** The known name that a misspelt one is close to. */
export function meantField(field: string, known: readonly string[]): string | undefined {
  return closestMatch(field, known, { maxDistance: field.length > 5 ? 2 : 1 })
}
