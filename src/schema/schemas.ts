import type { OpenApiDocument } from '../document/document.ts'
import { lookUp } from '../document/references.ts'
import { asksForEvaluated } from './evaluated.ts'
import { normalise, type Direction, type NormalSchema, type Reading } from './normalise.ts'

/**
 * The schemas of one document as its validators and its samples read them, for one direction. Each is normalised once, when it is
 * first read, and not before.
 */
export class Schemas {
  readonly document: OpenApiDocument
  readonly direction: Direction
  readonly #reading: Reading
  readonly #normal = new WeakMap<object, NormalSchema>()
  readonly #targets = new Map<string, unknown>()
  #asksForEvaluated: boolean | undefined

  constructor(document: OpenApiDocument, direction: Direction) {
    this.document = document
    this.direction = direction
    this.#reading = { dialect: document.openapi.startsWith('3.0') ? '3.0' : '3.1', direction }
  }

  /** A schema as it stands in the document, normalised; what is no schema accepts everything. */
  read(schema: unknown): NormalSchema {
    if (typeof schema !== 'object' || schema === null) return schema !== false
    let normal = this.#normal.get(schema)
    if (normal === undefined) this.#normal.set(schema, (normal = normalise(schema, this.#reading)))
    return normal
  }

  /** Takes a schema for a normal one that was not made here. */
  keep<T extends NormalSchema & object>(normal: T): T {
    this.#normal.set(normal, normal)
    return normal
  }

  /** What a reference points to, or undefined. */
  target(ref: string): unknown {
    if (!this.#targets.has(ref)) this.#targets.set(ref, lookUp(this.document, ref))
    return this.#targets.get(ref)
  }

  /** Whether a schema of the document asks what the schemas beside it have looked at. */
  get asksForEvaluated(): boolean {
    return (this.#asksForEvaluated ??= asksForEvaluated(this.document))
  }
}
