import type { Mock } from '../../control/mock.ts'
import type { Sources } from '../sources.ts'

/** More warnings than this would hide the rest of the output. */
const mostShown = 10

/**
 * The warnings about the user's specs, one line each. They name a JSON pointer and no line: finding lines takes as long for a
 * large document as starting the mock.
 */
export function specWarnings({ mounts }: Mock, { specs }: Sources): string[] {
  return specs.flatMap(({ name, from }) => {
    const warnings = mounts.find((mount) => mount.name === name)?.api.warnings ?? []
    const shown = warnings.slice(0, mostShown).map(({ at, message }) => `tally: ${from}: ${message} (${at})`)
    const rest = warnings.length - shown.length
    return rest > 0 ? [...shown, `tally: ${from}: ${rest} more warnings`] : shown
  })
}
