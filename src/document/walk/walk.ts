import type { Reference } from '../document.ts'
import { heldBy, type Held, type PartKind } from './grammar.ts'
import { isReference, lookUp, pointerPart } from '../references.ts'

/** A value within a document, and its JSON pointer. */
export interface Placed {
  readonly value: unknown
  readonly at: string
}

/** An object or list of a document, and its kind. If it is `named`, it maps names that the author chose to parts of this kind. */
export interface Part extends Placed, Held {
  readonly value: object
  /** Its key in the object, or its index in the list, that contains it. */
  readonly name: string
}

/** Makes a part to start a walk from. By default it is a whole document. */
export function partOf(value: object, kind: PartKind = 'document', at = ''): Part {
  return { value, at, kind, named: false, name: '' }
}

/** The objects and lists directly within a part, in order, without data and extensions (`x-…`), which are not part of the document. */
export function partsOf(part: Part): Part[] {
  const { value, at } = part
  const isList = Array.isArray(value)
  const parts: Part[] = []
  for (const name of Object.keys(value)) {
    const held = isList ? part : heldBy(part, name)
    const each: unknown = held && (value as Record<string, unknown>)[name]
    if (held === undefined || typeof each !== 'object' || each === null || isMisplacedData(held, each)) continue
    parts.push({ value: each, at: `${at}/${pointerPart(name)}`, kind: held.kind, named: held.named && !Array.isArray(each), name })
  }
  return parts
}

/** Some authors write the `examples` of a media type as a list of values, like those of a schema. */
function isMisplacedData({ kind, named }: Held, value: object): boolean {
  return kind === 'example' && named && Array.isArray(value)
}

/** Whether a part is a reference. A field or component that is named `$ref` is not one. */
export function isReferencePart(part: Part): part is Part & { readonly value: Reference } {
  return !part.named && isReference(part.value)
}

export interface WalkOptions {
  /** The document to look references up in. Without it, references are not followed. */
  readonly follow?: object
}

/**
 * Visits `from` and all parts within, each once and in order, without data and extensions. Targets of references come last. The
 * document may be circular, and nested deeper than the call stack allows.
 *
 * @example for (const { kind, value, at } of walk([partOf(document)])) if (kind === 'schema') …
 */
export function* walk(from: readonly Part[], { follow }: WalkOptions = {}): Generator<Part> {
  const seen = new Seen()
  const refs = new Set<string>()
  const targets: Part[] = []
  const rest = from.toReversed()
  for (let part = rest.pop() ?? targets.pop(); part; part = rest.pop() ?? targets.pop()) {
    if (!seen.add(part)) continue
    yield part
    if (follow && isReferencePart(part) && !refs.has(part.value.$ref)) {
      refs.add(part.value.$ref)
      targets.push(...targetOf(follow, part.value.$ref, part.kind))
    }
    const parts = partsOf(part)
    for (let index = parts.length - 1; index >= 0; index -= 1) rest.push(parts[index] as Part)
  }
}

function targetOf(document: object, ref: string, kind: PartKind): Part[] {
  const target = lookUp(document, ref)
  return typeof target === 'object' && target !== null ? [partOf(target, kind, ref.slice(1))] : []
}

/** Parts that were visited. The same object may be visited once for each kind that it is used as. */
class Seen {
  readonly #byKind = new Map<PartKind, Set<object>>()

  /** Adds a part. Returns whether it is new. */
  add({ value, kind }: Part): boolean {
    let known = this.#byKind.get(kind)
    if (!known) this.#byKind.set(kind, (known = new Set()))
    if (known.has(value)) return false
    known.add(value)
    return true
  }
}
