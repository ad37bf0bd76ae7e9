import type { Description, OperationDescription } from './description.ts'
import type { Dialect } from './dialect.ts'
import { driftReporter } from './drift/driftReports.ts'
import type { CallOptions, ClientOptions } from './options.ts'
import { checkBaseUrl } from './request/baseUrl.ts'
import type { Arguments, Input } from './request/input.ts'
import type { Outgoing } from './request/outgoing.ts'
import { requestPreparer } from './request/prepareRequest.ts'
import type { AnyResult, Result } from './result/result.ts'
import { resultOf } from './result/resultOf.ts'
import { deadline } from './send/deadline.ts'
import { requestSender } from './send/sendRequest.ts'

/** How the types of a provider's client differ from those of a generic one. */
export interface Traits {
  /** Names of inputs that the client has values for. */
  readonly supplied?: string
  /** What a body contains on success, if refusals may come with the same status. */
  readonly success?: unknown
}

/** A typed client with one method per operation, named by its operationId. */
export type Client<Operations, D extends Description, T extends Traits = Traits> = Methods<Operations, D['operations'], T>

type Methods<Operations, Table, T extends Traits> = {
  readonly [Id in keyof Table]: Id extends keyof Operations
    ? Table[Id] extends OperationDescription
      ? Method<Operations[Id], Table[Id], T>
      : never
    : never
}

/** Never rejects because of what the provider does, see `Result`. Rejects with a `TypeError` if the input cannot be sent. */
type Method<Operation, D extends OperationDescription, T extends Traits> = (
  ...args: Arguments<Input<Operation, D, T extends { supplied: infer S extends string } ? S : never>, CallOptions>
) => Promise<Result<Operation, T extends { success: infer S } ? S : unknown>>

type UntypedMethod = (input?: Readonly<Record<string, unknown>>, options?: CallOptions) => Promise<AnyResult>

/** Milliseconds. */
const defaultTimeout = 30_000

/**
 * Creates a client from the description and types that `tally client` writes.
 *
 * @throws TypeError if the base URL is invalid, or options contradict each other
 * @example const pets = createClient<operations, typeof description>(description, { baseUrl: 'https://pets.example' })
 */
export function createClient<Operations, D extends Description, T extends Traits = Traits>(
  description: D,
  options: ClientOptions,
  dialect: Dialect = {},
): Client<Operations, D, T> {
  checkBaseUrl(description.name, options.baseUrl)
  const prepare = requestPreparer(description, options, dialect.supplied ?? {})
  const send = requestSender(options, dialect)
  const reportDrift = driftReporter(options, dialect)
  const method = (id: string, operation: OperationDescription): UntypedMethod => {
    const call = async (outgoing: Outgoing, signal: AbortSignal, { retry }: CallOptions): Promise<AnyResult> => {
      const answer = await send({ operation, outgoing, signal, retry })
      if ('failure' in answer) return answer.failure
      await reportDrift?.(id, answer)
      return resultOf(answer, { id, operation, verdict: dialect.verdict })
    }
    return async (input = {}, own = {}) => {
      const outgoing = prepare({ id, operation, input, headers: own.headers })
      const limit = deadline(id, own.timeout ?? options.timeout ?? defaultTimeout, own.signal)
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
