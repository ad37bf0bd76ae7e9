import type { Faker } from '@faker-js/faker'
import type { Schemas } from '../schema/reading/schemas.ts'

/** Options of a sample. */
export interface SampleContext {
  readonly faker: Faker
  /** The schemas of the document for one direction: replies have no `writeOnly` fields, requests no `readOnly` ones. */
  readonly schemas: Schemas
  /** Whether to ignore examples and defaults of the document; false by default. */
  readonly madeUp?: boolean
  /** Whether to make optional fields only if the given value has them; false by default. */
  readonly sparse?: boolean
  /** The field that the value is for, and the noun of the object that has it: they say what a text is about. */
  readonly field?: Pick<SamplePlace, 'name' | 'owner'>
  /** Pass the same object to limit several samples together. */
  readonly effort?: Effort
}

/** Counts the values and characters made so far, over several samples. */
export interface Effort {
  values: number
  characters: number
}

/** The most values and characters. After that, no other sample is tried, and texts are left empty. */
export const mostEffort: Readonly<Effort> = { values: 60_000, characters: 1_000_000 }

/** The place of a value in the sample. */
export interface SamplePlace {
  /** The name of the field, or of the list that contains the value. */
  readonly name: string
  /** The name of the object that contains the field. */
  readonly owner?: string
  /** The schemas of that object's fields. */
  readonly beside?: Readonly<Record<string, unknown>> | undefined
  readonly depth: number
  /** A part of an example or given value. Its valid parts are used. */
  readonly like?: unknown
  /** Whether to make only required fields. */
  readonly lean?: boolean
}

/** Below this level only required fields are made. */
export const generous = 4
/** After this many values only required fields are made. */
export const plenty = 400
