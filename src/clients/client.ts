import type { Description, OperationDescription } from './description.ts'
import type { Dialect } from './dialect.ts'
import { driftReporter } from './drift/driftReports.ts'
import type { CallOptions, ClientOptions } from './options.ts'
import { checkBaseUrl } from './request/baseUrl.ts'
import type { Outgoing } from './request/outgoing.ts'
import { requestPreparer } from './request/prepareRequest.ts'
import type { AnyResult } from './result/result.ts'
import { resultOf } from './result/resultOf.ts'
import { deadline } from './send/deadline.ts'
import { requestSender } from './send/sendRequest.ts'

type UntypedMethod = (input?: Readonly<Record<string, unknown>>, options?: CallOptions) => Promise<AnyResult>

/** Milliseconds. */
const defaultTimeout = 30_000

/**
 * Creates a client from the descriptions that `tally client` writes, with a method for each operation. A method never rejects because of
 * the provider; see `Result`. It rejects with a `TypeError` if the input cannot be sent.
 *
 * @throws TypeError if the base URL is invalid, options contradict each other, or the client would be taken for a promise
 * @example const pets = createClient<PetsClient>(description, { baseUrl: 'https://pets.example' })
 */
export function createClient<Client extends object>(description: Description, options: ClientOptions, dialect: Dialect = {}): Client {
  checkBaseUrl(description.name, options.baseUrl)
  if (Object.hasOwn(description.operations, 'then'))
    throw new TypeError(
      `${description.name}: A client with a method "then" would be taken for a promise. Give the method another name, and set its id.`,
    )
  const prepare = requestPreparer(description, options, dialect.supplied ?? {})
  const send = requestSender(options, dialect)
  const reportDrift = driftReporter(options, dialect)
  const method = (name: string, operation: OperationDescription): UntypedMethod => {
    const id = operation.id ?? name
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
  const methods = Object.entries(description.operations).map(([name, operation]) => [name, method(name, operation)])
  return Object.fromEntries(methods) as Client
}
