import type { RawRequest } from '../../spec/parameters/parameter.ts'
import { encodeText } from '../../spec/parameters/query.ts'
import type { Interaction } from '../pact/pact.ts'

/** The request of an interaction in the form that parameters and credentials are read from, without the parameters of the path. */
export function rawRequest({ request }: Interaction): RawRequest {
  return {
    params: {},
    query: Object.entries(request.query ?? {}).flatMap(([name, list]) => list.map((value) => [name, encodeText(value)] as const)),
    headers: lowerCased(request.headers),
  }
}

/** Headers with names in lower case. All values of a name are joined into one text. */
export function lowerCased(headers: Interaction['request']['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers ?? {}).map(([name, values]) => [name.toLowerCase(), values.join(', ')]))
}
