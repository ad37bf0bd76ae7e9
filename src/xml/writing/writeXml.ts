import { isContainer, isObject } from '../../document/lenient.ts'
import { chooseFor, type Candidate } from '../choose.ts'
import { itemName, Layouts, nameOf, type Layout, type FieldPlace } from '../layout.ts'
import { StartTag, type Scope } from './startTag.ts'
import type { QualifiedName } from '../xmlNames.ts'
import type { XmlSchema } from '../xmlSchema.ts'
import { cdata, escapeText, textField } from '../xmlText.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8"?>'

/**
 * Writes a value as XML. The `xml` of its schema decides names, attributes, namespaces and wrappers. Null is written as `xsi:nil`.
 *
 * @example writeXml({ id: 1 }, schema) // '<?xml version="1.0" encoding="UTF-8"?><order id="1"/>'
 */
export function writeXml(value: unknown, schema: XmlSchema, { layouts = new Layouts(), root = 'root' }: XmlWriteOptions = {}): string {
  const name = nameOf(schema, schema.component ?? root)
  return declaration + new Writer(schema, layouts).element({ value, schema, name })
}

export interface XmlWriteOptions {
  /** The layouts of the document that the schema belongs to. */
  readonly layouts?: Layouts
  /** The name of the root element if the schema has none. */
  readonly root?: string
}

interface Part {
  readonly value: unknown
  readonly schema: XmlSchema | undefined
  /** The name of the element, unless the alternative that the value matches has its own name. */
  readonly name: QualifiedName
  readonly scope?: Scope
}

class Writer {
  readonly #root: XmlSchema
  readonly #layouts: Layouts

  constructor(root: XmlSchema, layouts: Layouts) {
    this.#root = root
    this.#layouts = layouts
  }

  element({ value, schema, name, scope }: Part): string {
    const choice = schema && isObject(value) ? chosen(value, schema) : undefined
    const isNamed = choice !== undefined && schema?.hints.name === undefined && choice.hints.name !== undefined
    const tag = new StartTag(isNamed ? nameOf(choice, '') : name, scope)
    if (value === null || value === undefined) tag.nil(true)
    const content = this.#content({ value, schema, name }, { tag, choice })
    if (content === '' && !tag.hasAttributes && schema?.types.has('null') === true) tag.nil(false)
    return tag.around(content)
  }

  #content({ value, schema, name }: Part, { tag, choice }: { readonly tag: StartTag; readonly choice: XmlSchema | undefined }): string {
    if (Array.isArray(value)) {
      const items = schema === this.#root ? nameOf(schema.items, schema.items?.component ?? name.local) : itemName(schema, name.local)
      return value.map((each: unknown) => this.element({ value: each, schema: schema?.items, name: items, scope: tag.scope })).join('')
    }
    if (!isObject(value)) return value === null || value === undefined ? '' : escapeText(textOf(value))
    const layout = this.#layouts.of(schema, choice)
    const placed = this.#placed(value, layout)
    for (const each of placed) if (isAttribute(each)) tag.attribute(each.place.name, textOf(each.value))
    return placed.map((each) => (isAttribute(each) ? '' : this.#child(each, tag.scope))).join('')
  }

  /** The fields of an object with their places, and those of inline objects within it. */
  #placed(value: object, layout: Layout): Placed[] {
    const fields = Object.entries(value).filter(([, each]) => each !== undefined)
    return fields.flatMap(([field, each]: [string, unknown]) => {
      const place = placeIn(layout, field)
      if (place.kind !== 'inline' || !isObject(each)) return [{ place, value: each }]
      const { schema } = place
      return this.#placed(each, this.#layouts.of(schema, schema && chosen(each, schema)))
    })
  }

  #child({ place, value }: Placed, scope: Scope): string {
    const { kind, name, schema } = place
    if (!isContainer(value) && value !== null) {
      if (kind === 'cdata') return cdata(textOf(value))
      if (kind === 'text') return escapeText(textOf(value))
    }
    const isRepeated = Array.isArray(value) && kind !== 'wrapper'
    if (!isRepeated) return this.element({ value, schema, name, scope })
    const item = kind === 'items' ? schema?.items : schema
    return value.map((each: unknown) => this.element({ value: each, schema: item, name, scope })).join('')
  }
}

interface Placed {
  readonly place: FieldPlace
  readonly value: unknown
}

/** Text beside attributes that no schema describes stays text. */
function placeIn(layout: Layout, field: string): FieldPlace {
  const place = layout.of(field)
  return field === textField && place.schema === undefined ? { ...place, kind: 'text' } : place
}

function isAttribute({ place, value }: Placed): boolean {
  return place.kind === 'attribute' && value !== null && !isContainer(value)
}

function chosen(value: Readonly<Record<string, unknown>>, { choices }: XmlSchema): XmlSchema | undefined {
  if (choices.length < 2) return undefined
  const candidate: Candidate = {
    has: (field) => value[field] !== undefined,
    text: (field) => (value[field] === undefined || isContainer(value[field]) ? undefined : textOf(value[field])),
  }
  return chooseFor(choices, candidate)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : String(value as number | boolean)
}
