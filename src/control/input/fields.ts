import type { Schema } from '../../document/document.ts'

type ObjectSchema = Extract<Schema, object>

/** A value in the input or output of an operation: its JSON Schema, and its type in TypeScript. */
export interface Field<T> {
  readonly schema: ObjectSchema
  readonly isOptional: boolean
  /** Never set; it only carries the type. */
  readonly type?: T
}

/** Named values. */
export type Fields = Readonly<Record<string, Field<unknown>>>

type TypeOf<F> = F extends Field<infer T> ? T : never
type OptionalName<F> = { [K in keyof F]: F[K] extends { readonly isOptional: true } ? K : never }[keyof F]
type Flat<T> = { [K in keyof T]: T[K] }

/** The object that fields describe. */
export type Values<F extends Fields> = Flat<
  { readonly [K in Exclude<keyof F, OptionalName<F>>]: TypeOf<F[K]> } & { readonly [K in OptionalName<F>]?: TypeOf<F[K]> | undefined }
>

export function text(keywords: ObjectSchema = {}): Field<string> {
  return field({ type: 'string', ...keywords })
}

/** One of these texts. */
export function choice<const T extends string>(values: readonly T[], keywords: ObjectSchema = {}): Field<T> {
  return field({ type: 'string', enum: [...values], ...keywords })
}

export function flag(keywords: ObjectSchema = {}): Field<boolean> {
  return field({ type: 'boolean', ...keywords })
}

export function decimal(keywords: ObjectSchema = {}): Field<number> {
  return field({ type: 'number', ...keywords })
}

/** A whole number. */
export function integer(keywords: ObjectSchema = {}): Field<number> {
  return field({ type: 'integer', ...keywords })
}

/** Any JSON value. */
export function anything(keywords: ObjectSchema = {}): Field<unknown> {
  return field(keywords)
}

/** An object whose fields are not known. */
export function anyObject<T extends object = Readonly<Record<string, unknown>>>(keywords: ObjectSchema = {}): Field<T> {
  return field({ type: 'object', additionalProperties: true, ...keywords })
}

export function list<T>(item: Field<T>, keywords: ObjectSchema = {}): Field<readonly T[]> {
  return field({ type: 'array', items: item.schema, ...keywords })
}

/** An object with any names, whose values all have the same type. */
export function record<T>(value: Field<T>, keywords: ObjectSchema = {}): Field<Readonly<Record<string, T>>> {
  return field({ type: 'object', additionalProperties: value.schema, ...keywords })
}

export function object<F extends Fields>(fields: F, keywords: ObjectSchema = {}): Field<Values<F>> {
  return field({ ...objectSchema(fields), ...keywords })
}

export function optional<T>(made: Field<T>): Field<T> & { readonly isOptional: true } {
  return { ...made, isOptional: true }
}

/** Whether all of the fields may be left out. */
export function mayBeLeftOut(fields: Fields): boolean {
  return Object.values(fields).every((each) => each.isOptional)
}

/** A field with other words about it. */
export function described<T>(made: Field<T>, description: string): Field<T> {
  return { ...made, schema: { ...made.schema, description } }
}

/** The schema of an object with these fields. */
export function objectSchema(fields: Fields): ObjectSchema {
  const names = Object.keys(fields)
  const required = names.filter((name) => fields[name]?.isOptional === false)
  const properties = Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema]))
  return { type: 'object', ...(required.length > 0 && { required }), properties }
}

function field<T>(schema: ObjectSchema): Field<T> {
  return { schema, isOptional: false }
}
