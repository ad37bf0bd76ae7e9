import type { Authentication } from './authentication.ts'
import type { Answer } from './exchange.ts'
import type { Check } from './options.ts'

/** What a provider has of its own, beside its spec. */
export interface Dialect {
  /** Values for inputs that calls may leave out, by name. Operations that lack the input do not get it. */
  readonly supplied?: Readonly<Record<string, unknown>>
  readonly authentication?: Authentication
  /** Reads the envelope. */
  readonly verdict?: (answer: Answer) => Verdict
  /** The check that `validate: true` stands for. Loaded when first needed, since it brings the spec and a validator. */
  readonly check?: () => Promise<Check>
}

/** It went well; it was refused, in these words; or, where the envelope is not there, nobody knows. */
export type Verdict = 'ok' | Words | undefined

export interface Words {
  readonly code: string
  readonly message: string
}

/** A field of a body, whatever the body is. */
export function fieldOf(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, name) ? (body as Record<string, unknown>)[name] : undefined
}

/** A field as words; empty where it holds none. */
export function wordIn(body: unknown, name: string): string {
  const value = fieldOf(body, name)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
