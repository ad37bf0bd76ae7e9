import type { Faker } from '@faker-js/faker'
import type { Fitter } from './fits.ts'

/** What sampling needs to know of the document around a schema. */
export interface SampleContext {
  readonly faker: Faker
  /** What a reference points to, or undefined. */
  readonly resolve: (ref: string) => unknown
  /** Fields that the sender of the value leaves out: `writeOnly` ones in a reply. */
  readonly omit: 'writeOnly' | 'readOnly'
}

/** A schema that is no boolean. */
export type Node = Readonly<Record<string, unknown>>

/** Where a value will stand. */
export interface Place {
  /** Of the field, or of the list that it is in. */
  readonly name: string
  readonly depth: number
  /** A part of somebody's example, to be followed where it is valid. */
  readonly like?: unknown
  /** Only what is required. */
  readonly lean?: boolean
}

/** One sample in the making. */
export interface Making extends SampleContext {
  readonly fitter: Fitter
  /** Counts up, so that a wide and deep schema does not grow without end. */
  readonly made: { values: number }
  make(schema: unknown, place: Place): unknown
}

/** Below this level only what is required is made up. */
export const generous = 4
/** After so many values only what is required is made up. */
export const plenty = 400

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

export function names(value: unknown): string[] {
  return list(value).filter((each) => typeof each === 'string')
}

/** A keyword that counts something, or undefined where it does not. */
export function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.floor(value) : undefined
}

export function bound(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}
