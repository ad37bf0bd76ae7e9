import type { Faker } from '@faker-js/faker'
import { isObject } from '../document/lenient.ts'
import type { Keywords } from '../schema/reading/keywords.ts'
import { unsentMark } from '../schema/reading/normalise.ts'
import type { Schemas } from '../schema/reading/schemas.ts'

/** What sampling needs to know beside a schema. */
export interface SampleContext {
  readonly faker: Faker
  /** The schemas of the document for one direction: a reply has no `writeOnly` fields, a request no `readOnly` ones. */
  readonly schemas: Schemas
  /** Whether examples and defaults of the document are ignored. */
  readonly madeUp?: boolean
  /** Whether optional fields are made only where the given value has them. */
  readonly sparse?: boolean
  readonly effort?: Effort
}

/** What was made so far, where several samples are tried one after the other. */
export interface Effort {
  values: number
  characters: number
}

/** Beyond so many values or characters no further sample is tried, and texts are left empty. */
export const mostEffort: Readonly<Effort> = { values: 60_000, characters: 1_000_000 }

/** Where a value will be. */
export interface Place {
  /** Of the field, or of the list that it is in. */
  readonly name: string
  /** What the object is called that has it. */
  readonly owner?: string
  readonly depth: number
  /** A part of an example, to be followed where it is valid. */
  readonly like?: unknown
  /** Only required fields are made. */
  readonly lean?: boolean
}

/** Below this level only required fields are made. */
export const generous = 4
/** After this many values only required fields are made. */
export const plenty = 400

/** A field that the sender of the value leaves out. */
export function isUnsent(field: unknown, { direction }: Schemas): boolean {
  return isObject(field) && field[unsentMark[direction]] === true
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** A keyword that is a map of schemas. */
export function mapIn(node: Keywords, keyword: string): Keywords {
  const map = node[keyword]
  return isObject(map) ? map : {}
}

export function namesIn(node: Keywords, keyword: string): readonly string[] {
  return list(node[keyword]) as readonly string[]
}

export function numberIn(node: Keywords, keyword: string): number | undefined {
  const value = node[keyword]
  return value === undefined ? undefined : Number(value)
}
