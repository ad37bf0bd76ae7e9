import { isObject } from '../document/lenient.ts'
import { pointerParts } from '../document/references.ts'
import type { Violation, ViolationCode } from '../schema/violation.ts'
import { DocumentNode } from './documentNode.ts'
import type { Operation } from './operation.ts'

/** Where a spec states something. */
export interface StatedAt {
  /** JSON pointer in the document: `/components/schemas/Loan/properties/amount/pattern`. */
  readonly pointer: string
  /** `x-evidence` of this place, or of what contains it. */
  readonly evidence?: object
}

/** The bodies of a call and its reply, since a spec may declare several. Each is a JSON pointer of a media type. */
export interface StatedBodies {
  readonly request?: string | undefined
  readonly reply?: string | undefined
}

/** Violations of these are stated by the object around the field: its place ends with the name of the field. */
const ofObjectAround = new Set<ViolationCode>([
  'required',
  'additionalProperties',
  'unevaluatedProperties',
  'dependentRequired',
  'propertyNames',
])
/** Violations of a body that no schema states. */
const ofWholeBody = new Set<ViolationCode>(['encoding', 'nesting', 'syntax', 'too-large', 'media-type'])

/**
 * Where a spec states what a call or its reply breaks: the keyword of a schema, such as `pattern`. If that cannot be found, the nearest
 * part of the spec that contains it.
 */
export function statedAt(operation: Operation, { at, code }: Pick<Violation, 'at' | 'code'>, bodies: StatedBodies = {}): StatedAt {
  const { pointer, evidence } = nodeOf(operation, { at, code }, bodies)
  return { pointer, ...(evidence && { evidence }) }
}

function nodeOf(operation: Operation, { at, code }: Pick<Violation, 'at' | 'code'>, bodies: StatedBodies): DocumentNode {
  const whole = DocumentNode.whole(operation.document)
  const own = whole.at(operation.pointer) ?? whole
  const [place = '', ...rest] = pointerParts(at)
  if (code === 'security') return own.within('security') ?? whole.within('security') ?? own
  if (code === 'status') return own.within('responses') ?? own
  if (place === 'body') return inBody(own.within('requestBody'), { parts: rest, code, media: mediaAt(whole, bodies.request) }) ?? own
  if (place !== 'reply') {
    const wanted = { place, name: rest[0] ?? '' }
    const parameter = parameterAt(own, wanted) ?? parameterAt(whole.at(operation.pointer.replace(/\/[^/]*$/, '')), wanted)
    return ofParameter(parameter, { parts: rest.slice(1), code }) ?? own
  }
  const media = mediaAt(whole, bodies.reply)
  return inBody(own.within('responses'), { parts: rest.slice(1), code, media: rest[0] === 'body' ? media : undefined }) ?? own
}

function mediaAt(whole: DocumentNode, pointer: string | undefined): DocumentNode | undefined {
  return pointer === undefined ? undefined : whole.at(pointer)
}

interface Sought {
  /** The place in the value. */
  readonly parts: readonly string[]
  readonly code: ViolationCode
}

/** A parameter of an operation or of a path item. */
function parameterAt(
  owner: DocumentNode | undefined,
  { place, name }: { readonly place: string; readonly name: string },
): DocumentNode | undefined {
  const wanted = name.toLowerCase()
  const list = owner?.within('parameters')
  for (const index of list?.names ?? []) {
    const each = list?.within(index)
    if (isObject(each?.value) && each.value['in'] === place && String(each.value['name']).toLowerCase() === wanted) return each
  }
  return undefined
}

function ofParameter(parameter: DocumentNode | undefined, sought: Sought): DocumentNode | undefined {
  if (!parameter || (sought.parts.length === 0 && sought.code === 'required')) return parameter?.within('required') ?? parameter
  const schema = parameter.within('schema')
  return schema ? inSchema(schema, sought) : parameter
}

/** A part of a body. Without its media type, the first one is taken. */
function inBody(
  body: DocumentNode | undefined,
  { media, ...sought }: Sought & { readonly media: DocumentNode | undefined },
): DocumentNode | undefined {
  const content = body?.within('content')
  if (sought.parts.length === 0 && ofWholeBody.has(sought.code)) return content ?? body
  if (sought.parts.length === 0 && sought.code === 'required') return body?.within('required') ?? body
  const found = media ?? content?.within(content.names[0] ?? '')
  const schema = found?.within('schema')
  return schema ? inSchema(schema, sought) : (found ?? body)
}

/** The keyword in a schema that a violation is about. */
function inSchema(schema: DocumentNode, { parts, code }: Sought): DocumentNode {
  const isAround = ofObjectAround.has(code) && parts.length > 0
  const name = parts.at(-1) ?? ''
  let found = schema
  for (const part of isAround ? parts.slice(0, -1) : parts) {
    const inner = found.inSchemas((each) => partOf(each, part))
    if (!inner) return found
    found = inner
  }
  const stating = found.inSchemas((each) => statingKeyword(each, { code, name: isAround ? name : undefined }))
  return stating ?? (isAround ? (found.inSchemas((each) => partOf(each, name)) ?? found) : found)
}

/** The keyword of a schema. A list of required fields counts only if it has the field. */
function statingKeyword(
  schema: DocumentNode,
  { code, name }: { readonly code: ViolationCode; readonly name: string | undefined },
): DocumentNode | undefined {
  const found = schema.within(code === 'false schema' ? 'not' : code)
  const isOther = code === 'required' && name !== undefined && Array.isArray(found?.value) && !found.value.includes(name)
  return isOther ? undefined : found
}

/** The schema of a property or an item. */
function partOf(schema: DocumentNode, part: string): DocumentNode | undefined {
  const property = schema.within('properties')?.within(part)
  if (property) return property
  const item = /^\d+$/.test(part) ? (schema.within('prefixItems')?.within(part) ?? schema.within('items')) : undefined
  const other = item ?? schema.within('additionalProperties')
  return isObject(other?.value) ? other : undefined
}
