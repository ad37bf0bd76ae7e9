import type { Dialect } from './dialect.ts'
import type { Answer } from './exchange.ts'
import type { Check, ClientOptions } from './options.ts'

/** Looks at answers on behalf of `onDrift`; undefined where nobody asked for it. */
export function drifts(
  { validate, onDrift }: ClientOptions,
  { check }: Dialect,
): ((operation: string, answer: Answer) => Promise<void>) | undefined {
  if (validate === undefined || validate === false) return undefined
  if (!onDrift) throw new TypeError('A client that validates needs onDrift, or nobody hears of what it finds.')
  const load = validate === true ? check : async () => validate
  if (!load)
    throw new TypeError(
      'This client has no spec to check against: give validate a check, such as checkOf(document) of tallystick/client/check.',
    )
  let loaded: Promise<Check> | undefined
  return async (operation, { status, headers, body }) => {
    loaded ??= load()
    const found = await (await loaded)({ operation, status, headers: Object.fromEntries(headers), body })
    if (found.length > 0) onDrift({ operation, status, violations: found })
  }
}
