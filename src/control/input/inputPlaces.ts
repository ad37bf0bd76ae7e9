import type { Fields } from './fields.ts'
import type { ControlOperation } from '../controlOperation.ts'

export type InputPlace = 'path' | 'query' | 'body'

/** The fields of an operation's input that HTTP sends in one place: path, query or body. */
export function fieldsIn({ method, path, input }: ControlOperation, place: InputPlace): Fields {
  const rest: InputPlace = method === 'GET' || method === 'DELETE' ? 'query' : 'body'
  return Object.fromEntries(Object.entries(input).filter(([name]) => (path.includes(`{${name}}`) ? 'path' : rest) === place))
}
