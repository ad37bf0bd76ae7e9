import type { Api } from '../../../spec/api.ts'
import type { PathPlace } from '../draft.ts'
import { asksOfServer, formOf, readPath, type PathShape } from '../paths.ts'
import { callerPath } from './callerPaths.ts'

/** The places of a document. */
export interface Places {
  /** By the form of their path. */
  readonly byForm: Map<string, PathPlace>
  /** Custom methods, such as `/orders/{id}:cancel`. */
  readonly custom: readonly PathPlace[]
}

/** Groups the operations of a document by the form of their path. */
export function readPlaces({ operations }: Api): Places {
  const byForm = new Map<string, PathPlace>()
  const custom: PathPlace[] = []
  let shape: PathShape | undefined
  let form = ''
  for (const operation of operations) {
    if (asksOfServer(operation.method)) continue
    // The operations of a path follow each other.
    if (shape?.template !== operation.path) {
      shape = readPath(operation.path)
      form = formOf(shape.segments)
    }
    if (shape.isOpaque) continue
    if (shape.verb !== undefined) {
      custom.push({ form, shape, operations: [operation] })
      continue
    }
    const known = byForm.get(form)
    if (known) known.operations.push(operation)
    else byForm.set(form, { form, shape, operations: [operation] })
  }
  for (const place of byForm.values()) joinCallerPath(byForm, place)
  return { byForm, custom }
}

/** Lets `/users/me/settings` be the same place as `/users/{id}/settings`. */
function joinCallerPath(places: Map<string, PathPlace>, place: PathPlace): void {
  const shape = callerPath(place.shape, (form) => places.has(form))
  if (!shape) return
  const form = formOf(shape.segments)
  const known = places.get(form) ?? { form, shape, operations: [] }
  const { ofCaller = new Map<string, PathShape>() } = known
  for (const { path } of place.operations) ofCaller.set(path, { ...shape, template: path })
  places.delete(place.form)
  places.set(form, { ...known, operations: [...known.operations, ...place.operations], ofCaller })
}
