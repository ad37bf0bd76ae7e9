import type { Mount } from '../engine/routes.ts'
import { infer } from '../infer/infer.ts'
import { compile } from '../spec/api.ts'

/** A document without a provider, such as `loadSpec` returns: its behaviour is inferred. */
export interface SpecInput {
  /** Path prefix and name: lower-case letters, digits and hyphens. */
  readonly name: string
  readonly document: object
  /** How many items each collection starts with; 3 by default. */
  readonly records?: number
  /** Answers every operation from the spec alone, without memory. */
  readonly stateless?: boolean
}

/** Mounts a document under its name, with the provider that is inferred from it. */
export function specMount({ name, document, records, stateless }: SpecInput): Mount {
  const api = compile(document)
  return { name, prefix: `/${name}`, api, provider: infer(api, { name, records, stateless }) }
}
