import type { XmlHints, XmlNodeType, XmlSchema } from './xmlSchema.ts'

/**
 * Instructions for reading and writing XML, as data: a list of schemas that refer to each other by their index. The first is that of the
 * whole
 * document. It lets clients do without the spec.
 */
export type XmlPlan = readonly XmlPlanPart[]

export interface XmlPlanPart {
  /** Separated by spaces. */
  readonly types?: string
  readonly name?: string
  readonly prefix?: string
  readonly namespace?: string
  readonly nodeType?: XmlNodeType
  readonly component?: string
  readonly fields?: Readonly<Record<string, number>>
  readonly others?: number
  readonly items?: number
  readonly required?: readonly string[]
  readonly choices?: readonly number[]
  readonly values?: readonly unknown[]
}

/** The schema that a plan describes. */
export function planSchema(plan: XmlPlan): XmlSchema {
  const known = new Map<number, XmlSchema>()
  const at = (index: number): XmlSchema => {
    let schema = known.get(index)
    if (!schema) known.set(index, (schema = new PlannedSchema(plan[index] ?? {}, at)))
    return schema
  }
  return at(0)
}

class PlannedSchema implements XmlSchema {
  readonly #part: XmlPlanPart
  readonly #at: (index: number) => XmlSchema
  readonly types: ReadonlySet<string>
  readonly required: ReadonlySet<string>
  readonly hints: XmlHints
  readonly fieldNames: readonly string[]

  constructor(part: XmlPlanPart, at: (index: number) => XmlSchema) {
    this.#part = part
    this.#at = at
    this.types = new Set(part.types?.split(' '))
    this.required = new Set(part.required)
    this.hints = part
    this.fieldNames = Object.keys(part.fields ?? {})
  }

  get component(): string | undefined {
    return this.#part.component
  }

  get others(): XmlSchema | undefined {
    return this.#optional(this.#part.others)
  }

  get items(): XmlSchema | undefined {
    return this.#optional(this.#part.items)
  }

  get choices(): readonly XmlSchema[] {
    return (this.#part.choices ?? []).map(this.#at)
  }

  get values(): readonly unknown[] | undefined {
    return this.#part.values
  }

  field(name: string): XmlSchema | undefined {
    const { fields = {} } = this.#part
    return this.#optional(Object.hasOwn(fields, name) ? fields[name] : undefined)
  }

  #optional(index: number | undefined): XmlSchema | undefined {
    return index === undefined ? undefined : this.#at(index)
  }
}
