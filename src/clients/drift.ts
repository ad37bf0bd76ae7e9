import type { Dialect } from './dialect.ts'
import type { Answer } from './exchange.ts'
import type { Check, ClientOptions, DriftViolation } from './options.ts'

/** Looks at answers on behalf of `onDrift`; undefined where nobody asked for it. */
export function driftWatch(
  { validate, onDrift }: ClientOptions,
  { check }: Dialect,
): ((operation: string, answer: Answer) => Promise<void>) | undefined {
  if (validate === undefined || validate === false) return undefined
  if (!onDrift) throw new TypeError('A client that validates needs onDrift: else nobody hears of what it finds.')
  const load = validate === true ? check : async () => validate
  if (!load) throw new TypeError('This client knows no spec: give validate a check, such as checkOf(document) of tallystick/client/check.')
  let loaded: Promise<Check> | undefined
  const find = async (operation: string, { status, headers, body }: Answer): Promise<readonly DriftViolation[]> => {
    try {
      loaded ??= load()
      return await (
        await loaded
      )({ operation, status, headers: Object.fromEntries(headers), body })
    } catch (error) {
      // A page that is offline or may not compile functions still gets its answer.
      return [{ code: 'unchecked', at: '/reply', message: `could not be checked: ${(error as Error).message}` }]
    }
  }
  return async (operation, answer) => {
    const violations = await find(operation, answer)
    if (violations.length > 0) onDrift({ operation, status: answer.status, violations })
  }
}
