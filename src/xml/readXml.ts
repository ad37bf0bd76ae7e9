import { pointerPart } from '../document/references.ts'
import type { Violation } from '../schema/violation.ts'
import { chooseFor, type Candidate } from './choose.ts'
import { isEmpty, isNil, ownAttributes } from './elements.ts'
import { Layouts, type Layout, type Place } from './layout.ts'
import { XmlError, type XmlAttribute, type XmlElement, type XmlName } from './parseXml.ts'
import { decodeName, encodeName } from './xmlNames.ts'
import type { XmlSchema } from './xmlSchema.ts'
import { coerceText, isBlank, textField, type ToNumber } from './xmlText.ts'

export interface XmlReading {
  readonly value: unknown
  /** Where the document is written otherwise than the `xml` objects say, and a value could not be read for this reason. */
  readonly violations: readonly Violation[]
}

export interface XmlReadOptions {
  readonly toNumber: ToNumber
  /** The largest number of fields of one object. */
  readonly mostFields: number
  /** The layouts of the document that the schema belongs to. */
  readonly layouts?: Layouts
}

/**
 * Reads an element into the JSON value that a schema describes, by the `xml` objects of the schema. Parts that the schema does not describe
 * are kept: an element with attributes or children becomes an object, any other becomes text. Throws `XmlError` if an object has too many
 * fields.
 */
export function readXml(root: XmlElement, schema: XmlSchema, options: XmlReadOptions): XmlReading {
  const reader = new Reader(options)
  reader.checkRoot(root, schema)
  const value = reader.value(root, schema, undefined)
  return { value, violations: reader.violations }
}

/** The place of a value within the document. Undefined for the root. */
interface Spot {
  readonly within: Spot | undefined
  readonly part: string | number
}

/** The fields of an object while it is read. */
interface Fields {
  readonly values: Map<string, unknown>
  readonly repeated: Set<string>
  readonly layout: Layout
  readonly spot: Spot | undefined
}

class Reader {
  readonly violations: Violation[] = []
  readonly #options: XmlReadOptions
  readonly #layouts: Layouts

  constructor(options: XmlReadOptions) {
    this.#options = options
    this.#layouts = options.layouts ?? new Layouts()
  }

  checkRoot(root: XmlElement, { hints, choices }: XmlSchema): void {
    const { name, namespace } = hints
    const names = [name, ...choices.map((each) => each.hints.name)].filter((each) => each !== undefined)
    const isNamed = name === undefined || names.some((each) => encodeName(each.replace(/^[^:]*:/, '')) === root.local)
    if (!isNamed) this.#report(undefined, `has another root element than <${name}>`)
    else if (namespace !== undefined && root.uri !== namespace) this.#report(undefined, `is not in the namespace ${namespace}`)
  }

  value(element: XmlElement, schema: XmlSchema | undefined, spot: Spot | undefined): unknown {
    if (isNil(element)) return null
    const choice = schema && this.#choice(element, schema)
    const types = choice && choice.types.size > 0 ? choice.types : schema?.types
    if (!schema || !types || types.size === 0) return this.#untyped(element)
    if (types.has('null') && isEmpty(element)) return null
    const { children, text } = element
    if (children.length === 0 && isScalar(types) && !(types.has('object') && ownAttributes(element).length > 0))
      return coerceText(text, types, this.#options.toNumber)
    if (children.length === 0 && !isBlank(text) && !this.#hasPlaceForText(element, schema, choice)) return text
    if (types.has('object')) return this.#object(element, this.#layouts.of(schema, choice), spot)
    if (types.has('array')) return children.map((child, index) => this.value(child, schema.items, { within: spot, part: index }))
    return children.length === 0 ? coerceText(text, types, this.#options.toNumber) : this.#untyped(element)
  }

  #hasPlaceForText(element: XmlElement, schema: XmlSchema, choice: XmlSchema | undefined): boolean {
    if (!schema.types.has('object')) return false
    return ownAttributes(element).length > 0 || this.#layouts.of(schema, choice).text !== undefined
  }

  #object(element: XmlElement, layout: Layout, spot: Spot | undefined): unknown {
    const fields: Fields = { values: new Map(), repeated: new Set(), layout, spot }
    const own = layout.inline.length > 0 ? this.#readInline(element, fields) : element
    for (const attribute of ownAttributes(own)) this.#readAttribute(attribute, fields)
    for (const child of own.children) this.#readChild(child, fields)
    this.#readText(own, fields)
    for (const { field, kind } of layout.places)
      if (kind === 'items' && !fields.values.has(field) && layout.isRequired(field)) fields.values.set(field, [])
    return this.#finished(fields.values)
  }

  /** Reads the objects that have no element of their own, and returns the rest of the element. */
  #readInline(element: XmlElement, { layout, values, spot }: Fields): XmlElement {
    let rest = element
    for (const { field, schema } of layout.inline) {
      const inner = this.#layouts.of(schema, schema && this.#choice(rest, schema))
      const isInner = {
        attribute: (each: XmlAttribute) => !layout.attribute(each) && this.#has(inner, 'attribute', each),
        element: (each: XmlElement) => !layout.element(each) && this.#has(inner, 'element', each),
      }
      const takesText = layout.text === undefined && inner.text !== undefined && !isBlank(rest.text)
      const [attributes, others] = parted(rest.attributes, isInner.attribute)
      const [children, otherChildren] = parted(rest.children, isInner.element)
      if (attributes.length + children.length === 0 && !takesText) {
        if (layout.isRequired(field)) values.set(field, {})
        continue
      }
      const taken = { ...rest, attributes, children, text: takesText ? rest.text : '' }
      values.set(field, this.#object(taken, inner, { within: spot, part: field }))
      rest = { ...rest, attributes: others, children: otherChildren, text: takesText ? '' : rest.text }
    }
    return rest
  }

  /** Whether a layout has a place of this name, also in its inline objects. */
  #has(layout: Layout, kind: 'attribute' | 'element', name: XmlName): boolean {
    const layouts = new Set([layout])
    for (const each of layouts) {
      if (each[kind](name) !== undefined) return true
      for (const { schema } of each.inline) layouts.add(this.#layouts.of(schema, undefined))
    }
    return false
  }

  #finished(values: Map<string, unknown>): unknown {
    if (values.size > this.#options.mostFields)
      throw new XmlError('too-large', `has more than ${this.#options.mostFields} fields in an object`)
    values.delete('__proto__')
    return Object.fromEntries(values)
  }

  #readAttribute(attribute: XmlAttribute, fields: Fields): void {
    const place = fields.layout.attribute(attribute)
    const field = place?.field ?? decodeName(attribute.local)
    const spot = { within: fields.spot, part: field }
    if (!place && attribute.prefix === 'xml') return
    if (!place && fields.layout.declared(field)) this.#report(spot, 'is sent as an attribute, and the schema makes it an element')
    if (place) this.#checkNamespace(attribute, place, spot)
    const types = (place ?? fields.layout.of(field)).schema?.types
    add(fields, field, types ? coerceText(attribute.value, types, this.#options.toNumber) : attribute.value)
  }

  #readChild(child: XmlElement, fields: Fields): void {
    const { layout, values } = fields
    const place = layout.element(child) ?? layout.of(decodeName(child.local))
    const { field, kind, schema } = place
    const spot = { within: fields.spot, part: field }
    this.#checkNamespace(child, place, spot)
    if (kind === 'items' && schema) {
      if (isNil(child) && !mayBeNull(schema.items) && schema.types.has('null')) return void values.set(field, null)
      return this.#addItem(child, place, fields)
    }
    if (kind === 'attribute' && !isNil(child)) this.#report(spot, 'is sent as an element, and the schema makes it an attribute')
    const value = this.value(child, schema, spot)
    const before = values.get(field)
    if (kind === 'wrapper' && Array.isArray(before) && Array.isArray(value)) before.push(...(value as unknown[]))
    else add(fields, field, value)
  }

  /** A list that may be a single value too is one from its second item on. */
  #addItem(child: XmlElement, { field, schema }: Place, fields: Fields): void {
    const before = fields.values.get(field)
    const isOnlyList = schema !== undefined && !isScalar(schema.types) && !schema.types.has('object')
    if (!isOnlyList) return add(fields, field, this.value(child, schema?.items ?? schema, { within: fields.spot, part: field }))
    const list = Array.isArray(before) ? (before as unknown[]) : []
    list.push(this.value(child, schema.items, { within: { within: fields.spot, part: field }, part: list.length }))
    fields.values.set(field, list)
  }

  #readText({ text, children }: XmlElement, fields: Fields): void {
    const place = fields.layout.text
    if (!place) {
      if (children.length === 0 && !isBlank(text)) fields.values.set(textField, text)
    } else if (text !== '' || fields.layout.isRequired(place.field)) {
      const types = place.schema?.types
      fields.values.set(place.field, types ? coerceText(text, types, this.#options.toNumber) : text)
    }
  }

  #untyped(element: XmlElement): unknown {
    const isText = element.children.length === 0 && ownAttributes(element).every(({ prefix }) => prefix === 'xml')
    if (isText) return element.text
    return this.#object(element, this.#layouts.of(undefined, undefined), undefined)
  }

  #checkNamespace(name: XmlName, place: Place, spot: Spot): void {
    const { namespace } = place.name
    if (namespace !== undefined && name.uri !== namespace) this.#report(spot, `is not in the namespace ${namespace}`)
  }

  /** The alternative for an element: by its name, or by its fields. */
  #choice(element: XmlElement, schema: XmlSchema): XmlSchema | undefined {
    const { choices } = schema
    if (choices.length < 2) return undefined
    const named = choices.filter(({ hints }) => hints.name !== undefined && encodeName(hints.name) === element.local)
    return named.length === 1 ? named[0] : chooseFor(named.length > 0 ? named : choices, this.#candidate(element))
  }

  #candidate({ attributes, children }: XmlElement): Candidate {
    const known = new Map<XmlSchema, Map<string, string>>()
    const textsOf = (choice: XmlSchema): Map<string, string> => {
      let texts = known.get(choice)
      if (texts) return texts
      known.set(choice, (texts = new Map()))
      const layout = this.#layouts.of(choice, undefined)
      for (const each of attributes) texts.set(layout.attribute(each)?.field ?? each.local, each.value)
      for (const each of children) texts.set(layout.element(each)?.field ?? each.local, each.text)
      return texts
    }
    return {
      has: (field, choice) => textsOf(choice).has(field) || this.#layouts.of(choice, undefined).of(field).kind === 'items',
      text: (field, choice) => textsOf(choice).get(field),
    }
  }

  #report(spot: Spot | undefined, message: string): void {
    if (this.violations.length < mostReported) this.violations.push({ code: 'rule', at: `/body${pointerOf(spot)}`, message })
  }
}

const mostReported = 30

function parted<T>(list: readonly T[], isTaken: (each: T) => boolean): [taken: T[], others: T[]] {
  return [list.filter(isTaken), list.filter((each) => !isTaken(each))]
}

/** Adds a value. A repeated field becomes a list, which the schema refuses if it declares no list. */
function add({ values, repeated }: Fields, field: string, value: unknown): void {
  if (!values.has(field)) values.set(field, value)
  else if (repeated.has(field)) (values.get(field) as unknown[]).push(value)
  else {
    values.set(field, [values.get(field), value])
    repeated.add(field)
  }
}

function pointerOf(spot: Spot | undefined): string {
  const parts: string[] = []
  for (let at = spot; at; at = at.within) parts.push(`/${pointerPart(String(at.part))}`)
  return parts.toReversed().join('')
}

function mayBeNull(schema: XmlSchema | undefined): boolean {
  return !schema || schema.types.size === 0 || schema.types.has('null')
}

function isScalar(types: ReadonlySet<string>): boolean {
  return types.has('string') || types.has('number') || types.has('integer') || types.has('boolean')
}
