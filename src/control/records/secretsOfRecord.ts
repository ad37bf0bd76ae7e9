import { isSecretToken } from '../../world/journal/placeholders.ts'
import { isContainer, isObject } from '../../document/lenient.ts'

/**
 * Puts the secrets of a record back where an edited copy of it shows their tokens: first at the same place, then at any other.
 *
 * @param before the record as the world has it
 * @param shown the same record with its secrets replaced
 */
export function withSecrets(edited: unknown, { before, shown }: { readonly before: unknown; readonly shown: unknown }): unknown {
  const byToken = new Map<unknown, unknown>()
  collect({ before, shown }, byToken)
  return byToken.size === 0 ? edited : restored(edited, { before, shown }, byToken)
}

interface Pair {
  readonly before: unknown
  readonly shown: unknown
}

function collect(pair: Pair, byToken: Map<unknown, unknown>): void {
  if (pair.before === pair.shown) return
  if (!isContainer(pair.shown)) return void byToken.set(pair.shown, pair.before)
  for (const name of Object.keys(pair.shown)) collect(within(pair, name), byToken)
}

function restored(edited: unknown, pair: Pair, byToken: ReadonlyMap<unknown, unknown>): unknown {
  if (!isContainer(edited)) return edited === pair.shown ? pair.before : byToken.has(edited) ? byToken.get(edited) : edited
  if (Array.isArray(edited)) return edited.map((each, index) => restored(each, within(pair, String(index)), byToken))
  return isObject(edited)
    ? Object.fromEntries(Object.entries(edited).map(([name, each]) => [name, restored(each, within(pair, name), byToken)]))
    : edited
}

function within({ before, shown }: Pair, name: string): Pair {
  return { before: partOf(before, name), shown: partOf(shown, name) }
}

function partOf(value: unknown, name: string): unknown {
  return isContainer(value) && Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined
}

/** The places where a record has a token in place of a secret, because the token belongs to another record. */
export function strayTokens(value: unknown, isSecret: (name: string) => boolean, at = ''): readonly string[] {
  if (!isContainer(value)) return []
  return Object.entries(value).flatMap(([name, each]) =>
    typeof each === 'string' && isSecretToken(each) && isSecret(name) ? [`${at}/${name}`] : strayTokens(each, isSecret, `${at}/${name}`),
  )
}
