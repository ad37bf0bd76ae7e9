import type { Spot } from './xmlDifferences.ts'
import type { Layout } from '../layout.ts'

/** The fields of an object while it is read. */
export interface ReadFields {
  readonly values: Map<string, unknown>
  readonly repeated: Set<string>
  readonly layout: Layout
  readonly spot: Spot | undefined
}

/** Adds a value. A repeated field becomes a list, which the schema refuses if it declares no list. */
export function addField({ values, repeated }: ReadFields, field: string, value: unknown): void {
  if (!values.has(field)) values.set(field, value)
  else if (repeated.has(field)) (values.get(field) as unknown[]).push(value)
  else {
    values.set(field, [values.get(field), value])
    repeated.add(field)
  }
}
