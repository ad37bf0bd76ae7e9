/** A JSON Schema as written in a document: in the 2020-12 dialect in OpenAPI 3.1, in OpenAPI's own dialect in 3.0. */
export type Schema = boolean | { readonly [keyword: string]: unknown }

export interface Reference {
  readonly $ref: string
}

export interface ExampleObject {
  readonly value?: unknown
  readonly summary?: string
}

/** How one field of a form is written. */
export interface EncodingObject {
  readonly contentType?: string
  readonly style?: string
  readonly explode?: boolean
  readonly allowReserved?: boolean
}

export interface MediaTypeObject {
  readonly schema?: Schema
  /** The schema of each value of a sequence, such as the lines of `application/x-ndjson`. */
  readonly itemSchema?: Schema
  readonly example?: unknown
  readonly examples?: Readonly<Record<string, ExampleObject | Reference>>
  readonly encoding?: Readonly<Record<string, EncodingObject>>
}

export type Content = Readonly<Record<string, MediaTypeObject>>

export interface ParameterObject {
  readonly name: string
  readonly in: 'path' | 'query' | 'header' | 'cookie'
  readonly description?: string
  readonly required?: boolean
  readonly style?: string
  readonly explode?: boolean
  readonly allowEmptyValue?: boolean
  readonly allowReserved?: boolean
  readonly schema?: Schema
  readonly content?: Content
  readonly example?: unknown
  readonly examples?: Readonly<Record<string, ExampleObject | Reference>>
}

export interface RequestBodyObject {
  readonly required?: boolean
  readonly content?: Content
}

export interface HeaderObject {
  readonly required?: boolean
  readonly schema?: Schema
  readonly example?: unknown
  readonly examples?: Readonly<Record<string, ExampleObject | Reference>>
}

export interface ResponseObject {
  readonly description?: string
  readonly headers?: Readonly<Record<string, HeaderObject | Reference>>
  readonly content?: Content
}

export interface ServerObject {
  readonly url: string
  readonly description?: string
  readonly variables?: Readonly<Record<string, { readonly default?: string; readonly enum?: readonly string[] }>>
}

export type SecurityRequirement = Readonly<Record<string, readonly string[]>>

export interface SecurityScheme {
  readonly type: string
  readonly in?: 'header' | 'query' | 'cookie'
  readonly name?: string
  readonly scheme?: string
}

export interface OperationObject {
  readonly operationId?: string
  readonly summary?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly (ParameterObject | Reference)[]
  readonly requestBody?: RequestBodyObject | Reference
  readonly responses?: Readonly<Record<string, ResponseObject | Reference>>
  readonly security?: readonly SecurityRequirement[]
  readonly servers?: readonly ServerObject[]
}

export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const
export type MethodName = (typeof methods)[number]

export type PathItemObject = { readonly [method in MethodName]?: OperationObject } & {
  readonly $ref?: string
  readonly parameters?: readonly (ParameterObject | Reference)[]
  readonly servers?: readonly ServerObject[]
}

/** An OpenAPI 3.0 or 3.1 document. Declares only the fields that Tallystick reads. */
export interface OpenApiDocument {
  readonly openapi: string
  readonly info: { readonly title?: string; readonly version?: string }
  readonly servers?: readonly ServerObject[]
  readonly paths?: Readonly<Record<string, PathItemObject>>
  readonly security?: readonly SecurityRequirement[]
  readonly components?: { readonly securitySchemes?: Readonly<Record<string, SecurityScheme | Reference>> } & Readonly<
    Record<string, unknown>
  >
}

/** Thrown when a document, or a part of it, cannot be used. */
export class SpecError extends Error {
  override readonly name = 'SpecError'
  /** JSON pointer of the part; empty for the whole document. */
  readonly at: string
  constructor(message: string, at = '') {
    super(message)
    this.at = at
  }
}
