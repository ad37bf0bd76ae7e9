import type { Provider } from '../provider/provider.ts'
import type { Api } from '../spec/api.ts'

export interface InferOptions {
  /** Prefix of its operations' paths: lower-case letters, digits and hyphens. */
  readonly name: string
}

/**
 * Makes a provider of a document that nobody wrote one for. Every operation is sampled: answered with an example of the spec,
 * else with a value made from its schema.
 *
 * @example infer(compile(document), { name: 'petstore' })
 */
export function infer({ document, operations }: Api, { name }: InferOptions): Provider {
  return { name, document, collections: {}, states: {}, handlers: {}, sampled: operations.map(({ id }) => id) }
}
