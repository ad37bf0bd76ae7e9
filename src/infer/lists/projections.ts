import type { Schema } from '../../document/document.ts'
import { freeze } from '../../world/freeze.ts'
import type { Structures } from '../resources/fields.ts'
import { project } from './project.ts'

/** What schemas show of records: each record changes as a whole, so it is projected once for each schema. */
export class Projections {
  readonly #structures: Structures
  readonly #known = new WeakMap<object, WeakMap<object, unknown>>()

  constructor(structures: Structures) {
    this.#structures = structures
  }

  /** The frozen projection of the data of a record. */
  of(schema: Schema | undefined, data: object): unknown {
    if (typeof schema !== 'object' || schema === null) return project(this.#structures, schema, data)
    let ofSchema = this.#known.get(schema)
    if (!ofSchema) this.#known.set(schema, (ofSchema = new WeakMap()))
    let shown = ofSchema.get(data)
    if (shown === undefined) ofSchema.set(data, (shown = freeze(project(this.#structures, schema, data))))
    return shown
  }
}
