import type { Schema } from '../../document/document.ts'
import { freeze } from '../../world/freeze.ts'
import type { Structures } from '../resources/fields.ts'
import { project } from './project.ts'

/**
 * Returns a function that projects records to a schema. A record changes as a whole, so each one is projected once. The result is frozen.
 */
export function projector(structures: Structures, schema: Schema | undefined): (data: object) => unknown {
  const known = new WeakMap<object, unknown>()
  return (data) => {
    let shown = known.get(data)
    if (shown === undefined) known.set(data, (shown = freeze(project(structures, schema, data))))
    return shown
  }
}
