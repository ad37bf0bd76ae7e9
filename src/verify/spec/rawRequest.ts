import type { RawRequest } from '../../spec/parameter.ts'
import type { Interaction } from '../pact/pact.ts'

/** The request of an interaction in the form that parameters and credentials are read from, without the parameters of the path. */
export function rawRequest({ request }: Interaction): RawRequest {
  return {
    params: {},
    query: Object.entries(request.query ?? {}).flatMap(([name, list]) => list.map((value) => [name, encoded(value)] as const)),
    headers: lowerCased(request.headers),
  }
}

/** Percent-encoded, except for what may separate the items of a list. */
function encoded(value: string): string {
  return encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%7C', '|')
}

/** Headers with names in lower case. All values of a name are joined into one text. */
export function lowerCased(headers: Interaction['request']['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers ?? {}).map(([name, values]) => [name.toLowerCase(), values.join(', ')]))
}
