import type { Fields } from './fields.ts'
import type { Operation } from '../operation.ts'

export type Place = 'path' | 'query' | 'body'

/** The fields of an operation's input that HTTP sends in one place: path, query or body. */
export function fieldsIn({ method, path, input }: Operation, place: Place): Fields {
  const rest: Place = method === 'GET' || method === 'DELETE' ? 'query' : 'body'
  return Object.fromEntries(Object.entries(input).filter(([name]) => (path.includes(`{${name}}`) ? 'path' : rest) === place))
}
