import type { MethodName, OpenApiDocument } from '../../document/document.ts'
import { evidenceIn, type Evidence, type Statement } from './evidence.ts'
import { fieldsOf, isObject, itemsOf, type JsonObject } from '../../document/lenient.ts'
import { isReference, lookUp, pointerPart } from '../../document/references.ts'
import { partOf, partsOf } from '../../document/walk/walk.ts'

/** A schema that is still to be read. */
interface UnreadSchema {
  readonly value: unknown
  readonly place: string
  /** Whether it is a property. A property is a statement even if it only inherits evidence. */
  readonly isProperty?: boolean
}

const longestChain = 20

/** Where an operation is in a document. */
export interface OperationAt {
  /** Its path item. */
  readonly item: JsonObject
  readonly path: string
  readonly method: MethodName
}

/** Reads the evidence of one operation. The target of a reference inherits from the place that refers to it. */
export class EvidenceReader {
  readonly #document: OpenApiDocument
  readonly #item: JsonObject
  readonly #operation: JsonObject
  readonly #id: string
  readonly #path: string
  readonly #at: string
  readonly #found = new Map<string, Statement & { readonly parts: string[] }>()
  #part = ''
  /** The evidence with which each schema was already read within the part. This bounds the work on schemas that refer to each other. */
  #seen = new Map<unknown, Set<Evidence | undefined>>()

  constructor(document: OpenApiDocument, { item, path, method }: OperationAt) {
    this.#document = document
    this.#item = item
    this.#operation = item[method] as JsonObject
    this.#id = String(this.#operation['operationId'] ?? `${method.toUpperCase()} ${path}`)
    this.#path = `/paths/${pointerPart(path)}`
    this.#at = `${this.#path}/${method}`
  }

  read(): Statement[] {
    const { parameters, requestBody, responses } = this.#operation
    this.#part = this.#at
    const own = this.#state(this.#at, evidenceIn(this.#operation))
    for (const [place, list] of [
      [this.#path, this.#item['parameters']],
      [this.#at, parameters],
    ] as const)
      for (const [index, each] of itemsOf(list as unknown[]).entries()) this.#begin(each, `${place}/parameters/${index}`, own)
    if (requestBody) this.#begin(requestBody, `${this.#at}/requestBody`, own)
    for (const [status, each] of fieldsOf(responses as JsonObject)) this.#begin(each, `${this.#at}/responses/${status}`, own)
    return [...this.#found.values()]
  }

  #begin(value: unknown, place: string, above: Evidence | undefined): void {
    this.#part = this.#resolve(value, place).at
    this.#seen = new Map()
    this.#holder(value, place, above)
  }

  /** Reads a parameter, header, request body or response: its headers, its schema, and the schema of each media type. */
  #holder(value: unknown, place: string, above: Evidence | undefined): void {
    const { node, at, evidence = above } = this.#resolve(value, place)
    this.#state(at, evidence)
    this.#schema(node['schema'], `${at}/schema`, evidence)
    for (const [name, each] of fieldsOf(node['headers'] as JsonObject)) this.#holder(each, `${at}/headers/${pointerPart(name)}`, evidence)
    for (const [type, each] of fieldsOf(node['content'] as Readonly<Record<string, JsonObject>>)) {
      const pointer = `${at}/content/${pointerPart(type)}`
      const own = evidenceIn(each)
      if (own) this.#state(pointer, own)
      this.#schema(each['schema'], `${pointer}/schema`, own ?? evidence)
    }
  }

  #schema(value: unknown, place: string, above: Evidence | undefined): void {
    const rest: (UnreadSchema & { readonly above: Evidence | undefined })[] = [{ value, place, above }]
    for (const due of rest) {
      if (!due.isProperty && !isObject(due.value)) continue
      const { node, at, evidence = due.above } = this.#resolve(due.value, due.place)
      if (due.isProperty) this.#state(due.place, evidence)
      else if (evidence && evidence !== due.above) this.#state(at, evidence)
      if (!this.#wasRead(node, evidence)) rest.push(...within(node, at).map((each) => ({ ...each, above: evidence })))
    }
  }

  #wasRead(node: JsonObject, evidence: Evidence | undefined): boolean {
    const known = this.#seen.get(node) ?? new Set()
    if (known.has(evidence)) return true
    this.#seen.set(node, known.add(evidence))
    return false
  }

  #state(at: string, evidence: Evidence | undefined): Evidence | undefined {
    const key = JSON.stringify([at, evidence?.level, evidence?.source, [evidence?.decision ?? []].flat().toSorted()])
    const known = this.#found.get(key)
    if (!known) this.#found.set(key, { at, operation: this.#id, parts: [this.#part], evidence })
    else if (!known.parts.includes(this.#part)) known.parts.push(this.#part)
    return evidence
  }

  /** Follows references and returns the target, with the nearest evidence on the way. */
  #resolve(value: unknown, place: string): { readonly node: JsonObject; readonly at: string; readonly evidence?: Evidence } {
    let node = value
    let at = place
    let evidence = evidenceIn(node)
    for (let steps = 0; isReference(node) && steps < longestChain; steps += 1) {
      at = node.$ref.replace(/^#/, '')
      node = lookUp(this.#document, node.$ref)
      evidence ??= evidenceIn(node)
    }
    return { node: isObject(node) ? node : {}, at, ...(evidence && { evidence }) }
  }
}

/** The schemas within a schema, for keywords that constrain a value. A property may also be `true` or `false`. */
function within(node: JsonObject, at: string): UnreadSchema[] {
  const properties = propertyMaps.flatMap((keyword) =>
    fieldsOf(node[keyword] as JsonObject).map(([name, value]) => ({
      value,
      place: `${at}/${keyword}/${pointerPart(name)}`,
      isProperty: true,
    })),
  )
  const others = partsOf(partOf(node, 'schema', at))
    .filter(({ kind, name }) => kind === 'schema' && !propertyMaps.includes(name) && !definitions.has(name))
    .flatMap((held) => (held.named || Array.isArray(held.value) ? partsOf(held) : [held]))
  return [...properties, ...others.map((part) => ({ value: part.value, place: part.at }))]
}

const propertyMaps = ['properties', 'patternProperties']
/** Schemas that constrain a value only where they are referred to. */
const definitions = new Set(['$defs', 'definitions'])
