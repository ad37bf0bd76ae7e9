import type { Check } from './options.ts'
import type { Answer } from './result/answer.ts'
import type { Authentication } from './send/authentication.ts'

/** The peculiarities of a provider that are not in its spec. */
export interface Dialect {
  /** Values for inputs that calls may leave out, by name. They are sent only with operations that have the input. */
  readonly supplied?: Readonly<Record<string, unknown>>
  readonly authentication?: Authentication
  /** Says whether an answer is a success or a refusal, from the provider's own fields in the body. */
  readonly verdict?: (answer: Answer) => Verdict
  /** The check for `validate: true`. It is loaded when it is first needed, because it brings the spec and a validator. */
  readonly check?: () => Promise<Check>
}

/** A success; a refusal, in the provider's words; or undefined if the body does not have the provider's fields. */
export type Verdict = 'ok' | Words | undefined

/** How a provider words a refusal. */
export interface Words {
  readonly code: string
  readonly message: string
}

/** A field of a body; undefined if the body is not an object. */
export function fieldOf(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, name) ? (body as Record<string, unknown>)[name] : undefined
}

/** A field of a body as text; empty unless it is text or a number. */
export function wordIn(body: unknown, name: string): string {
  const value = fieldOf(body, name)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/**
 * The verdict for providers that answer `00` for success. Their answers about tokens have no such code; refusals there have the fields of
 * OAuth.
 *
 * @param code name of the field with the code
 * @param message name of the field with the message
 */
export function codeVerdict(code: string, message: string): (answer: Answer) => Verdict {
  return ({ body }) => {
    const word = wordIn(body, code)
    if (word === '00' || typeof fieldOf(body, 'access_token') === 'string') return 'ok'
    if (word !== '') return { code: word, message: wordIn(body, message) }
    const error = wordIn(body, 'error')
    return error === '' ? undefined : { code: error, message: wordIn(body, 'error_description') }
  }
}
