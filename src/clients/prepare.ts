import { baseOf } from './address.ts'
import type { Description, OperationDescription } from './description.ts'
import type { CallOptions, ClientOptions } from './options.ts'
import { bodyOf, headersOf, pathOf, placed, queryOf, type Outgoing } from './outgoing.ts'

type Values = Readonly<Record<string, unknown>>

/** Makes requests of inputs. Throws `TypeError` where that cannot be done. */
export function preparerOf(description: Description, { baseUrl, headers }: ClientOptions, supplied: Values) {
  return (id: string, operation: OperationDescription, input: Values, own: CallOptions['headers']): Outgoing => {
    try {
      const parts = placed(operation, input, supplied)
      const path = pathOf(operation.path, parts.path)
      const query = queryOf(parts.query, operation.styles)
      const content = bodyOf(operation, parts.body)
      const sent = headersOf(parts, {
        ...(operation.accept !== undefined && { accept: operation.accept }),
        ...(content?.type !== undefined && { 'content-type': content.type }),
        ...headers,
        ...own,
      })
      const url = `${baseOf(description, operation, baseUrl)}${path}${query === '' ? '' : `${path.includes('?') ? '&' : '?'}${query}`}`
      return { operation: id, method: operation.method, path, url, headers: sent, body: content?.body }
    } catch (error) {
      throw new TypeError(`${description.name}: ${id} cannot be sent. ${(error as Error).message}`, { cause: error })
    }
  }
}
