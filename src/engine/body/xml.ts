import { isContainer, isObject } from '../../document/lenient.ts'
import type { Shape } from '../../schema/reading/shape.ts'

/** How the `xml` of a schema says that values are written. */
interface XmlHints {
  readonly name?: string
  readonly prefix?: string
  readonly namespace?: string
  readonly attribute?: boolean
  readonly wrapped?: boolean
}

interface Part {
  readonly value: unknown
  /** The name of the element where the schema gives none. */
  readonly name: string
  readonly shape: Shape | undefined
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>'

/**
 * Writes a value as XML. The `xml` of its schema decides names, attributes, namespaces and wrappers.
 *
 * @example writeXml({ id: 1 }, shape) // '<?xml version="1.0" encoding="UTF-8"?><order id="1"/>'
 */
export function writeXml(value: unknown, shape: Shape): string {
  const root = { value, name: referredName(shape) ?? 'root', shape }
  return declaration + (Array.isArray(value) ? wrapped(root, value) : element(root))
}

function element({ value, name, shape }: Part): string {
  const hints = hintsOf(shape)
  const tag = tagOf(hints, name)
  if (!isObject(value)) return enclosed(tag, namespaceOf(hints), escaped(textOf(value)))
  const fields = Object.entries(value).map(([field, each]) => ({ value: each, name: field, shape: shape?.field(field) }))
  const attributes = fields.filter(isAttribute).map((each) => ` ${tagOf(hintsOf(each.shape), each.name)}="${escaped(textOf(each.value))}"`)
  const children = fields.filter((each) => !isAttribute(each)).map(child)
  return enclosed(tag, namespaceOf(hints) + attributes.join(''), children.join(''))
}

function child(part: Part): string {
  const { value, name, shape } = part
  if (!Array.isArray(value)) return element(part)
  return hintsOf(shape).wrapped === true ? wrapped(part, value) : items(value, { name, shape })
}

function wrapped({ name, shape }: Part, values: readonly unknown[]): string {
  const hints = hintsOf(shape)
  return enclosed(tagOf(hints, name), namespaceOf(hints), items(values, { name: hints.name ?? name, shape }))
}

function items(values: readonly unknown[], { name, shape }: Omit<Part, 'value'>): string {
  return values.map((value) => child({ value, name, shape: shape?.items })).join('')
}

function isAttribute({ value, shape }: Part): boolean {
  return value !== null && !isContainer(value) && hintsOf(shape).attribute === true
}

function enclosed(tag: string, attributes: string, content: string): string {
  return content === '' ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${content}</${tag}>`
}

/** The first schema of a shape that has hints decides. */
function hintsOf(shape: Shape | undefined): XmlHints {
  for (const { xml } of shape?.nodes ?? []) if (isObject(xml)) return xml
  return {}
}

/** `#/components/schemas/Order` → `Order`. */
function referredName(shape: Shape): string | undefined {
  for (const { $ref } of shape.nodes) if (typeof $ref === 'string') return $ref.slice($ref.lastIndexOf('/') + 1)
  return undefined
}

function tagOf({ name, prefix }: XmlHints, otherwise: string): string {
  const own = validName(name ?? otherwise)
  return prefix === undefined ? own : `${validName(prefix)}:${own}`
}

function namespaceOf({ namespace, prefix }: XmlHints): string {
  if (namespace === undefined) return ''
  return ` xmlns${prefix === undefined ? '' : `:${validName(prefix)}`}="${escaped(namespace)}"`
}

function validName(name: string): string {
  const plain = String(name).replace(/[^\p{L}\p{N}_.-]/gu, '_')
  return /^[\p{L}_]/u.test(plain) ? plain : `_${plain}`
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean)
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** XML has no way to write most control characters. They are left out. */
function escaped(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (each) => entities[each] as string)
}
