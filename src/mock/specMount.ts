import type { Mount } from '../engine/routes.ts'
import { infer } from '../infer/infer.ts'
import { compile, type Api } from '../spec/api.ts'

/** A document without a provider, such as `loadSpec` returns. Its behaviour is inferred. */
export interface SpecInput {
  /** The name and path prefix: lower-case letters, digits and hyphens. */
  readonly name: string
  readonly document: object
  /** How many items each collection starts with; 3 by default. */
  readonly records?: number
  /** Answers each call from the spec alone, and keeps no state; false by default. */
  readonly stateless?: boolean
  /** Whether calls below a parent that does not exist get 404. By default only those below a deleted one do. */
  readonly strictParents?: boolean
}

/** Mounts a document under its name, with the provider that is inferred from it. */
export function specMount({ document, ...options }: SpecInput): Mount {
  return apiMount(compile(document), options)
}

/** Mounts a document that is compiled already. */
export function apiMount(api: Api, { name, ...options }: Omit<SpecInput, 'document'>): Mount {
  return { name, prefix: `/${name}`, api, provider: infer(api, { name, ...options }) }
}
