import type { Description, OperationDescription } from '../description.ts'
import type { CallOptions, ClientOptions } from '../options.ts'
import { baseUrlOf } from './baseUrl.ts'
import { inputParts, type InputValues } from './inputParts.ts'
import type { Outgoing } from './outgoing.ts'
import { serializeBody } from './requestBody.ts'
import { serializeHeaders, serializePath, serializeQuery } from './serialize.ts'

/** The parts that a request is made from. */
export interface RequestInput {
  readonly id: string
  readonly operation: OperationDescription
  readonly input: InputValues
  readonly headers: CallOptions['headers']
}

/**
 * Returns a function that makes a request from an input.
 *
 * @param supplied values for inputs that calls may leave out
 */
export function requestPreparer(description: Description, { baseUrl, headers: always }: ClientOptions, supplied: InputValues) {
  /** @throws TypeError if the input cannot be sent */
  return ({ id, operation, input, headers }: RequestInput): Outgoing => {
    try {
      const parts = inputParts(operation, input, supplied)
      const path = serializePath(operation, parts.path)
      const query = serializeQuery(operation, parts.query)
      const content = serializeBody(operation, parts.body)
      const allHeaders = serializeHeaders(operation, parts, {
        ...(operation.accept !== undefined && { accept: operation.accept }),
        ...(content?.type !== undefined && { 'content-type': content.type }),
        ...always,
        ...headers,
      })
      const url = `${baseUrlOf(description, operation, baseUrl)}${path}${query === '' ? '' : `${path.includes('?') ? '&' : '?'}${query}`}`
      return { operation: id, method: operation.method, path, url, headers: allHeaders, body: content?.body }
    } catch (error) {
      throw new TypeError(`${description.name}: ${id} cannot be sent. ${(error as Error).message}`, { cause: error })
    }
  }
}
