import { isReference, lookUp, pointerParts, referencePart } from '../document/references.ts'
import type { Reference } from '../document/document.ts'

interface PlacedReference {
  readonly file: string
  readonly node: { $ref: string }
}

interface Target {
  readonly file: string
  readonly value: unknown
}

/** A reference to an anchor that no document has, put in the place of a reference that never ends. */
const nowhere = '#circular-reference'

/**
 * Finds references that lead back to themselves, through several files too. The bundler fails on them in a way that cannot be caught, so
 * each is replaced by one that does not resolve before the bundler sees it.
 */
export class CircularReferences {
  readonly #documents = new Map<string, unknown>()
  /** The references that were replaced, with what they were. */
  readonly #replaced = new Map<object, string>()
  /** The file that a reference in another file leads to. */
  readonly #resolve: (base: string, uri: string) => string

  constructor(resolve: (base: string, uri: string) => string) {
    this.#resolve = resolve
  }

  /** Adds a file as it was read. A circle is found when its last file is added. */
  add(file: string, parsed: unknown): void {
    this.#documents.set(file, parsed)
    const seen = new Set<object>()
    const waiting: unknown[] = [parsed]
    while (waiting.length > 0) {
      const value = waiting.pop()
      if (typeof value !== 'object' || value === null || seen.has(value)) continue
      seen.add(value)
      if (isReference(value) && this.#isCircular({ file, node: value })) this.#replace(value)
      for (const each of Object.values(value)) waiting.push(each)
    }
  }

  /** Whether the reference at this place leads to a circular one, or is one. */
  has(file: string, pointer: string): boolean {
    const node = lookUp(this.#documents.get(file) ?? {}, pointer)
    return isReference(node) && this.#isCircular({ file, node })
  }

  /** Puts the circular references back in their places. */
  restore(): void {
    for (const [node, ref] of this.#replaced) (node as { $ref: string }).$ref = ref
  }

  #replace(node: Reference): void {
    this.#replaced.set(node, node.$ref)
    ;(node as { $ref: string }).$ref = nowhere
  }

  #isCircular(first: PlacedReference): boolean {
    return this.#leadsTo(first, new Set()) === 'itself'
  }

  /** Where a reference leads; `itself` if it never ends. */
  #leadsTo({ file, node }: PlacedReference, passed: Set<object>): Target | 'itself' | undefined {
    if (passed.has(node) || this.#replaced.has(node)) return 'itself'
    passed.add(node)
    const [uri = '', fragment = ''] = node.$ref.split('#')
    if (fragment !== '' && !fragment.startsWith('/')) return undefined
    const first = uri === '' ? file : this.#resolve(file, uri)
    let target: Target = { file: first, value: this.#documents.get(first) }
    for (const part of pointerParts(fragment)) {
      const name = referencePart(part)
      const found = this.#through(target, name, passed)
      if (found === 'itself' || found === undefined) return found
      target = { file: found.file, value: (found.value as Record<string, unknown>)[name] }
    }
    return isReference(target.value) ? this.#leadsTo({ file: target.file, node: target.value }, passed) : target
  }

  /** The object that has the field, behind a reference if the field is not beside it. */
  #through(target: Target, name: string, passed: Set<object>): Target | 'itself' | undefined {
    const { value } = target
    if (typeof value !== 'object' || value === null) return undefined
    if (Object.hasOwn(value, name)) return target
    const found = isReference(value) ? this.#leadsTo({ file: target.file, node: value }, passed) : undefined
    if (found === undefined || found === 'itself') return found
    return typeof found.value === 'object' && found.value !== null && Object.hasOwn(found.value, name) ? found : undefined
  }
}
