import type { OpenApiDocument } from '../../document/document.ts'
import { Rarities } from '../../document/rarities.ts'
import { lookUp } from '../../document/references.ts'
import { asksForEvaluated } from '../compiling/evaluated.ts'
import { Circles } from './circles.ts'
import { Contradictions } from './contradictions.ts'
import { Identifiers } from './identifiers.ts'
import { Patterns } from '../patterns/patterns.ts'
import { isNormal, normalise, type Direction, type NormalSchema, type Reading } from './normalise.ts'

/**
 * The schemas of one document for one direction, as validators and the sampler read them. Each is normalised once, on first use.
 */
export class Schemas {
  readonly document: OpenApiDocument
  readonly direction: Direction
  readonly patterns = new Patterns()
  readonly contradictions = new Contradictions(this)
  readonly circles: Circles
  readonly #reading: Reading
  readonly #rarities: Rarities
  readonly #identifiers: Identifiers
  readonly #normal = new WeakMap<object, NormalSchema>()
  readonly #targets = new Map<string, unknown>()
  #asksForEvaluated: boolean | undefined

  constructor(document: OpenApiDocument, direction: Direction, rarities = new Rarities(document)) {
    this.document = document
    this.direction = direction
    this.#rarities = rarities
    this.#identifiers = new Identifiers(document)
    const surroundings = { target: (ref: string) => this.target(ref), childrenOf: (schema: object) => this.#identifiers.childrenOf(schema) }
    const dialect = document.openapi.startsWith('3.0') ? '3.0' : '3.1'
    this.circles = new Circles(document, { target: surroundings.target, hasSiblings: dialect === '3.1' })
    this.#reading = { dialect, direction, surroundings, circles: this.circles }
  }

  /** Normalises a schema of the document. A value that is not a schema becomes `true`, which accepts everything. */
  read(schema: unknown): NormalSchema {
    if (typeof schema !== 'object' || schema === null) return schema !== false
    if (isNormal(schema)) return schema
    let normal = this.#normal.get(schema)
    if (normal === undefined) this.#normal.set(schema, (normal = normalise(schema, this.#reading)))
    return normal
  }

  /** Whether a schema accepts only null. */
  isNull(schema: unknown): boolean {
    const normal = this.read(schema)
    return typeof normal === 'object' && normal['type'] === 'null'
  }

  /** The target of a reference, or undefined. */
  target(ref: string): unknown {
    if (!this.#targets.has(ref)) this.#targets.set(ref, lookUp(this.document, ref) ?? this.#identifiers.find(ref))
    return this.#targets.get(ref)
  }

  /** Whether any schema of the document uses `unevaluated…` or `$dynamic…` keywords. */
  get asksForEvaluated(): boolean {
    return (this.#asksForEvaluated ??= asksForEvaluated(this.document, this.#rarities))
  }
}
