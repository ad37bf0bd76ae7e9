import { heldBy, type PartKind } from '../document/walk/grammar.ts'
import { pointerPart } from '../document/references.ts'
import { isReferencePart, type Part } from '../document/walk/walk.ts'
import { finding, type Finding } from '../document/finding.ts'

const objects: ReadonlySet<PartKind> = new Set([
  'components',
  'pathItem',
  'operation',
  'parameter',
  'requestBody',
  'response',
  'header',
  'mediaType',
  'example',
  'link',
  'server',
  'securityScheme',
])

const lists = new Set(['parameters', 'servers'])
/** Fields that may be a list: some documents write the `examples` of a media type as a list of values, as in a schema. */
const looseMaps = new Set(['examples'])

/** Finds an example that is in a file of its own. */
export function checkExternalExample({ kind, named, value, at }: Part): Finding[] {
  if (kind !== 'example' || named) return []
  const { externalValue: url, value: own } = value as { readonly externalValue?: unknown; readonly value?: unknown }
  return typeof url === 'string' && own === undefined ? [finding('external-example', at, { url })] : []
}

/** Finds fields that should be objects or lists and are not. Schemas have a check of their own. */
export function checkShape(part: Part): Finding[] {
  if (part.kind === 'schema' || part.kind === 'other' || isReferencePart(part)) return []
  const { value, at, named } = part
  const isList = Array.isArray(value)
  const found: Finding[] = []
  for (const name of Object.keys(value)) {
    const held = isList ? { kind: part.kind, named: false } : heldBy(part, name)
    if (!held || !objects.has(held.kind)) continue
    const each = (value as Readonly<Record<string, unknown>>)[name]
    const mayBeList = looseMaps.has(name)
    if (!isList && !named && !held.named && lists.has(name)) {
      if (!Array.isArray(each)) found.push(finding('not-a-list', `${at}/${pointerPart(name)}`, { name }))
    } else if (typeof each !== 'object' || each === null || (Array.isArray(each) && !mayBeList))
      found.push(finding('not-an-object', `${at}/${pointerPart(name)}`, held.named ? { name } : { kind: held.kind }))
  }
  return found
}
