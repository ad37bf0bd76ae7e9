import type { QualifiedName } from '../xmlNames.ts'
import { escapeAttribute, instanceNamespace } from '../xmlText.ts'

/** The namespace of each prefix at a place in a document. The empty prefix is for elements without one. */
export type Scope = ReadonlyMap<string, string>

/** `xml` is bound everywhere, and `xmlns` is no prefix of its own. */
const noScope: Scope = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']])

/** The start of an element: its name, its attributes, and the namespaces that they need and that are not declared around it. */
export class StartTag {
  readonly #tag: string
  #scope: Scope
  /** The prefixes of the element and its attributes: each can have only one namespace there. */
  readonly #used = new Set<string>()
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
    const { namespace, prefix } = name
    const prefixed = namespace !== undefined && prefix === undefined ? { ...name, prefix: this.#prefixFor(namespace) } : name
    this.#attributes += ` ${this.#prefixed(prefixed)}="${escapeAttribute(text)}"`
  }

  /** Adds `xsi:nil`: whether the element is null, although it may be empty. */
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
    const wanted = prefix === 'xmlns' ? '' : (prefix ?? '')
    const isTaken = namespace !== undefined && this.#used.has(wanted) && this.#scope.get(wanted) !== namespace
    const used = isTaken ? this.#prefixFor(namespace) : wanted
    if (namespace !== undefined) this.#bind(used, namespace)
    else if (used !== '' && !this.#scope.has(used)) this.#bind(used, `urn:${used}`)
    this.#used.add(used)
    return used === '' ? local : `${used}:${local}`
  }

  #bind(prefix: string, namespace: string): void {
    if (prefix === 'xml' || this.#scope.get(prefix) === namespace) return
    this.#scope = new Map(this.#scope).set(prefix, namespace)
    this.#declarations += ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapeAttribute(namespace)}"`
  }

  /** A prefix for a namespace: one that is declared already, or a new one. */
  #prefixFor(namespace: string): string {
    for (const [prefix, each] of this.#scope) if (prefix !== '' && each === namespace) return prefix
    let number = 1
    while (this.#scope.has(`ns${number}`)) number += 1
    return `ns${number}`
  }
}
