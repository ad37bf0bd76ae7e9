import type { XmlName } from './reading/xmlElement.ts'
import { encodeName, type QualifiedName } from './xmlNames.ts'
import { isContaining, isList, type XmlSchema } from './xmlSchema.ts'

/**
 * The place of a field in the element of its object. A list is either `items`, with one element for each item beside those of other fields,
 * or a `wrapper` around them. An `inline` object has no element of its own: its fields stand beside those of the object that it belongs to.
 */
export interface FieldPlace {
  readonly field: string
  readonly kind: 'attribute' | 'text' | 'cdata' | 'element' | 'wrapper' | 'items' | 'inline'
  /** The name of the attribute or element. For `items`, the name of each item's element. */
  readonly name: QualifiedName
  readonly schema: XmlSchema | undefined
}

/** The places of all fields of an object. */
export class Layout {
  readonly #places = new Map<string, FieldPlace>()
  readonly #attributes = new Map<string, FieldPlace[]>()
  readonly #elements = new Map<string, FieldPlace[]>()
  readonly #schemas: readonly XmlSchema[]
  /** The field that contains the text of the element. */
  readonly text: FieldPlace | undefined
  /** The fields whose objects have no element of their own. */
  readonly inline: readonly FieldPlace[]

  /** @param choice the alternative that the object matches; its description of a field wins */
  constructor(schema: XmlSchema | undefined, choice: XmlSchema | undefined) {
    this.#schemas = [choice, schema].filter((each) => each !== undefined)
    for (const each of this.#schemas) for (const name of each.fieldNames) this.#add(name, each)
    this.#renameSharers()
    for (const place of this.#places.values()) {
      if (place.kind === 'inline') continue
      const isAttribute = place.kind === 'attribute'
      for (const local of isAttribute ? [place.name.local] : elementNames(place))
        listed(isAttribute ? this.#attributes : this.#elements, local).push(place)
    }
    const all = [...this.#places.values()]
    for (const place of all.filter(({ kind }) => kind !== 'inline'))
      for (const local of [place.name.local, encodeName(place.field)]) if (!this.#elements.has(local)) this.#elements.set(local, [place])
    this.inline = all.filter(({ kind }) => kind === 'inline')
    this.text = all.find(({ kind }) => kind === 'text' || kind === 'cdata')
  }

  get places(): Iterable<FieldPlace> {
    return this.#places.values()
  }

  /** The place of a field, declared or not. */
  of(field: string): FieldPlace {
    return this.#places.get(field) ?? placeOf(field, this.#others)
  }

  declared(field: string): FieldPlace | undefined {
    return this.#places.get(field)
  }

  isRequired(field: string): boolean {
    return this.#schemas.some(({ required }) => required.has(field))
  }

  attribute(name: XmlName): FieldPlace | undefined {
    return fitting(this.#attributes.get(name.local), name)
  }

  /**
   * The place that an element of this name is for. An element with the name of its field is accepted too, and the place of an attribute is
   * found where no element has its name.
   */
  element(name: XmlName): FieldPlace | undefined {
    return fitting(this.#elements.get(name.local), name)
  }

  get #others(): XmlSchema | undefined {
    return this.#schemas.map(({ others }) => others).find((each) => each !== undefined)
  }

  /** Fields of the same schema, such as two addresses, may get the same name from it. Then they have the names of their fields. */
  #renameSharers(): void {
    for (const places of Map.groupBy(this.#places.values(), nameKey).values())
      if (places.length > 1)
        for (const place of places) this.#places.set(place.field, { ...place, name: { ...place.name, local: encodeName(place.field) } })
  }

  #add(field: string, schema: XmlSchema): void {
    if (!this.#places.has(field)) this.#places.set(field, placeOf(field, schema.field(field)))
  }
}

/** The layouts of schemas. Each is made once. */
export class Layouts {
  readonly #known = new Map<XmlSchema | undefined, Map<XmlSchema | undefined, Layout>>()

  of(schema: XmlSchema | undefined, choice: XmlSchema | undefined): Layout {
    let known = this.#known.get(schema)
    if (!known) this.#known.set(schema, (known = new Map()))
    let layout = known.get(choice)
    if (!layout) known.set(choice, (layout = new Layout(schema, choice)))
    return layout
  }
}

function nameKey({ kind, name, field }: FieldPlace): string {
  if (kind === 'text' || kind === 'cdata' || kind === 'inline') return `${kind} ${field}`
  return `${kind === 'attribute' ? 'attribute' : 'element'} ${name.local} ${name.namespace ?? ''} ${name.prefix ?? ''}`
}

/** If several places have this name: the one with its namespace, the one with its prefix, or one without a namespace. */
function fitting(places: readonly FieldPlace[] | undefined, { uri, prefix }: XmlName): FieldPlace | undefined {
  if (!places || places.length < 2) return places?.[0]
  return (
    places.find(({ name }) => name.namespace === uri) ??
    places.find(({ name }) => (name.prefix ?? '') === prefix) ??
    places.find(({ name }) => name.namespace === undefined) ??
    places[0]
  )
}

function placeOf(field: string, schema: XmlSchema | undefined): FieldPlace {
  const { nodeType } = schema?.hints ?? {}
  if (schema && isList(schema)) {
    const isWrapped = nodeType === 'element'
    return { field, kind: isWrapped ? 'wrapper' : 'items', name: isWrapped ? nameOf(schema, field) : itemName(schema, field), schema }
  }
  const name = nameOf(schema, field)
  if (schema && isContaining(schema)) return { field, kind: nodeType === 'none' ? 'inline' : 'element', name, schema }
  return { field, kind: nodeType === undefined || nodeType === 'none' ? 'element' : nodeType, name, schema }
}

/** The names that elements of a place may have. Each alternative may have its own name. */
function elementNames({ kind, name, schema }: FieldPlace): Iterable<string> {
  const named = kind === 'items' ? schema?.items : schema
  const choices = named && named.hints.name === undefined ? named.choices : []
  return new Set([name.local, ...choices.flatMap(({ hints }) => (hints.name === undefined ? [] : encodeName(hints.name)))])
}

/** The name of an element or attribute: from the schema, or the given one. */
export function nameOf(schema: XmlSchema | undefined, otherwise: string): QualifiedName {
  const { name = otherwise, prefix, namespace } = schema?.hints ?? {}
  const [, ownPrefix, ownLocal] = prefix === undefined ? (/^([\w.-]+):([\w.-]+)$/.exec(name) ?? []) : []
  const usedPrefix = prefix ?? ownPrefix
  return { local: encodeName(ownLocal ?? name), prefix: usedPrefix === undefined ? undefined : encodeName(usedPrefix), namespace }
}

/** The name of each item of a list. The name of the list itself counts only if it has its own element. */
export function itemName(list: XmlSchema | undefined, otherwise: string): QualifiedName {
  const isWrapped = list?.hints.nodeType === 'element'
  return nameOf(list?.items, isWrapped ? (list.hints.name ?? otherwise) : otherwise)
}

function listed<K, V>(map: Map<K, V[]>, key: K): V[] {
  let list = map.get(key)
  if (!list) map.set(key, (list = []))
  return list
}
