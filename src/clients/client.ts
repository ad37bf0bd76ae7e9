import { checkBaseUrl } from './address.ts'
import { deadline } from './deadline.ts'
import type { Description, OperationDescription } from './description.ts'
import type { Dialect } from './dialect.ts'
import { driftWatch } from './drift.ts'
import type { Arguments, Input } from './input.ts'
import type { CallOptions, ClientOptions } from './options.ts'
import { preparerOf } from './prepare.ts'
import type { AnyResult, Result } from './result.ts'
import { senderOf } from './sender.ts'
import { resultOf } from './verdict.ts'

/** What is particular to the types of a provider's client. */
export interface Traits {
  /** Names of inputs that the client has values for. */
  readonly supplied?: string
  /** What a body says on success, where refusals may come with the status of success. */
  readonly success?: unknown
}

/** A typed client: one method per operation, by operationId. */
export type Client<Operations, D extends Description, T extends Traits = Traits> = Methods<Operations, D['operations'], T>

type Methods<Operations, Table, T extends Traits> = {
  readonly [Id in keyof Table]: Id extends keyof Operations
    ? Table[Id] extends OperationDescription
      ? Method<Operations[Id], Table[Id], T>
      : never
    : never
}

/** Never rejects for what the other side does, see `Result`; rejects with a `TypeError` where the input cannot be sent. */
type Method<Operation, D extends OperationDescription, T extends Traits> = (
  ...args: Arguments<Input<Operation, D, T extends { supplied: infer S extends string } ? S : never>, CallOptions>
) => Promise<Result<Operation, T extends { success: infer S } ? S : unknown>>

type Call = (input?: Readonly<Record<string, unknown>>, options?: CallOptions) => Promise<AnyResult>

/** Milliseconds. */
const patience = 30_000

/**
 * Makes a client from the description and types that `tally client` writes.
 *
 * @throws TypeError where the base URL is none, or options contradict each other
 * @example const pets = createClient<operations, typeof description>(description, { baseUrl: 'https://pets.example' })
 */
export function createClient<Operations, D extends Description, T extends Traits = Traits>(
  description: D,
  options: ClientOptions,
  dialect: Dialect = {},
): Client<Operations, D, T> {
  checkBaseUrl(description.name, options.baseUrl)
  const prepare = preparerOf(description, options, dialect.supplied ?? {})
  const send = senderOf(options, dialect)
  const watch = driftWatch(options, dialect)
  const method = (id: string, operation: OperationDescription): Call => {
    const call = async (outgoing: ReturnType<typeof prepare>, signal: AbortSignal, own: CallOptions): Promise<AnyResult> => {
      const got = await send({ operation, outgoing, signal, retry: own.retry })
      if ('failure' in got) return got.failure
      await watch?.(id, got)
      return resultOf(id, operation, got, dialect)
    }
    return async (input = {}, own = {}) => {
      const outgoing = prepare(id, operation, input, own.headers)
      const limit = deadline(id, own.timeout ?? options.timeout ?? patience, own.signal)
      try {
        return await limit.race(call(outgoing, limit.signal, own))
      } finally {
        limit.end()
      }
    }
  }
  const methods = Object.entries(description.operations).map(([id, operation]) => [id, method(id, operation)])
  return Object.fromEntries(methods) as Client<Operations, D, T>
}
