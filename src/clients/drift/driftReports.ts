import type { Dialect } from '../dialect.ts'
import type { Check, ClientOptions, DriftViolation } from '../options.ts'
import type { Answer } from '../result/answer.ts'

/**
 * Returns a function that checks an answer and reports violations to `onDrift`; undefined if answers are not to be checked.
 *
 * @throws TypeError if there is no `onDrift`, or no check
 */
export function driftReporter(
  { validate, onDrift }: ClientOptions,
  { check }: Dialect,
): ((operation: string, answer: Answer) => Promise<void>) | undefined {
  if (validate === undefined || validate === false) return undefined
  if (!onDrift) throw new TypeError('With validate, onDrift is required: it receives the violations.')
  const load = validate === true ? check : async () => validate
  if (!load)
    throw new TypeError(
      'This client has no spec to check against: set validate to a check, such as checkOf(document) of tallystick/client/check.',
    )
  let loaded: Promise<Check> | undefined
  const find = async (operation: string, { status, headers, body }: Answer): Promise<readonly DriftViolation[]> => {
    try {
      loaded ??= load()
      const loadedCheck = await loaded
      return await loadedCheck({ operation, status, headers: Object.fromEntries(headers), body })
    } catch (error) {
      // The call still gets its answer, for example on a page that is offline or may not compile functions.
      return [{ code: 'unchecked', at: '/reply', message: `The answer could not be checked: ${(error as Error).message}` }]
    }
  }
  return async (operation, answer) => {
    const violations = await find(operation, answer)
    if (violations.length > 0) onDrift({ operation, status: answer.status, violations })
  }
}
