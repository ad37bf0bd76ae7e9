import type { Api } from './api.ts'
import type { Operation } from './operation.ts'
import type { Asked } from '../document/templateQuery.ts'
import type { Match } from './router.ts'

/** A call as far as it decides on an operation. */
interface Wanted {
  readonly method: string
  readonly path: string
  readonly asked?: Asked
}

/** Matches a call. A slash at the end of its path makes no difference, unless the spec has paths with and without it. */
export function matchWithAnySlash({ match }: Pick<Api, 'match'>, { method, path, asked }: Wanted): Match<Operation> {
  const exact = match(method, path, asked)
  if (exact.kind !== 'not found' || path.length < 2 || path.endsWith('//')) return exact
  return match(method, path.endsWith('/') ? path.slice(0, -1) : `${path}/`, asked)
}
