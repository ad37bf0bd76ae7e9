import type { QualifiedName } from './xmlNames.ts'
import { escapeAttribute, instanceNamespace } from './xmlText.ts'

/** The namespace of each prefix at a place in a document; that of elements without a prefix under the empty one. */
export type Scope = ReadonlyMap<string, string>

/** `xml` is bound everywhere, and `xmlns` is no prefix of its own. */
const noScope: Scope = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']])

/** The start of an element: its name, its attributes, and the namespaces that they need and that are not declared around it. */
export class StartTag {
  readonly #tag: string
  #scope: Scope
  #declarations = ''
  #attributes = ''

  constructor(name: QualifiedName, scope: Scope = noScope) {
    this.#scope = scope
    this.#tag = this.#prefixed(name)
  }

  /** The namespaces within the element. */
  get scope(): Scope {
    return this.#scope
  }

  attribute(name: QualifiedName, text: string): void {
    // An attribute without a prefix has no namespace, whatever its element has.
    const needsPrefix = name.namespace !== undefined && name.prefix === undefined
    const tag = this.#prefixed(needsPrefix ? { ...name, prefix: this.#prefixFor(name.namespace) } : name)
    this.#attributes += ` ${tag}="${escapeAttribute(text)}"`
  }

  /** Says that the element is null, or that it is not although it is empty. */
  nil(isNil: boolean): void {
    this.attribute({ local: 'nil', prefix: 'xsi', namespace: instanceNamespace }, String(isNil))
  }

  /** The whole element. */
  around(content: string): string {
    const start = `<${this.#tag}${this.#declarations}${this.#attributes}`
    return content === '' ? `${start}/>` : `${start}>${content}</${this.#tag}>`
  }

  get hasAttributes(): boolean {
    return this.#attributes !== ''
  }

  #prefixed({ local, prefix, namespace }: QualifiedName): string {
    const used = prefix === 'xmlns' ? '' : (prefix ?? '')
    if (namespace !== undefined) this.#bind(used, namespace)
    else if (used !== '' && !this.#scope.has(used)) this.#bind(used, `urn:${used}`)
    return used === '' ? local : `${used}:${local}`
  }

  #bind(prefix: string, namespace: string): void {
    if (prefix === 'xml' || this.#scope.get(prefix) === namespace) return
    this.#scope = new Map(this.#scope).set(prefix, namespace)
    this.#declarations += ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapeAttribute(namespace)}"`
  }

  #prefixFor(namespace: string | undefined): string {
    const bound = [...this.#scope].find(([prefix, each]) => prefix !== '' && each === namespace)
    return bound ? bound[0] : `ns${this.#scope.size}`
  }
}
