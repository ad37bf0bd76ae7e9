/** The `xml` object of a schema. */
export interface XmlHints {
  readonly name?: string | undefined
  readonly prefix?: string | undefined
  readonly namespace?: string | undefined
  /** The kind of node for a value, as in OpenAPI 3.2. Lists without their own element are `none`. */
  readonly nodeType?: XmlNodeType | undefined
}

export type XmlNodeType = 'element' | 'attribute' | 'text' | 'cdata' | 'none'

/** The parts of a schema that are needed to read and write XML. Schemas may be circular, so their parts are read on first use. */
export interface XmlSchema {
  /** The types of JSON Schema that a value may have. Empty if none are declared. */
  readonly types: ReadonlySet<string>
  readonly hints: XmlHints
  /** The name of the component that it is or refers to. */
  readonly component: string | undefined
  /** The names of the fields that are declared. */
  readonly fieldNames: readonly string[]
  /** The schema of a declared field. */
  field(name: string): XmlSchema | undefined
  /** The schema of other fields. */
  readonly others: XmlSchema | undefined
  readonly items: XmlSchema | undefined
  readonly required: ReadonlySet<string>
  /** The alternatives of `oneOf` and `anyOf`. Their fields are among the schema's own. */
  readonly choices: readonly XmlSchema[]
  /** The only values, if they are listed. */
  readonly values: readonly unknown[] | undefined
}

export function isList({ types }: XmlSchema): boolean {
  return types.has('array')
}

/** Whether a schema declares nothing by which text could be converted, so that it stays text. */
export function isText({ types }: Pick<XmlSchema, 'types'>): boolean {
  return types.size === 0 || types.has('string')
}

/** Whether a value may contain others. */
export function isContaining({ types }: XmlSchema): boolean {
  return types.has('array') || types.has('object')
}
