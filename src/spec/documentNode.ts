import { isContainer, isObject } from '../document/lenient.ts'
import { isReference, lookUp, pointerPart, pointerParts } from '../document/references.ts'

const longestChain = 50
/** How many schemas within schemas are searched. */
const deepest = 8

/** A part of a document, with the references that lead to it followed. */
export class DocumentNode {
  readonly value: unknown
  /** JSON pointer in the document, without references on the way. */
  readonly pointer: string
  /** `x-evidence` of this part, or of what contains it. */
  readonly evidence: object | undefined
  readonly #document: object

  constructor(document: object, { value, pointer, evidence }: Pick<DocumentNode, 'value' | 'pointer' | 'evidence'>) {
    this.#document = document
    this.value = value
    this.pointer = pointer
    this.evidence = evidence
  }

  static whole(document: object): DocumentNode {
    return new DocumentNode(document, { value: document, pointer: '', evidence: undefined })
  }

  /** The names of its fields, or the indices of its items. */
  get names(): readonly string[] {
    return isContainer(this.value) ? Object.keys(this.value) : []
  }

  /** The part with this name. */
  within(name: string): DocumentNode | undefined {
    const { value, evidence } = this
    if (!isContainer(value) || !Object.hasOwn(value, name)) return undefined
    let found: unknown = (value as Readonly<Record<string, unknown>>)[name]
    let pointer = `${this.pointer}/${pointerPart(name)}`
    let known = evidenceIn(found) ?? evidence
    for (let steps = 0; isReference(found) && steps < longestChain; steps += 1) {
      pointer = found.$ref.replace(/^#/, '')
      found = lookUp(this.#document, found.$ref)
      known = evidenceIn(found) ?? known
    }
    return new DocumentNode(this.#document, { value: found, pointer, evidence: known })
  }

  /** The part that a pointer leads to, from this one on. */
  at(pointer: string): DocumentNode | undefined {
    return pointerParts(pointer).reduce((found: DocumentNode | undefined, part) => found?.within(part), this)
  }

  /** The first result of a search in this schema and in the schemas that it combines. */
  inSchemas<T>(search: (schema: DocumentNode) => T | undefined, depth = 0): T | undefined {
    const own = search(this)
    if (own !== undefined || depth >= deepest) return own
    for (const keyword of ['allOf', 'oneOf', 'anyOf']) {
      const list = this.within(keyword)
      for (const index of list?.names ?? []) {
        const found = list?.within(index)?.inSchemas(search, depth + 1)
        if (found !== undefined) return found
      }
    }
    return undefined
  }
}

function evidenceIn(value: unknown): object | undefined {
  const evidence = isObject(value) ? value['x-evidence'] : undefined
  return isObject(evidence) ? evidence : undefined
}
