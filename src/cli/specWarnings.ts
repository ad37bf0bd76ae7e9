import type { Mock } from '../mock/mock.ts'
import type { Sources } from './sources.ts'

/** More of them than this hide the rest of what is printed. */
const mostTold = 10

/**
 * What is wrong with the user's specs and was passed over, a line each. By pointer, since finding lines takes as long
 * for a large document as starting the mock.
 */
export function specWarnings({ mounts }: Mock, { specs }: Sources): string[] {
  return specs.flatMap(({ name, from }) => {
    const warnings = mounts.find((mount) => mount.name === name)?.api.warnings ?? []
    const told = warnings.slice(0, mostTold).map(({ at, message }) => `tally: ${from}: ${message} (${at})`)
    const rest = warnings.length - told.length
    return rest > 0 ? [...told, `tally: ${from}: ${rest} more warnings are not shown.`] : told
  })
}
