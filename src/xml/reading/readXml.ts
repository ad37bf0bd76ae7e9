import type { Violation } from '../../schema/violation.ts'
import { Differences, type Spot } from './xmlDifferences.ts'
import { choiceFor } from './elementChoice.ts'
import { isEmpty, isNil, ownAttributes, type XmlAttribute, type XmlElement, type XmlName } from './xmlElement.ts'
import { Layouts, type Layout, type FieldPlace } from '../layout.ts'
import { addField, type ReadFields } from './readFields.ts'
import { XmlError } from './xmlError.ts'
import { decodeName } from '../xmlNames.ts'
import type { XmlSchema } from '../xmlSchema.ts'
import { coerceText, isBlank, textField, type ToNumber } from '../xmlText.ts'

export interface XmlReading {
  readonly value: unknown
  /** Places where the document does not follow the `xml` objects of the schema, so that a value could not be read. */
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
  reader.differences.checkRoot(root, schema)
  const value = reader.value(root, schema, undefined)
  return { value, violations: reader.differences.violations }
}

class Reader {
  readonly differences = new Differences()
  readonly #options: XmlReadOptions
  readonly #layouts: Layouts

  constructor(options: XmlReadOptions) {
    this.#options = options
    this.#layouts = options.layouts ?? new Layouts()
  }

  value(element: XmlElement, schema: XmlSchema | undefined, spot: Spot | undefined): unknown {
    if (isNil(element)) return null
    const choice = schema && choiceFor(element, schema, this.#layouts)
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
    const fields: ReadFields = { values: new Map(), repeated: new Set(), layout, spot }
    const own = layout.inline.length > 0 ? this.#readInline(element, fields) : element
    for (const attribute of ownAttributes(own)) this.#readAttribute(attribute, fields)
    for (const child of own.children) this.#readChild(child, fields)
    this.#readText(own, fields)
    for (const { field, kind } of layout.places)
      if (kind === 'items' && !fields.values.has(field) && layout.isRequired(field)) fields.values.set(field, [])
    return this.#finished(fields.values)
  }

  /** Reads the objects that have no element of their own, and returns the rest of the element. */
  #readInline(element: XmlElement, { layout, values, spot }: ReadFields): XmlElement {
    let rest = element
    for (const { field, schema } of layout.inline) {
      const inner = this.#layouts.of(schema, schema && choiceFor(rest, schema, this.#layouts))
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

  #readAttribute(attribute: XmlAttribute, fields: ReadFields): void {
    const place = fields.layout.attribute(attribute)
    const field = place?.field ?? decodeName(attribute.local)
    const spot = { within: fields.spot, part: field }
    if (!place && attribute.prefix === 'xml') return
    if (!place && fields.layout.declared(field)) this.differences.report(spot, 'is an attribute, but the schema declares an element')
    if (place) this.differences.checkNamespace(attribute, place.name, spot)
    const types = (place ?? fields.layout.of(field)).schema?.types
    addField(fields, field, types ? coerceText(attribute.value, types, this.#options.toNumber) : attribute.value)
  }

  #readChild(child: XmlElement, fields: ReadFields): void {
    const { layout, values } = fields
    const place = layout.element(child) ?? layout.of(decodeName(child.local))
    const { field, kind, schema } = place
    const spot = { within: fields.spot, part: field }
    this.differences.checkNamespace(child, place.name, spot)
    if (kind === 'items' && schema) {
      if (isNil(child) && !mayBeNull(schema.items) && schema.types.has('null')) return void values.set(field, null)
      return this.#addItem(child, place, fields)
    }
    if (kind === 'attribute' && !isNil(child)) this.differences.report(spot, 'is an element, but the schema declares an attribute')
    const value = this.value(child, schema, spot)
    const before = values.get(field)
    if (kind === 'wrapper' && Array.isArray(before) && Array.isArray(value)) before.push(...(value as unknown[]))
    else addField(fields, field, value)
  }

  /** A value that may be single or a list becomes a list with its second item. */
  #addItem(child: XmlElement, { field, schema }: FieldPlace, fields: ReadFields): void {
    const before = fields.values.get(field)
    const isOnlyList = schema !== undefined && !isScalar(schema.types) && !schema.types.has('object')
    if (!isOnlyList) return addField(fields, field, this.value(child, schema?.items ?? schema, { within: fields.spot, part: field }))
    const list = Array.isArray(before) ? (before as unknown[]) : []
    list.push(this.value(child, schema.items, { within: { within: fields.spot, part: field }, part: list.length }))
    fields.values.set(field, list)
  }

  #readText({ text, children }: XmlElement, fields: ReadFields): void {
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
}

function parted<T>(list: readonly T[], isTaken: (each: T) => boolean): [taken: T[], others: T[]] {
  return [list.filter(isTaken), list.filter((each) => !isTaken(each))]
}

function mayBeNull(schema: XmlSchema | undefined): boolean {
  return !schema || schema.types.size === 0 || schema.types.has('null')
}

function isScalar(types: ReadonlySet<string>): boolean {
  return ['string', 'number', 'integer', 'boolean'].some((each) => types.has(each))
}
