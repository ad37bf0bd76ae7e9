import type { Schema } from '../../document/document.ts'
import type { Operation } from '../../spec/operation.ts'
import type { InferredOperation, KeyPlace } from './model.ts'
import { readPath, type PathShape } from './paths.ts'

/** Operations that share a path, whatever its parameters are called. */
export interface PathPlace {
  readonly form: string
  readonly shape: PathShape
  readonly operations: Operation[]
  /** The paths here that have a word such as `me` in place of a parameter, by template. */
  readonly ofCaller?: Map<string, PathShape>
}

/** The path of an operation at a place. Most operations there write it like the first one, so it is rarely read again. */
export function pathAt({ shape, ofCaller }: PathPlace, { path }: Operation): PathShape {
  return shape.template === path ? shape : (ofCaller?.get(path) ?? readPath(path))
}

/** Whether PUT or PATCH is at a place. */
export function isChanged({ operations }: PathPlace): boolean {
  return operations.some(({ method }) => method === 'PUT' || method === 'PATCH')
}

/** A resource that is being worked out. */
export interface Draft {
  readonly noun: string
  readonly labels: readonly string[]
  readonly itemPlaces: PathPlace[]
  readonly listPlaces: PathPlace[]
  /** Paths below items, such as `/orders/{id}/cancel`. */
  readonly subPlaces: PathPlace[]
  /** Paths of the caller's own item, such as `/users/me`. */
  readonly principalPlaces: PathPlace[]
  /** Operations that are called by a verb, such as `POST /orders/get`, or whose query has the key, such as `GET /order?id=7`. */
  readonly procedures: Procedure[]
  readonly scope: Set<string>
  /** Other spellings of its last label, such as `merge_request` beside `merge_requests`. */
  readonly aliases: Map<string, string>
  item: Schema | undefined
  isSingleton: boolean
}

/** A draft with only these properties known. */
export function newDraft(known: Pick<Draft, 'noun' | 'labels' | 'item'> & Partial<Draft>): Draft {
  return {
    itemPlaces: [],
    listPlaces: [],
    subPlaces: [],
    principalPlaces: [],
    procedures: [],
    scope: new Set(),
    aliases: new Map(),
    isSingleton: false,
    ...known,
  }
}

/** Whether paths of this form lead to the items of a draft. */
export function leadsToItems({ itemPlaces }: Draft, form: string): boolean {
  return itemPlaces.some((place) => place.form === form)
}

/** An operation of a resource whose path does not say what it does: what it does, why, and where its calls have the key. */
export interface Procedure extends Pick<InferredOperation, 'operation' | 'role' | 'level' | 'reason' | 'verb'> {
  readonly keyPlace: KeyPlace | undefined
}
